import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { module } from "./module.mjs";

const outbox = await module("rounds/outbox.ts");
Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });

/** A server that answers taps as it is told to, and remembers what it got. */
let server;

beforeEach(async () => {
  await outbox.forgetAll();
  server = { me: "p", got: [], answer: (taps) => json({ results: taps.map(({ id }) => ({ id, taken: true })) }) };
  globalThis.fetch = async (address, request) => {
    if (server.offline) throw new TypeError("no network");
    if (address === "/me.json") return server.me ? json({ id: server.me, antiforgery: { header: "X-Token", token: "t" } }) : new Response("", { status: 401 });
    if (request.headers["Content-Type"] === "image/jpeg") {
      server.got.push(new URL(address, "http://x").searchParams.get("tap"));
      return server.photo?.() ?? json({});
    }
    const taps = JSON.parse(request.body).taps;
    server.got.push(...taps.map(({ id }) => id));
    return server.answer(taps);
  };
});

const json = (body, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const tap = (id, more = {}) => ({ id, owner: "p", roundId: "r", stopId: "s", kind: "arrived", at: "2027-02-03T01:10:00Z", ...more });
const send = () => outbox.send(() => undefined);

test("taps go in the order in which they were tapped, and are then gone", async () => {
  for (const id of ["c", "a", "b"]) await outbox.add(tap(id));
  assert.equal(await send(), "sent");
  assert.deepEqual(server.got, ["c", "a", "b"]);
  assert.equal((await outbox.all()).length, 0);
});

test("without a network they stay, and go later with the same ids", async () => {
  await outbox.add(tap("a"));
  server.offline = true;
  assert.equal(await send(), "offline");
  assert.deepEqual((await outbox.all()).map(({ id }) => id), ["a"]);
  server.offline = false;
  assert.equal(await send(), "sent");
  assert.deepEqual(server.got, ["a"]);
});

test("an answer that is lost sends the same tap again by the same id", async () => {
  await outbox.add(tap("a"));
  const answer = server.answer;
  server.answer = () => {
    throw new TypeError("cut off");
  };
  assert.equal(await send(), "offline");
  server.answer = answer;
  assert.equal(await send(), "sent");
  assert.deepEqual(server.got, ["a", "a"]);
});

test("a server in trouble loses nothing", async () => {
  await outbox.add(tap("a"));
  for (const status of [500, 503, 429, 400]) {
    server.answer = () => json({}, status);
    assert.equal(await send(), "trouble");
    assert.equal((await outbox.all())[0].refused, undefined);
  }
});

test("what the server refuses is kept with its reason and does not hold the others up", async () => {
  for (const id of ["a", "b"]) await outbox.add(tap(id));
  server.answer = (taps) => json({ results: taps.map(({ id }) => (id === "a" ? { id, taken: false, what: "Không thuộc đoàn", toDo: "Gọi điều phối" } : { id, taken: true })) });
  assert.equal(await send(), "sent");
  assert.deepEqual((await outbox.all()).map(({ id, refused }) => [id, refused]), [["a", { what: "Không thuộc đoàn", toDo: "Gọi điều phối" }]]);
});

test("one tap that spoils a whole run is found, and the rest is taken", async () => {
  for (const id of ["a", "bad", "c"]) await outbox.add(tap(id));
  const answer = server.answer;
  server.answer = (taps) => (taps.some(({ id }) => id === "bad") ? json({ title: "Không đọc được", detail: "Gửi lại" }, 422) : answer(taps));
  assert.equal(await send(), "sent");
  assert.deepEqual((await outbox.all()).map(({ id }) => id), ["bad"]);
});

test("taps of somebody else who used the phone are not sent under another name", async () => {
  await outbox.add(tap("a", { owner: "other" }));
  assert.equal(await send(), "sent");
  assert.deepEqual(server.got, []);
  assert.equal((await outbox.all()).length, 1);
});

test("who is signed out keeps the taps", async () => {
  await outbox.add(tap("a"));
  server.me = undefined;
  assert.equal(await send(), "signed-out");
  assert.equal((await outbox.all()).length, 1);
});

test("a photo holds no tap up: taps go first, and also while a photo is on its way", async () => {
  await outbox.add(tap("photo", { kind: "photo", photo: "bytes" }));
  await outbox.add(tap("a"));
  await outbox.add(tap("b"));
  const locks = new Set();
  navigator.locks = {
    request: async (name, _, act) => {
      if (locks.has(name)) return act(null);
      locks.add(name);
      return Promise.resolve(act({})).finally(() => locks.delete(name));
    },
  };
  let sent;
  server.photo = () => new Promise((done) => (sent = () => done(json({}))));
  const whole = send();
  while (!sent) await new Promise((done) => setTimeout(done, 5));
  assert.deepEqual(server.got, ["a", "b", "photo"]);

  await outbox.add(tap("c"));
  assert.equal(await send(), "busy");
  assert.deepEqual(server.got, ["a", "b", "photo", "c"]);
  sent();
  assert.equal(await whole, "sent");
  assert.equal((await outbox.all()).length, 0);
  delete navigator.locks;
});

test("a session that ended takes what was shown, and leaves what was typed", async () => {
  await outbox.keep("stops", { personId: "p" });
  await outbox.keep("draft/p/note/s", "Chủ nhà đón tại sảnh");
  await outbox.forgetShown();
  assert.equal(await outbox.kept("stops"), undefined);
  assert.equal(await outbox.kept("draft/p/note/s"), "Chủ nhà đón tại sảnh");
});
