import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./module.mjs";

const { isDay } = await module("day-input.ts");

test("a day is written as officials write it", () => {
  for (const text of ["15/11/2024", "1/3/2025", "01-03-2025", "1.3.2025", "2024-11-15", " 29/02/2028 ", ""]) assert.ok(isDay(text), text);
});

test("what is not in the calendar is no day", () => {
  for (const text of ["31/02/2025", "29/02/2027", "13/13/2025", "0/1/2025", "15/11", "2024", "hôm qua", "11/15/2024"]) assert.ok(!isDay(text), text);
});
