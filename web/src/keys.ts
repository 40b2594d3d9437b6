// The board by keyboard alone.
import { ask, isAsking } from "./ask";
import { board, cards, idOf } from "./board";
import { openMenu } from "./moves";
import { closePanel, openPanel, openTask } from "./panel";
import { assign, isSelecting, selectMode, toggle } from "./select";

/** One card can be reached by Tab; arrows go on from there. */
function rove(card: HTMLElement): void {
  for (const link of document.querySelectorAll("#board article.card a[tabindex='0']")) link.setAttribute("tabindex", "-1");
  const link = card.querySelector("a");
  link?.setAttribute("tabindex", "0");
}

export function settleKeys(): void {
  if (document.querySelector("#board article.card a[tabindex='0']")) return;
  document.querySelector("#board article.card a")?.setAttribute("tabindex", "0");
}

function focus(card: HTMLElement | undefined): void {
  if (!card) return;
  rove(card);
  const link = card.querySelector("a");
  link?.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function neighbour(card: HTMLElement, key: string): HTMLElement | undefined {
  const cell = card.parentElement as HTMLElement;
  const all = cards(cell);
  const at = all.indexOf(card);
  if (key === "ArrowDown") return all[at + 1] ?? inLane(cell, 1)[0];
  if (key === "ArrowUp") return all[at - 1] ?? inLane(cell, -1).at(-1);
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  const cells = [...(cell.parentElement?.querySelectorAll<HTMLElement>(":scope > .cell:not(.folded)") ?? [])];
  const step = key === "ArrowRight" ? 1 : -1;
  const top = card.getBoundingClientRect().top;
  for (let i = cells.indexOf(cell) + step; i >= 0 && i < cells.length; i += step) {
    const there = cards(cells[i]);
    if (there.length === 0) continue;
    return there.reduce((best, c) => (Math.abs(c.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? c : best));
  }
  return undefined;
}

/** The cards of the same column in the next lane that has any. */
function inLane(cell: HTMLElement, step: 1 | -1): HTMLElement[] {
  const cells = [...(board()?.querySelectorAll<HTMLElement>(`.lane:not(.closed) > .cell[data-stage="${cell.dataset["stage"]}"]`) ?? [])];
  for (let i = cells.indexOf(cell) + step; i >= 0 && i < cells.length; i += step) {
    const there = cards(cells[i]);
    if (there.length > 0) return there;
  }
  return [];
}

const typing = (target: HTMLElement): boolean => target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function press(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isAsking()) return;
  if (event.key === "Escape") {
    if (openTask()) closePanel();
    else if (isSelecting()) selectMode(false);
    else if (target.matches("#q")) target.blur();
    return;
  }
  if (typing(target)) {
    if (event.key === "ArrowDown" && target.matches("#q")) focus(cards(board() ?? document)[0]);
    return;
  }
  const card = target.closest<HTMLElement>("article.card");
  if (act(event.key, card, target)) event.preventDefault();
}

function act(key: string, card: HTMLElement | null, target: HTMLElement): boolean {
  if (key === "/") {
    document.getElementById("q")?.focus();
    return true;
  }
  if (key === "?") {
    showKeys();
    return true;
  }
  const coordinates = document.documentElement.dataset["rights"]?.includes("coordinate") ?? false;
  if ((key === "n" || key === "N") && coordinates && board()) {
    newTask();
    return true;
  }
  if (!card) {
    if (key.startsWith("Arrow") && target === document.body && board()) focus(document.querySelector<HTMLElement>("article.card:has(a[tabindex='0'])") ?? cards()[0]);
    return key.startsWith("Arrow") && target === document.body;
  }
  if (key.startsWith("Arrow") || key === "Home" || key === "End") {
    focus(neighbour(card, key));
    return true;
  }
  if (key === "m" || key === "M") openMenu(card);
  else if ((key === "a" || key === "A") && coordinates) assign([card]);
  else if ((key === "x" || key === "X" || (key === " " && isSelecting())) && coordinates) toggle(card);
  else return false;
  return true;
}

export function showKeys(): void {
  (document.getElementById("keys") as HTMLDialogElement | null)?.showModal();
}

export function newTask(): void {
  const plan = board()?.dataset["board"];
  ask(`/tasks/new${plan && plan !== "all" ? `?plan=${plan}` : ""}`, { wide: true, done: (tasks) => tasks[0] && void openPanel(tasks[0]) });
}

export function startKeys(): void {
  settleKeys();
  document.addEventListener("board:swapped", settleKeys);
  document.addEventListener("keydown", press);
  document.addEventListener("focusin", (event) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>("#board article.card");
    if (card) rove(card);
  });
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>("#board article.card");
    if (card) pressCard(event, card);
    const what = target.closest<HTMLElement>("[data-do]")?.dataset["do"];
    if (what === "keys") showKeys();
    if (what === "new-task") newTask();
    if (what === "close") target.closest<HTMLDialogElement>("dialog.keys")?.close();
  });
}

function pressCard(event: MouseEvent, card: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.button !== 0) return; // a new tab
  event.preventDefault();
  if (isSelecting() || event.shiftKey) toggle(card, event.shiftKey);
  else void openPanel(idOf(card));
}
