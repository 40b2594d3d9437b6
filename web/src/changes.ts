// Puts a changed card where it now belongs. A card is replaced only by a higher version, whatever order things arrive in.
import { board, cardOf, cellFor, placeIn, recount, versionOf } from "./board";
import { writeDays } from "./days";
import { whenFree } from "./holds";
import { knowNewer, reconcile } from "./reload";
import { say } from "./texts";

export interface By {
  unit: string | null | undefined;
  name: string;
  what: string;
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Parses cards out of HTML. */
export function cardsIn(html: string): HTMLElement[] {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.querySelectorAll<HTMLElement>("article.card")];
}

/** The highest version seen of each task that changed, shown or not. */
const latest = new Map<string, number>();

/** Whether something newer than this card was seen already. */
export function isOutdated(card: HTMLElement): boolean {
  return (latest.get(card.id.slice(2)) ?? 0) > versionOf(card);
}

knowNewer(isOutdated);

/** Takes a card away that the filter does not show, or no longer. */
export function removeCard(id: string, version: number): void {
  if ((latest.get(id) ?? 0) > version) return;
  latest.set(id, version);
  const known = cardOf(id);
  if (!known || versionOf(known) > version) return;
  whenFree(id, () => {
    if ((latest.get(id) ?? 0) > version) return;
    cardOf(id)?.remove();
    recount();
  });
}

/** Applies a card; says whether it was new. One that the server sent to this filter is shown, of another only the server knows. */
export function applyCard(fresh: HTMLElement, by?: By, isShown = false): boolean {
  const id = fresh.id.slice(2);
  const known = cardOf(id);
  if (known && versionOf(known) >= versionOf(fresh)) return false;
  const root = board();
  if (!root || isOutdated(fresh)) return false;
  latest.set(id, versionOf(fresh));
  if (isShown) {
    whenFree(id, () => put(fresh, by));
    return true;
  }
  if (!known && root.dataset["narrows"] !== undefined) {
    reconcile(); // whether the filter shows it is the server's to say
    return false;
  }
  whenFree(id, () => put(fresh, by));
  if (root.dataset["narrows"] !== undefined) reconcile();
  return true;
}

function put(fresh: HTMLElement, by?: By): void {
  const known = cardOf(fresh.id.slice(2));
  if ((known && versionOf(known) >= versionOf(fresh)) || isOutdated(fresh)) return;
  const cell = cellFor(fresh);
  const from = known?.getBoundingClientRect();
  const focused = known?.contains(document.activeElement) ?? false;
  const roving = known?.querySelector("a")?.tabIndex === 0;
  for (const kept of ["open", "chosen"]) if (known?.classList.contains(kept)) fresh.classList.add(kept);
  writeDays(fresh);

  if (!cell) {
    known?.remove();
    recount();
    if (fresh.dataset["stage"] !== "aside") reconcile(true); // a lane that is not there yet
    return;
  }
  if (known && known.parentElement === cell && placeOf(known) === placeOf(known, fresh)) known.replaceWith(fresh);
  else {
    known?.remove();
    cell.insertBefore(fresh, placeIn(cell, fresh));
  }
  board()?.querySelector(":scope > .empty")?.remove();
  if (roving) fresh.querySelector("a")?.setAttribute("tabindex", "0");
  if (focused) fresh.querySelector("a")?.focus({ preventScroll: true });
  recount();
  glide(fresh, from);
  if (by) mark(fresh, by);
  fresh.dispatchEvent(new CustomEvent("card:changed", { bubbles: true }));
}

/** The neighbour below; for a fresh card the one it would have in the same cell. */
function placeOf(known: HTMLElement, fresh?: HTMLElement): Element | null {
  const cell = known.parentElement;
  if (!cell) return null;
  if (!fresh) return known.nextElementSibling;
  const place = placeIn(cell, fresh);
  return place === known ? known.nextElementSibling : place;
}

/** From where it was to where it is. */
function glide(card: HTMLElement, from: DOMRect | undefined): void {
  if (calm.matches || !from || from.width === 0) return;
  const to = card.getBoundingClientRect();
  const x = from.left - to.left;
  const y = from.top - to.top;
  if (to.width === 0 || (Math.abs(x) < 2 && Math.abs(y) < 2)) return;
  card.style.zIndex = "6";
  card
    .animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], { duration: 420, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" })
    .finished.catch(() => undefined)
    .finally(() => (card.style.zIndex = ""));
}

/** Two seconds' glow, and which unit did it. */
function mark(card: HTMLElement, by: By): void {
  card.classList.add("glow");
  const words = document.createElement("span");
  words.className = "by";
  words.textContent = say(`by.${by.what}`, by.unit || by.name);
  card.append(words);
  setTimeout(() => {
    card.classList.remove("glow");
    words.remove();
  }, 2600);
}
