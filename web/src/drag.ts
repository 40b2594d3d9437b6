// Dragging a card onto a column that an allowed action leads to. Works by mouse, pen and touch; on a phone the stage bar takes the card.
import Sortable from "sortablejs";
import { board, idOf, placeIn, recount } from "./board";
import { hold } from "./holds";
import { askFor, choicesOf, take, type Choices } from "./moves";

let dragged: HTMLElement | undefined;
let choices: Choices | undefined;
let release: (() => void) | undefined;
let home: { cell: HTMLElement; next: Element | null } | undefined;

/** Makes the cells of a board that has just come into the page take cards. */
export function settleDrag(): void {
  for (const cell of board()?.querySelectorAll<HTMLElement>(".cell") ?? []) {
    if (Sortable.get(cell)) continue;
    Sortable.create(cell, {
      group: "cards",
      sort: false,
      draggable: ".card",
      animation: 120,
      delay: 220,
      delayOnTouchOnly: true,
      touchStartThreshold: 6,
      forceFallback: true,
      fallbackOnBody: true,
      fallbackTolerance: 5,
      fallbackClass: "drag",
      ghostClass: "ghost",
      scroll: true,
      scrollSensitivity: 60,
      onStart: (event) => begin(event.item),
      onMove: (event) => isOpen((event.to as HTMLElement).dataset["stage"]),
      onEnd: (event) => void end(event.item, event.to, (event as unknown as { originalEvent?: Event }).originalEvent),
    });
  }
}

function isOpen(stage: string | undefined): boolean {
  return stage !== undefined && (stage === choices?.stage || (choices?.stages[stage]?.actions.length ?? 0) > 0);
}

function begin(card: HTMLElement): void {
  dragged = card;
  choices = undefined;
  release = hold(idOf(card));
  home = { cell: card.parentElement as HTMLElement, next: card.nextElementSibling };
  document.body.classList.add("dragging-card");
  void choicesOf(card).then((found) => {
    if (dragged !== card) return;
    choices = found;
    light();
  });
}

/** Lights the columns up: by the action's name, or by why not. */
function light(): void {
  for (const head of document.querySelectorAll<HTMLElement>(".head")) {
    const stage = head.dataset["stage"] ?? "";
    const choice = choices?.stages[stage];
    const open = (choice?.actions.length ?? 0) > 0;
    const here = stage === choices?.stage && !open;
    for (const cell of document.querySelectorAll<HTMLElement>(`.cell[data-stage="${stage}"]`)) {
      cell.classList.toggle("can", open);
      cell.classList.toggle("cannot", !open && !here);
    }
    document.querySelector(`[data-show-stage="${stage}"]`)?.classList.toggle("can", open);
    if (here || !choice) continue;
    const sign = document.createElement("p");
    sign.className = open ? "sign" : "sign no";
    sign.textContent = open ? choice.actions.map((a) => a.name).join(" / ") : choice.why;
    head.append(sign);
  }
}

function dark(): void {
  document.body.classList.remove("dragging-card");
  for (const sign of document.querySelectorAll(".head > .sign")) sign.remove();
  for (const lit of document.querySelectorAll(".can, .cannot")) lit.classList.remove("can", "cannot");
}

async function end(card: HTMLElement, to: HTMLElement, event: Event | undefined): Promise<void> {
  dark();
  dragged = undefined;
  const from = home;
  const free = release;
  release = undefined;
  const stage = under(event) ?? to.dataset["stage"] ?? "";
  const found = choices ?? (stage === from?.cell.dataset["stage"] ? undefined : await choicesOf(card)); // a quick hand is there before the answer
  const goHome = (): void => {
    if (from?.cell.isConnected && card.isConnected) from.cell.insertBefore(card, from.next?.parentElement === from.cell ? from.next : placeIn(from.cell, card));
    recount();
  };
  const moved = stage !== from?.cell.dataset["stage"];
  const actions = moved ? (found?.stages[stage]?.actions ?? []) : [];
  const first = actions[0];
  recount();
  if (!first) {
    goHome();
    free?.();
    return;
  }
  const finish = (done: boolean): void => {
    if (!done) goHome();
  };
  if (actions.length === 1 && !first.asks) void take(card, first.action, finish);
  else if (actions.length === 1) askFor(card, `/tasks/${idOf(card)}/actions/${first.action}`, finish);
  else askFor(card, `/tasks/${idOf(card)}/menu?stage=${stage}`, finish);
  free?.();
}

/** The column, or the column's place in a phone's bar, on which a card was let go. */
function under(event: Event | undefined): string | undefined {
  const point = event && "changedTouches" in event ? (event as TouchEvent).changedTouches[0] : (event as MouseEvent | undefined);
  if (!point) return undefined;
  const place = document.elementFromPoint(point.clientX, point.clientY)?.closest<HTMLElement>("[data-show-stage], .cell");
  return place?.dataset["showStage"] ?? place?.dataset["stage"];
}

export function startDrag(): void {
  settleDrag();
  document.addEventListener("board:swapped", settleDrag);
  // the choices are there before the hand has moved
  for (const name of ["pointerover", "focusin"])
    document.addEventListener(name, (event) => {
      const card = (event.target as HTMLElement).closest?.<HTMLElement>("article.card");
      if (!card || card === hovered) return;
      hovered = card;
      clearTimeout(timer);
      timer = window.setTimeout(() => void choicesOf(card), 120);
    });
}

let hovered: HTMLElement | undefined;
let timer: number | undefined;

