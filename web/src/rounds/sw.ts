// The service worker of the phone's pages: the page and its files without a network, and what waits sent when there is one again. It keeps the empty shell
// and files that are the same for everybody; what a user may see lies in the page's database and goes at signing out.
import { isAsNamed } from "./named";
import { send } from "./outbox";

interface SyncEvent extends ExtendableEvent {
  tag: string;
}
interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: typeof globalThis & {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(): Promise<{ postMessage(message: unknown): void }[]> };
  registration: { scope: string };
};

const shell = "/rounds/mine";
const store = "rounds-files";
/** Milliseconds for which somebody in a car waits for a page that the phone has already. */
const patience = 4000;
/** Milliseconds after which a newer page is given up, though nobody waits for it. */
const patienceUnseen = 60_000;

self.addEventListener("install", (event) => (event as ExtendableEvent).waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => (event as ExtendableEvent).waitUntil(self.clients.claim()));

self.addEventListener("fetch", (raw) => {
  const event = raw as FetchEvent;
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === shell) event.respondWith(page(event));
  else if ((url.pathname.startsWith("/dist/") || url.pathname.startsWith("/texts/")) && url.searchParams.has("v")) event.respondWith(file(request));
});

self.addEventListener("sync", (raw) => {
  const event = raw as SyncEvent;
  if (event.tag === "taps") event.waitUntil(send(() => undefined).then(tell));
});

async function tell(): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage("sent");
}

/** The newest page where there is a network; the kept one where there is none, or one so weak that nobody would wait for it. A page is kept once all of its files
 * are: an update that breaks off leaves the old one whole, and shows it. */
async function page(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(store);
  const old = await cache.match(shell);
  if (!old) return newest(cache, event.request);
  const fresh = newest(cache, event.request, old).catch(() => old);
  // what comes too late for this time is there the next time
  event.waitUntil(fresh);
  return Promise.race([fresh, new Promise<Response>((done) => setTimeout(() => done(old), patience))]);
}

async function newest(cache: Cache, request: Request, old?: Response): Promise<Response> {
  const answer = await fetch(request, old ? { signal: AbortSignal.timeout(patienceUnseen) } : {});
  const whole = answer.ok && !answer.redirected ? await takeIn(cache, answer.clone()).then(() => true, () => false) : answer.status < 500;
  return whole ? answer : (old ?? answer);
}

async function takeIn(cache: Cache, answer: Response): Promise<void> {
  const html = await answer.clone().text();
  const files = [...new Set([...html.matchAll(/(?:href|src)="(\/(?:dist|texts)\/[^"#]+\?v=[^"#]+)/g)].map((found) => (found[1] ?? "").replaceAll("&amp;", "&")))];
  await Promise.all(files.map(async (address) => {
    if (await cache.match(address)) return;
    const file = await fetch(address);
    if (!isAsNamed(file)) throw new Error(`not there yet: ${address}`);
    await cache.put(address, file);
  }));
  await cache.put(shell, answer);
  for (const old of await cache.keys()) {
    const url = new URL(old.url);
    if (url.pathname !== shell && !/woff2$|icons\.svg$/.test(url.pathname) && !files.includes(url.pathname + url.search)) await cache.delete(old);
  }
}

async function file(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (isAsNamed(answer)) await cache.put(request, answer.clone());
  return answer;
}
