// Forms by htmx: the token, what became of them, waiting, and no network. What was typed is never lost.
import htmx from "htmx.org";
import { applyCard } from "./changes";
import { narrow } from "./fold";
import { forgetMe, me } from "./me";
import { notify } from "./notices";
import { say } from "./texts";
import { offerUndo } from "./undo";

/** What happened to the forms of a place: it is done, or it was cancelled. */
export interface FormEnd {
  place: HTMLElement;
  tasks: string[];
}

let token: { header: string; value: string } | undefined;

async function learnToken(): Promise<void> {
  const { header, token: value } = (await me()).antiforgery;
  token = { header, value };
}

export function startForms(): void {
  void learnToken().catch(() => undefined);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      forgetMe();
      void learnToken().catch(() => undefined);
    }
  });
  on("htmx:configRequest", (detail) => {
    if (token && detail.verb !== "get") (detail.headers as Record<string, string>)[token.header] = token.value;
  });
  on("htmx:afterSwap", (detail) => settle(detail.target as HTMLElement));
  on("htmx:sendError", (detail) => tell(detail.elt as HTMLElement, detail.target as HTMLElement, say("offline.form")));
  on("htmx:responseError", (detail) => tell(detail.elt as HTMLElement, detail.target as HTMLElement, say("error", (detail.xhr as XMLHttpRequest).status)));
  document.addEventListener("click", (event) => {
    const cancel = (event.target as HTMLElement).closest("[data-do='cancel-form']");
    const place = cancel?.closest<HTMLElement>(".place:not(.action-menu)") ?? cancel?.closest<HTMLElement>(".place");
    if (place) end("form:cancelled", place, []);
  });
  document.addEventListener("input", (event) => {
    const form = (event.target as HTMLElement).closest<HTMLElement>(".ask-form");
    if (form) form.dataset["typed"] = "";
    const find = event.target as HTMLInputElement;
    if (find.matches("[data-narrow]")) narrow(find.closest("[data-picker]")?.querySelectorAll<HTMLElement>("[data-name]") ?? [], find.value);
  });
}

/** Whether something was typed within that is not sent yet. */
export const hasTyped = (within: ParentNode): boolean => within.querySelector(".ask-form[data-typed]") !== null;

/** Fetches an address into a place. Says that it waits, and, where nothing comes, why and what to do. */
export async function fetchInto(address: string, place: HTMLElement): Promise<void> {
  place.replaceChildren(loading());
  try {
    await htmx.ajax("get", address, { target: place, swap: "innerHTML" });
  } catch {
    // told below
  }
  if (!place.querySelector(".loading")) return;
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button small";
  again.textContent = say("again");
  again.addEventListener("click", () => void fetchInto(address, place));
  place.replaceChildren(trouble(say("offline.open"), again));
}

/** A refusal in words, beside the thing; with a button to close it where there is nothing else to do. */
export function trouble(words: string, button?: HTMLButtonElement): HTMLElement {
  const box = document.createElement("div");
  box.className = "stack";
  const notice = document.createElement("p");
  notice.className = "notice bad";
  notice.setAttribute("role", "alert");
  notice.dataset["trouble"] = "network";
  notice.textContent = words;
  const row = document.createElement("div");
  row.className = "row end";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button small quiet";
  close.dataset["do"] = "cancel-form";
  close.textContent = say("close");
  row.append(close, ...(button ? [button] : []));
  box.append(notice, row);
  return box;
}

function loading(): HTMLElement {
  const wait = document.createElement("p");
  wait.className = "loading";
  wait.setAttribute("role", "status");
  wait.textContent = say("loading");
  return wait;
}

/** An answer has come into a place: done, a form to fill in, or a form again with its refusal. */
function settle(target: HTMLElement): void {
  const done = target.querySelector<HTMLTemplateElement>("template[data-fresh]");
  if (done) {
    for (const card of done.content.querySelectorAll<HTMLElement>("article.card")) applyCard(document.importNode(card, true));
    done.remove();
    offerUndo(done);
    const tasks = (done.dataset["tasks"] ?? "").split(" ").filter(Boolean);
    if (done.dataset["stay"] === undefined) end("form:done", target, tasks);
    else target.dispatchEvent(new CustomEvent<FormEnd>("form:outcome", { bubbles: true, detail: { place: target, tasks } }));
    return;
  }
  const form = target.querySelector<HTMLElement>(".ask-form");
  if (!form) {
    target.querySelector<HTMLElement>(".action-menu button")?.focus(); // by keyboard alone: Enter takes the next step
    return;
  }
  if (form.querySelector("[data-trouble]")) form.dataset["typed"] = "";
  const first = form.querySelector<HTMLElement>("[aria-invalid='true']") ?? form.querySelector<HTMLElement>("input:not([type=hidden], [data-narrow]), select, textarea");
  first?.focus({ preventScroll: form.closest("#ask") !== null });
  if (!form.closest("#ask")) form.scrollIntoView({ block: "nearest" });
}

function end(name: string, place: HTMLElement, tasks: string[]): void {
  const detail: FormEnd = { place, tasks };
  place.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  if (!place.closest("#ask")) place.replaceChildren();
}

/** Says it in the form, in the place that the answer would have had, or in the corner where there is none. */
function tell(element: HTMLElement, target: HTMLElement | undefined, words: string): void {
  if (element.dataset["quiet"] !== undefined) return; // it asks by itself, and will ask again
  const form = element.closest(".ask-form");
  if (!form) {
    if (target?.querySelector(":scope > .loading")) return; // fetchInto says it
    if (target?.matches(".place")) target.replaceChildren(trouble(words));
    else notify(words, "bad");
    return;
  }
  form.querySelector(".trouble-here")?.remove();
  const notice = document.createElement("p");
  notice.className = "notice bad trouble-here";
  notice.setAttribute("role", "alert");
  notice.textContent = words;
  form.querySelector(".row.end")?.before(notice);
}

function on(name: string, then: (detail: Record<string, unknown>) => void): void {
  document.addEventListener(name, (event) => then((event as CustomEvent<Record<string, unknown>>).detail));
}
