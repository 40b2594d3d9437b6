// Days left and days late. They change by the day and not by the task, so the browser writes them into the cards.
import { count, say } from "./texts";

const dayLength = 86_400_000;
const vietnam = 7 * 3_600_000;

/** Today in Asia/Ho_Chi_Minh, as 2024-11-15. A board says by which day the server counted; a clock that is wrong does not matter then. */
export function today(): string {
  return new Date(Date.now() + skew + vietnam).toISOString().slice(0, 10);
}

let skew = 0;

/** Takes over the server's day, where this device's clock has another. */
export function setToday(day: string | undefined): void {
  if (!day) return;
  skew = 0;
  const days = between(today(), day);
  skew = Math.abs(days) > 1 ? days * dayLength : 0;
}

export function between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

export type Standing = "late" | "risk" | "";

/** How a card stands to its deadline; the server's LatenessRules say the same. */
export function standing(card: HTMLElement, now = today()): Standing {
  const due = card.dataset["due"];
  if (!due) return "";
  const left = between(now, due);
  if (left < 0) return "late";
  const early = card.dataset["stage"] === "planned" || card.dataset["stage"] === "preparing";
  return left <= (early ? 7 : 3) ? "risk" : "";
}

export function daysLeft(due: string, now = today()): string {
  const left = between(now, due);
  if (left < 0) return count("days.late", -left);
  return left === 0 ? say("days.today") : count("days.left", left);
}

/** Writes days left into a card. */
export function writeDays(card: HTMLElement, now = today()): void {
  const due = card.dataset["due"];
  const place = card.lastElementChild?.querySelector("b");
  if (!due || !place || place.className === "done") return;
  place.textContent = daysLeft(due, now);
  place.className = standing(card, now);
}

/** Calls back when a day begins in Vietnam, also when the device slept over midnight. */
export function onNewDay(then: () => void): void {
  let known = today();
  setInterval(() => {
    if (today() === known) return;
    known = today();
    then();
  }, 30_000);
}
