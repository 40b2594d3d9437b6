// Asks the server for the board again: after a filter, after too long an absence, or when only it can say what a filter shows.
import { board, cardOf, settleBoard, versionOf } from "./board";
import { get } from "./http";
import { isHeld } from "./holds";
import { settleStages } from "./stages";

let timer: number | undefined;
let newer: (card: HTMLElement) => boolean = () => false;
let asked = 0;

/** Says how to know a card than which something newer was seen. */
export function knowNewer(knows: (card: HTMLElement) => boolean): void {
  newer = knows;
}

/** Soon, once however often it is asked for. */
export function reconcile(whole = false): void {
  if (timer !== undefined && !whole) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    timer = undefined;
    void reloadBoard();
  }, 300);
}

/** Fetches the board at an address and puts it in the place of the one shown. Where it cannot be had, and no later one is under way, "board:missing" says so. */
export async function reloadBoard(address = location.pathname + location.search): Promise<void> {
  const turn = ++asked;
  const html = await fetched(address);
  if (turn !== asked) return; // a later one is under way
  const page = html === undefined ? undefined : new DOMParser().parseFromString(html, "text/html");
  const next = page?.getElementById("board");
  const now = board();
  if (!page || !next || !now) {
    document.dispatchEvent(new CustomEvent("board:missing"));
    return;
  }
  swap(now, document.adoptNode(next));
  replaceText(page, ".stage-bar");
  document.querySelector<HTMLElement>("[data-do='clear-filter']")?.toggleAttribute("hidden", next.dataset["narrows"] === undefined);
}

async function fetched(address: string): Promise<string | undefined> {
  try {
    const answer = await get(address);
    return answer.ok && !answer.redirected ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function swap(now: HTMLElement, next: HTMLElement): void {
  const focused = document.activeElement?.closest<HTMLElement>("article.card")?.id;
  const [top, left] = [now.scrollTop, now.scrollLeft];
  next.dataset["stage"] = now.dataset["stage"] ?? "";
  for (const card of now.querySelectorAll<HTMLElement>("article.card")) {
    const place = next.querySelector<HTMLElement>(`#${card.id}`);
    if (!place) continue;
    // never older over newer, and nothing under somebody's hands
    if (versionOf(card) > versionOf(place) || isHeld(card.id.slice(2))) place.replaceWith(card);
    else for (const kept of ["open", "chosen"]) place.classList.toggle(kept, card.classList.contains(kept));
  }
  const stale = [...next.querySelectorAll<HTMLElement>("article.card")].some((card) => newer(card));
  now.replaceWith(next);
  if (stale) reconcile(); // this page was on its way when something changed
  next.scrollTo({ top, left });
  settleStages();
  settleBoard();
  if (focused) cardOf(focused.slice(2))?.querySelector("a")?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("board:swapped"));
}

function replaceText(page: Document, selector: string): void {
  const next = page.querySelector(selector);
  const now = document.querySelector(selector);
  if (!next || !now) return;
  for (const place of now.querySelectorAll<HTMLElement>("[data-count]")) {
    const other = next.querySelector(`[data-count="${place.dataset["count"]}"]`);
    if (other) place.textContent = other.textContent;
  }
}
