// What was tapped and not yet sent, and what is shown without a network. It lies in the browser's database, is written before anything shows, and is
// sent once and in order: every tap has an id by which the server knows it again. Used by the page and by the service worker.

export interface Waiting {
  /** The order in which it was tapped. */
  seq?: number;
  id: string;
  owner: string;
  roundId: string;
  stopId: string;
  kind: string;
  at: string;
  minutes?: number;
  seen?: number;
  text?: string;
  order?: string[];
  undoes?: string;
  photo?: Blob;
  /** Why the server did not take it; undefined while it waits. */
  refused?: { what: string; toDo: string };
}

export type SendState = "sent" | "offline" | "signed-out" | "busy" | "trouble";

const name = "taskboard-rounds";
/** Milliseconds after which an answer is given up: on a network that is there in name only it never comes, and what waits behind it would not either. */
const patience = 30_000;
const patienceWithPhoto = 180_000;

export function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("taps", { keyPath: "seq", autoIncrement: true });
      asked.result.createObjectStore("kept");
    };
    asked.onsuccess = () => {
      // another tab signs out: let go, or it waits for ever
      asked.result.onversionchange = () => asked.result.close();
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
    asked.onblocked = () => failed(new Error("blocked"));
  });
}

async function work<T>(store: "taps" | "kept", mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const asked = act(transaction.objectStore(store));
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const add = (tap: Waiting): Promise<unknown> => work("taps", "readwrite", (store) => store.add(tap));
export const all = (): Promise<Waiting[]> => work("taps", "readonly", (store) => store.getAll() as IDBRequest<Waiting[]>);
export const drop = (seq: number): Promise<unknown> => work("taps", "readwrite", (store) => store.delete(seq));
const put = (tap: Waiting): Promise<unknown> => work("taps", "readwrite", (store) => store.put(tap));
export const keep = (key: string, value: unknown): Promise<unknown> => work("kept", "readwrite", (store) => store.put(value, key));
export const kept = <T>(key: string): Promise<T | undefined> => work("kept", "readonly", (store) => store.get(key) as IDBRequest<T | undefined>);
/** Forgets what was shown; what was typed and not taken stays for the one who typed it. */
export const forgetShown = (): Promise<unknown> => work("kept", "readwrite", (store) => store.delete("stops"));

/** Forgets everything: what was shown, what was not sent, and the files. */
export async function forgetAll(): Promise<void> {
  await new Promise<void>((done) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
  if ("caches" in globalThis) for (const key of await caches.keys()) if (key.startsWith("rounds-")) await caches.delete(key);
}

const isPhoto = (tap: Waiting): boolean => tap.photo !== undefined;

/** Sends what waits: the taps in their order, and then the photos, which take minutes on a weak network and hold nothing up. One sender of each at a time,
 * whatever tabs and workers there are. */
export async function send(changed: () => void): Promise<SendState> {
  const state = await alone("taskboard-rounds-send", () => deliver((tap) => !isPhoto(tap), changed));
  return state === "sent" ? alone("taskboard-rounds-photos", () => deliver(isPhoto, changed)) : state;
}

async function alone(lockName: string, act: () => Promise<SendState>): Promise<SendState> {
  return navigator.locks ? navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => (lock ? act() : "busy")) : act();
}

async function deliver(which: (tap: Waiting) => boolean, changed: () => void): Promise<SendState> {
  let token: { id: string; header: string; token: string } | undefined;
  for (;;) {
    const waiting = (await all()).filter((tap) => !tap.refused && which(tap));
    if (waiting.length === 0) return "sent";
    try {
      token ??= await who();
      if (!token) return "signed-out";
      const mine = waiting.filter((tap) => tap.owner === token?.id);
      const first = mine[0];
      if (!first) return "sent";
      const run = first.photo ? [first] : before(mine, (tap) => tap.roundId !== first.roundId).slice(0, 50);
      const state = await sendRun(run, token);
      if (state === "signed-out" || state === "trouble") return state;
      changed();
    } catch {
      return "offline";
    }
  }
}

function before<T>(items: T[], end: (item: T) => boolean): T[] {
  const place = items.findIndex(end);
  return place < 0 ? items : items.slice(0, place);
}

async function who(): Promise<{ id: string; header: string; token: string } | undefined> {
  const answer = await fetch("/me.json", { headers: { Accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(patience) });
  if (answer.status === 401 || answer.status === 403) return undefined;
  if (!answer.ok) throw new Error("not now");
  const me = (await answer.json()) as { id: string; antiforgery: { header: string; token: string } };
  return { id: me.id, header: me.antiforgery.header, token: me.antiforgery.token };
}

async function sendRun(run: Waiting[], token: { header: string; token: string }): Promise<"on" | "signed-out" | "trouble"> {
  const answer = await post(run, token);
  if (answer.status === 401) return "signed-out";
  if (answer.ok) {
    const results = run[0]?.photo ? [{ id: run[0].id, taken: true }] : ((await answer.json()) as { results: { id: string; taken: boolean; what?: string; toDo?: string }[] }).results;
    for (const tap of run) {
      const result = results.find((each) => each.id === tap.id);
      if (!result) return "trouble";
      if (result.taken) await drop(tap.seq ?? 0);
      else await put({ ...tap, refused: { what: result.what ?? "", toDo: result.toDo ?? "" } });
    }
    return "on";
  }
  // too many at once, a token that is old, a server in trouble: nothing is wrong with the taps, so they wait
  if (answer.status >= 500 || [400, 408, 425, 429].includes(answer.status)) return "trouble";
  if (run.length > 1) {
    for (const tap of run) {
      const state = await sendRun([tap], token);
      if (state !== "on") return state;
    }
    return "on";
  }
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  for (const tap of run) await put({ ...tap, refused: { what: problem.title ?? String(answer.status), toDo: problem.detail ?? "" } });
  return "on";
}

function post(run: Waiting[], token: { header: string; token: string }): Promise<Response> {
  const first = run[0] as Waiting;
  const headers = { [token.header]: token.token, Accept: "application/json" };
  if (first.photo)
    return fetch(`/rounds/${first.roundId}/stops/${first.stopId}/photos?tap=${first.id}&at=${encodeURIComponent(first.at)}&sent=${encodeURIComponent(new Date().toISOString())}`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "image/jpeg" },
      body: first.photo,
      signal: AbortSignal.timeout(patienceWithPhoto),
    });
  const taps = run.map(({ id, stopId, kind, at, minutes, seen, text, order, undoes }) => ({ id, stopId, kind, at, minutes, seen, text, order, undoes }));
  return fetch(`/api/v1/rounds/${first.roundId}/taps`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({ sent: new Date().toISOString(), taps }),
    signal: AbortSignal.timeout(patience),
  });
}
