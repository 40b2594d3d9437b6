import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { module } from "./module.mjs";

const days = await module("days.ts");

function at(moment, act) {
  mock.timers.enable({ apis: ["Date"], now: Date.parse(moment) });
  try {
    act();
  } finally {
    mock.timers.reset();
  }
}

const card = (due, stage = "executing") => ({ dataset: { due, stage } });

test("a day begins at midnight in Vietnam and not at midnight in Greenwich", () => {
  at("2027-02-04T16:59:59Z", () => assert.equal(days.today(), "2027-02-04"));
  at("2027-02-04T17:00:00Z", () => assert.equal(days.today(), "2027-02-05"));
});

test("a device whose clock is a year wrong counts from the server's day", () => {
  at("2026-02-04T03:00:00Z", () => {
    days.setToday("2027-02-04");
    assert.equal(days.today(), "2027-02-04");
    days.setToday("2026-02-04");
    assert.equal(days.today(), "2026-02-04");
  });
});

test("a page that was made shortly before midnight does not hold the day back", () => {
  at("2027-02-04T17:00:01Z", () => {
    days.setToday("2027-02-04");
    assert.equal(days.today(), "2027-02-05");
  });
});

test("days are counted over a month's and a leap year's end", () => {
  assert.equal(days.between("2028-02-28", "2028-03-01"), 2);
  assert.equal(days.between("2027-02-28", "2027-03-01"), 1);
  assert.equal(days.between("2027-01-01", "2026-12-31"), -1);
});

test("a task is late from the day after its deadline", () => {
  assert.equal(days.standing(card("2027-02-05"), "2027-02-05"), "risk");
  assert.equal(days.standing(card("2027-02-05"), "2027-02-06"), "late");
  assert.equal(days.standing(card(undefined), "2027-02-06"), "");
});

test("what is only being prepared is in danger a week before, what is under way three days before", () => {
  assert.equal(days.standing(card("2027-02-12", "planned"), "2027-02-05"), "risk");
  assert.equal(days.standing(card("2027-02-12", "executing"), "2027-02-05"), "");
  assert.equal(days.standing(card("2027-02-08", "executing"), "2027-02-05"), "risk");
});
