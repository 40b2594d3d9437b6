import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { Place } = await module("place.ts");
const at = (...positions) => positions.map((position) => ({ position }));

test("what is pushed after the answer is applied at once and moves the place on", () => {
  const place = new Place(10);
  assert.deepEqual(place.answer(place.ask(), 12), []);
  assert.deepEqual(place.push(at(13, 14)), at(13, 14));
  assert.equal(place.at, 14);
});

test("a push during a question that is never answered does not hide what came before it", () => {
  const place = new Place(10);
  place.ask();
  assert.deepEqual(place.push(at(15)), []);
  assert.equal(place.at, 10);
  const again = place.ask();
  assert.deepEqual(place.answer(again, 15), []);
  assert.equal(place.at, 15);
});

test("what was pushed during a question and lies behind its answer is applied after it", () => {
  const place = new Place(10);
  const turn = place.ask();
  place.push(at(11, 12));
  place.push(at(13));
  assert.deepEqual(place.answer(turn, 12), at(13));
  assert.equal(place.at, 13);
});

test("the answer to an earlier question is void", () => {
  const place = new Place(10);
  const first = place.ask();
  const second = place.ask();
  assert.equal(place.answer(first, 20), undefined);
  assert.equal(place.at, 10);
  assert.deepEqual(place.answer(second, 11), []);
});

test("a board that was loaded anew stands where it was made, though more had been pushed to the one before", () => {
  const place = new Place(10);
  const before = place.ask();
  place.answer(before, 12);
  place.push(at(13, 14));
  place.loaded(12);
  assert.equal(place.at, 12);
  assert.deepEqual(place.push(at(15)), [], "it may be meant for the filter before");
  assert.deepEqual(place.answer(place.ask(), 15), []);
  assert.equal(place.at, 15);
});
