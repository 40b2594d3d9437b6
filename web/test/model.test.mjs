import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const model = await module("rounds/model.ts");

const stop = (id, giftId = "g") => ({
  id, plan: { partner: id, minutes: 30, travel: 10, giftCount: 1, giftId }, phase: "planned", late: 0, delay: 0, marks: [], notes: [], photos: 0, risks: [],
});
const mine = (...stops) => ({
  personId: "p", now: "2027-02-03T01:00:00Z",
  teams: [{ roundId: "r", roundName: "Thăm Tết", version: 1, team: { id: "t", day: "2027-02-03", name: "Đoàn 1", crew: [], stops: stops.map((s) => s.id) }, stops, gifts: [] }],
});
const tap = (stopId, kind, more = {}) => ({ id: `${stopId}-${kind}`, owner: "p", roundId: "r", stopId, kind, at: "2027-02-03T01:10:00Z", ...more });
const shown = (stops, ...taps) => model.withWaiting(mine(...stops), taps).teams[0];

test("the next step comes behind the last one that was tapped, also when one before was left out", () => {
  const left = shown([stop("a")], tap("a", "arrived"));
  assert.equal(model.nextStep(left.stops[0]), "gift-given");
  assert.equal(model.nextStep(shown([stop("a")], tap("a", "left")).stops[0]), undefined);
});

test("a stop without a gift has no step of giving one", () => {
  const bare = { ...stop("a"), plan: { partner: "a", minutes: 30, travel: 10, giftCount: 0 } };
  assert.deepEqual(model.stepsOf(bare), ["departed", "arrived", "ended", "left"]);
});

test("a tap that waits shows at once, once, and says that it waits", () => {
  const team = shown([stop("a")], tap("a", "arrived"), tap("a", "arrived"));
  assert.deepEqual(team.stops[0].marks.map((mark) => [mark.kind, mark.waiting]), [["arrived", true]]);
});

test("what the server said is not changed by what waits", () => {
  const told = mine(stop("a"));
  model.withWaiting(told, [tap("a", "arrived"), tap("a", "note", { text: "Chờ ở cổng" })]);
  assert.equal(told.teams[0].stops[0].marks.length, 0);
  assert.equal(told.teams[0].stops[0].notes.length, 0);
});

test("a tap that the server refused is not shown as done", () => {
  assert.equal(shown([stop("a")], tap("a", "arrived", { refused: { what: "x", toDo: "y" } })).stops[0].marks.length, 0);
});

test("a cancelled visit is taken up again by arriving, not by setting out", () => {
  assert.equal(shown([stop("a")], tap("a", "cancelled", { text: "Chủ nhà đi vắng" }), tap("a", "departed")).stops[0].cancelled, "Chủ nhà đi vắng");
  assert.equal(shown([stop("a")], tap("a", "cancelled", { text: "Chủ nhà đi vắng" }), tap("a", "arrived")).stops[0].cancelled, undefined);
});

test("undoing takes away what it names and nothing else", () => {
  const team = shown([stop("a")], tap("a", "departed"), tap("a", "arrived"), tap("a", "undo", { undoes: "arrived" }));
  assert.deepEqual(team.stops[0].marks.map((mark) => mark.kind), ["departed"]);
});

test("a changed order leaves stops it does not name at the end", () => {
  const team = shown([stop("a"), stop("b"), stop("c")], tap("a", "order", { order: ["c", "a"] }));
  assert.deepEqual(team.stops.map((each) => each.id), ["c", "a", "b"]);
});

test("the team is where it has begun, and goes next to the first that is not over", () => {
  assert.equal(model.current(shown([stop("a"), stop("b")])).id, "a");
  assert.equal(model.current(shown([stop("a"), stop("b")], tap("a", "left"))).id, "b");
  assert.equal(model.current(shown([stop("a"), stop("b")], tap("a", "ended"), tap("b", "departed"))).id, "b");
  assert.equal(model.current(shown([stop("a")], tap("a", "left"))), undefined);
});

test("a note that the server has is shown once while its answer is still on the way", () => {
  const known = { ...stop("a"), notes: [{ text: "Chờ ở cổng", by: "Lê Thu Hà", at: "2027-02-03T01:10:00Z" }] };
  assert.deepEqual(shown([known], tap("a", "note", { text: "Chờ ở cổng" })).stops[0].notes, known.notes);
  assert.equal(shown([known], tap("a", "note", { text: "Đã vào" })).stops[0].notes.length, 2);
});
