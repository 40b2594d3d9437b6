// Choosing many cards, to give them to other units at once.
import { ask } from "./ask";
import { board, cards, idOf } from "./board";
import { count, say } from "./texts";

let last: HTMLElement | undefined;

const bar = (): HTMLElement | null => document.getElementById("selection");
export const isSelecting = (): boolean => board()?.classList.contains("selecting") ?? false;
const chosen = (): HTMLElement[] => cards().filter((c) => c.classList.contains("chosen"));

export function selectMode(on: boolean): void {
  board()?.classList.toggle("selecting", on);
  document.querySelector("[data-do='select-mode']")?.setAttribute("aria-pressed", String(on));
  if (!on) for (const card of chosen()) choose(card, false);
  show();
}

function choose(card: HTMLElement, on: boolean): void {
  card.classList.toggle("chosen", on);
  if (on) card.querySelector("a")?.setAttribute("aria-description", say("chosen"));
  else card.querySelector("a")?.removeAttribute("aria-description");
}

/** Chooses a card or not; with a range from the last one. */
export function toggle(card: HTMLElement, range = false): void {
  if (!document.documentElement.dataset["rights"]?.includes("coordinate")) return;
  if (!isSelecting()) selectMode(true);
  const on = !card.classList.contains("chosen");
  const all = card.parentElement ? cards(card.parentElement) : [];
  const [a, b] = [last ? all.indexOf(last) : -1, all.indexOf(card)];
  if (range && a >= 0 && b >= 0) for (const between of all.slice(Math.min(a, b), Math.max(a, b) + 1)) choose(between, true);
  else choose(card, on);
  last = card;
  show();
}

function show(): void {
  const n = chosen().length;
  const place = bar();
  if (!place) return;
  place.hidden = n === 0;
  const words = place.querySelector("[data-selected]");
  if (words) words.textContent = count("selected", n);
}

export function startSelect(): void {
  document.addEventListener("click", (event) => {
    const what = (event.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset["do"];
    if (what === "select-mode") selectMode(!isSelecting());
    if (what === "select-none") selectMode(false);
    if (what === "assign-selected") assign(chosen());
  });
  document.addEventListener("board:swapped", () => {
    if (cards().some((c) => c.classList.contains("chosen"))) selectMode(true);
  });
}

/** What was done is chosen no longer; what was refused still is. */
function leave(tasks: string[]): void {
  for (const card of chosen()) if (tasks.includes(idOf(card))) choose(card, false);
  if (chosen().length === 0) selectMode(false);
  else show();
}

/** Opens the hand-over of some cards. */
export function assign(which: HTMLElement[]): void {
  if (which.length === 0) return;
  ask(`/assignments?ids=${which.map(idOf).join(",")}`, { wide: true, done: leave });
}
