// The question that a move, a hand-over or a new task asks: a dialog near the card, from below on a phone.
import { fetchInto, hasTyped, type FormEnd } from "./forms";
import { phone } from "./stages";

interface Asking {
  done?: ((tasks: string[]) => void) | undefined;
  cancelled?: (() => void) | undefined;
  back: Element | null;
  /** The tasks that were done while others were refused: told in the dialog, which closes when that is read. */
  told?: string[];
}

let asking: Asking | undefined;

const dialog = (): HTMLDialogElement => document.getElementById("ask") as HTMLDialogElement;
const body = (): HTMLElement => document.getElementById("ask-body") as HTMLElement;

export const isAsking = (): boolean => asking !== undefined;

/** Opens it with what an address gives. */
export function ask(address: string, options: { near?: Element | null; wide?: boolean; done?: (tasks: string[]) => void; cancelled?: () => void } = {}): void {
  open(options);
  void fetchInto(address, body()).then(() => place(options.near));
}

/** Opens it with an answer that is at hand: a form that was refused. */
export function askWith(answer: string | Node, options: { near?: Element | null; done?: (tasks: string[]) => void; cancelled?: () => void }, process: (place: HTMLElement) => void): void {
  open(options);
  const template = document.createElement("template");
  if (typeof answer === "string") template.innerHTML = answer;
  else template.content.append(answer);
  body().replaceChildren(template.content);
  process(body());
  place(options.near);
}

function open(options: { near?: Element | null; wide?: boolean; done?: (tasks: string[]) => void; cancelled?: () => void }): void {
  finish("cancelled");
  asking = { done: options.done, cancelled: options.cancelled, back: document.activeElement };
  dialog().classList.toggle("wide", options.wide ?? false);
  dialog().classList.toggle("near", !!options.near && !phone.matches);
  if (!dialog().open) dialog().showModal();
}

/** Beside the card, inside the window. */
function place(near: Element | null | undefined): void {
  const box = dialog();
  if (!near || phone.matches || !box.open) {
    box.style.removeProperty("left");
    box.style.removeProperty("top");
    return;
  }
  const card = near.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const right = card.right + 10 + own.width < innerWidth - 8;
  const left = right ? card.right + 10 : Math.max(8, card.left - own.width - 10);
  box.style.left = `${Math.min(left, innerWidth - own.width - 8)}px`;
  box.style.top = `${Math.max(8, Math.min(card.top - 8, innerHeight - own.height - 12))}px`;
}

function finish(how: "done" | "cancelled", tasks: string[] = []): void {
  const ended = asking;
  if (!ended) return;
  asking = undefined;
  dialog().close();
  body().replaceChildren();
  if (how === "done" || ended.told) ended.done?.(ended.told ?? tasks);
  else ended.cancelled?.();
  if (document.activeElement === document.body && ended.back instanceof HTMLElement && ended.back.isConnected) ended.back.focus({ preventScroll: true });
}

export function startAsk(): void {
  const box = document.getElementById("ask");
  if (!box) return;
  box.addEventListener("form:done", (event) => finish("done", (event as CustomEvent<FormEnd>).detail.tasks));
  box.addEventListener("form:outcome", (event) => {
    if (asking) asking.told = (event as CustomEvent<FormEnd>).detail.tasks;
  });
  box.addEventListener("form:cancelled", () => finish("cancelled"));
  box.addEventListener("cancel", (event) => {
    event.preventDefault();
    finish("cancelled");
  });
  box.addEventListener("pointerdown", (event) => {
    // a press beside it closes it, unless something was typed
    if (event.target === box && !hasTyped(box) && outside(box, event)) finish("cancelled");
  });
}

function outside(box: HTMLElement, event: PointerEvent): boolean {
  const own = box.getBoundingClientRect();
  return event.clientX < own.left || event.clientX > own.right || event.clientY < own.top || event.clientY > own.bottom;
}
