import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { module } from "./module.mjs";

const heard = {};
globalThis.self = { addEventListener: (name, act) => (heard[name] = act), skipWaiting: () => undefined };
globalThis.location = { origin: "http://x" };
let kept;
let server;
const key = (request) => new URL(request.url ?? request, "http://x").href;
globalThis.caches = {
  open: async () => ({
    match: async (request) => kept.get(key(request))?.clone(),
    put: async (request, answer) => void kept.set(key(request), answer),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async (request) => kept.delete(key(request)),
  }),
};
globalThis.fetch = (request) => server(new URL(key(request)).pathname);
await module("rounds/sw.ts");

const html = (version) => `<script src="/dist/phone.js?v=${version}"></script>`;
const file = (words, cache) => new Response(words, { headers: { "Cache-Control": cache } });
const settled = () => new Promise((done) => setImmediate(done));

function open() {
  const later = [];
  let answer;
  heard.fetch({ request: { url: "http://x/rounds/mine", method: "GET", mode: "navigate" }, respondWith: (given) => (answer = given), waitUntil: (work) => later.push(work) });
  return { answer, later };
}

beforeEach(() => {
  kept = new Map([["http://x/rounds/mine", new Response(html("old"))], ["http://x/dist/phone.js?v=old", new Response("old")]]);
});

test("files of an update that come slowly do not hold the page up, and are there the next time", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let come;
  server = async (path) => (path === "/rounds/mine" ? new Response(html("new")) : new Promise((done) => (come = () => done(file("new", "immutable")))));
  const first = open();
  while (!come) await settled();
  mock.timers.tick(4000);
  assert.equal(await (await first.answer).text(), html("old"));
  come();
  await Promise.all(first.later);
  mock.timers.reset();

  server = async () => {
    throw new TypeError("no network");
  };
  assert.equal(await (await open().answer).text(), html("new"));
});

test("a node that is not updated yet answers with its own file, and that is not kept under the new address", async () => {
  server = async (path) => (path === "/rounds/mine" ? new Response(html("new")) : file("old", "no-store"));
  const { answer, later } = open();
  assert.equal(await (await answer).text(), html("old"));
  await Promise.all(later);
  assert.deepEqual([...kept.keys()], ["http://x/rounds/mine", "http://x/dist/phone.js?v=old"]);
});
