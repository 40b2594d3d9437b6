// The sheet of a task over the board. Its task stands in the address after "#", so that it can be sent.
import { cardOf } from "./board";
import htmx from "htmx.org";
import { ask } from "./ask";
import { fetchInto, hasTyped, type FormEnd } from "./forms";
import { hold } from "./holds";
import { phone } from "./stages";
import { say } from "./texts";

const dialog = (): HTMLDialogElement | null => document.getElementById("panel") as HTMLDialogElement | null;
const body = (): HTMLElement => document.getElementById("panel-body") as HTMLElement;

let shown: string | undefined;
let release: (() => void) | undefined;

export const openTask = (): string | undefined => shown;

export async function openPanel(taskId: string): Promise<void> {
  const sheet = dialog();
  if (!sheet) return;
  if (shown && shown !== taskId) leave();
  shown = taskId;
  cardOf(taskId)?.classList.add("open");
  if (!sheet.open) {
    if (phone.matches) sheet.showModal();
    else sheet.show();
  }
  if (location.hash !== `#t-${taskId}`) history.replaceState(history.state, "", `#t-${taskId}`);
  await fetchInto(`/tasks/${taskId}/panel`, body());
  sheet.scrollTop = 0;
  body().querySelector<HTMLElement>("#panel-title")?.focus();
}

export function closePanel(): void {
  const sheet = dialog();
  if (!sheet?.open || !shown) return;
  const card = cardOf(shown);
  leave();
  sheet.close();
  body().replaceChildren();
  history.replaceState(history.state, "", location.pathname + location.search);
  card?.querySelector("a")?.focus({ preventScroll: true });
}

function leave(): void {
  if (shown) cardOf(shown)?.classList.remove("open");
  release?.();
  release = undefined;
  shown = undefined;
}

/** Somebody changed the task that is open: shown at once, or, where something was typed, offered. */
export function panelChanged(taskId: string, version: number, who: string, time: string): void {
  if (taskId !== shown) return;
  const task = body().querySelector<HTMLElement>("[data-version]");
  if (!task || Number(task.dataset["version"]) >= version) return;
  if (body().querySelector(".htmx-request")) {
    // one's own step is on its way: its answer comes first, and has its place
    document.addEventListener("htmx:afterRequest", () => setTimeout(() => panelChanged(taskId, version, who, time)), { once: true });
    return;
  }
  if (!hasTyped(body())) {
    void refreshPanel();
    return;
  }
  body().querySelector(".changed-note")?.remove();
  const note = document.createElement("div");
  note.className = "notice risk changed-note";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = say("panel.changed", who, time);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.textContent = say("panel.reload");
  button.addEventListener("click", () => void refreshPanel(true));
  note.append(words, button);
  body().querySelector(".task-head")?.after(note);
}

/** Shows the task as it now stands. What was typed and what was refused stays in its place.
 * @param seen true where the reader asked for it: what they send next is based on what they then see. */
export async function refreshPanel(seen = false): Promise<void> {
  const sheet = dialog();
  const page = body();
  const id = shown ?? page.querySelector<HTMLElement>("[data-task]")?.dataset["task"];
  if (!id) return;
  const top = sheet?.scrollTop ?? 0;
  const active = document.activeElement instanceof HTMLElement && page.contains(document.activeElement) ? document.activeElement : undefined;
  const answer = await fetch(`/tasks/${id}/panel`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  const kept = [...page.querySelectorAll<HTMLElement>(".place:has(.ask-form[data-typed], [data-trouble])")].map((place) => ({ id: place.id, nodes: [...place.childNodes] }));
  const old = [...page.childNodes];
  page.prepend(template.content);
  for (const { id, nodes } of kept) placeOf(page, id).replaceChildren(...nodes);
  for (const node of old) node.remove();
  htmx.process(page);
  if (seen)
    for (const version of page.querySelectorAll<HTMLInputElement>(".place [name=version]")) version.value = page.querySelector<HTMLElement>("[data-version]")?.dataset["version"] ?? version.value;
  if (sheet) sheet.scrollTop = top;
  if (active) (active.isConnected ? active : page.querySelector<HTMLElement>("#panel-title"))?.focus({ preventScroll: true });
}

/** The place of that name; where the task as it now stands has none, one below its actions. */
function placeOf(page: HTMLElement, id: string): HTMLElement {
  const known = page.querySelector<HTMLElement>(`.place[id="${CSS.escape(id)}"]`);
  if (known) return known;
  const made = document.createElement("div");
  made.className = "place";
  made.id = id;
  page.querySelector(".task-do")?.append(made);
  return made;
}

export function startPanel(): void {
  const page = document.getElementById("panel-body");
  if (!page) return;
  page.addEventListener("form:done", (event) => {
    release?.();
    release = undefined;
    if ((event as CustomEvent<FormEnd>).detail.place) void refreshPanel();
  });
  page.addEventListener("form:outcome", () => void refreshPanel());
  page.addEventListener("form:cancelled", () => {
    release?.();
    release = undefined;
  });
  page.addEventListener("input", (event) => {
    if (shown && !release && (event.target as HTMLElement).closest(".ask-form")) release = hold(shown);
  });
  page.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-do]");
    if (button?.dataset["do"] === "close") closePanel();
    const id = page.querySelector<HTMLElement>("[data-task]")?.dataset["task"];
    const done = (): void => void refreshPanel();
    if (button?.dataset["do"] === "task-menu") ask(`/tasks/${id}/menu`, { done });
    if (button?.dataset["do"] === "task-assign") ask(`/assignments?ids=${id}`, { wide: true, done });
  });
  const sheet = dialog();
  if (!sheet) return;
  sheet.addEventListener("cancel", (event) => {
    event.preventDefault();
    closePanel();
  });
  const wanted = /^#t-([0-9a-z]{16})$/.exec(location.hash)?.[1];
  if (wanted) void openPanel(wanted);
}
