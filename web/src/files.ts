// Files onto cards: chosen, photographed or dropped. One request each, with what has been sent of it; what stands in forms stays as it is.
import { idOf } from "./board";
import { me } from "./me";
import { openPanel, refreshPanel } from "./panel";
import { language, say } from "./texts";

interface Sending {
  task: string;
  file: File;
  kind: string;
  eraseAfter?: string | undefined;
  /** Where its row stands. */
  rows: HTMLElement;
  /** The chooser of a form that it is for. */
  chooser?: HTMLSelectElement | undefined;
  /** Sent again with the same key it is attached once. */
  key: string;
}

interface Attached {
  number: number;
  name: string;
}

interface Problem {
  title?: string;
  detail?: string;
}

export function startFiles(): void {
  document.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    if (!input.matches("input[type=file][data-attach]")) return;
    const files = [...(input.files ?? [])];
    input.value = "";
    choose(input, files);
  });
  for (const type of ["dragenter", "dragover"]) document.addEventListener(type, (event) => over(event as DragEvent));
  document.addEventListener("dragleave", (event) => {
    if (!(event as DragEvent).relatedTarget) mark(undefined);
  });
  document.addEventListener("drop", (event) => void drop(event as DragEvent));
}

function choose(input: HTMLInputElement, files: File[]): void {
  const task = input.dataset["attach"] as string;
  const paper = input.closest<HTMLElement>("[data-paper]");
  if (!paper) {
    toSection(input.closest<HTMLElement>("[data-files]"), files, input.dataset["kind"]);
    return;
  }
  const chooser = document.getElementById(input.dataset["for"] ?? "") as HTMLSelectElement | null;
  const rows = paper.closest(".field")?.querySelector<HTMLElement>("[data-uploads]");
  const [file] = files;
  if (!file || !rows) return;
  rows.replaceChildren();
  const form = paper.closest<HTMLElement>(".ask-form");
  if (form) form.dataset["typed"] = "";
  send({ task, file, kind: paper.dataset["paper"] as string, rows, chooser: chooser ?? undefined, key: crypto.randomUUID() });
}

function toSection(section: HTMLElement | null | undefined, files: File[], kind?: string): void {
  const rows = section?.querySelector<HTMLElement>("[data-uploads]");
  if (!section || !rows) return;
  const chosen = section.querySelector<HTMLSelectElement>("[data-paper-kind]")?.value ?? "other";
  const eraseAfter = section.querySelector<HTMLSelectElement>("[data-erase-after]")?.value;
  for (const file of files) {
    const paper = kind ?? (chosen === "other" && file.type.startsWith("image/") ? "photo" : chosen);
    send({ task: section.dataset["files"] as string, file, kind: paper, eraseAfter: paper === "identity" ? eraseAfter : undefined, rows, key: crypto.randomUUID() });
  }
}

/** What a file would be dropped onto: a task that is open, or a card of the board. */
function targetOf(event: DragEvent): HTMLElement | undefined {
  if (!event.dataTransfer?.types.includes("Files")) return undefined;
  const at = event.target as Element | null;
  const task = at?.closest?.<HTMLElement>(".task");
  if (task) return task.querySelector("[data-files]") ? task : undefined;
  return at?.closest?.<HTMLElement>("#board .card") ?? undefined;
}

function over(event: DragEvent): void {
  const target = targetOf(event);
  mark(target);
  if (!target || !event.dataTransfer) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
}

function mark(target: HTMLElement | undefined): void {
  for (const old of document.querySelectorAll<HTMLElement>(".takes-files")) {
    if (old === target) continue;
    old.classList.remove("takes-files");
    delete old.dataset["drop"];
  }
  if (!target) return;
  target.classList.add("takes-files");
  target.dataset["drop"] = say("file.drop");
}

async function drop(event: DragEvent): Promise<void> {
  const target = targetOf(event);
  mark(undefined);
  if (!target || !event.dataTransfer) return;
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  let section = target.querySelector<HTMLElement>("[data-files]");
  if (target.matches(".card")) {
    await openPanel(idOf(target));
    section = document.querySelector<HTMLElement>("#panel-body [data-files]");
  }
  section?.scrollIntoView({ block: "nearest" });
  toSection(section, files);
}

function send(sending: Sending): void {
  const row = document.createElement("div");
  row.className = "upload";
  // kept where the task is shown anew meanwhile
  row.dataset["trouble"] = "upload";
  const name = document.createElement("span");
  name.className = "upload-name";
  name.textContent = sending.file.name;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", sending.file.name);
  const words = document.createElement("span");
  words.className = "small muted";
  words.textContent = say("file.sending", 0);
  row.append(name, bar, words);
  sending.rows.append(row);

  const most = Number(document.querySelector<HTMLElement>("[data-most-megabytes]")?.dataset["mostMegabytes"] ?? 25);
  if (sending.file.size > most * 1024 * 1024) {
    fail(row, sending, say("file.too-large", most), false);
    return;
  }
  void transfer(sending, row, bar, words);
}

async function transfer(sending: Sending, row: HTMLElement, bar: HTMLProgressElement, words: HTMLElement): Promise<void> {
  const query = new URLSearchParams({ name: sending.file.name, kind: sending.kind });
  if (sending.eraseAfter) query.set("eraseAfter", sending.eraseAfter);
  let token: { header: string; token: string };
  try {
    token = (await me()).antiforgery;
  } catch {
    fail(row, sending, say("file.offline"), true);
    return;
  }
  const request = new XMLHttpRequest();
  request.open("POST", `/tasks/${sending.task}/files?${query}`);
  request.setRequestHeader(token.header, token.token);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Accept-Language", language);
  request.setRequestHeader("Idempotency-Key", sending.key);
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    const sent = Math.floor((100 * event.loaded) / event.total);
    bar.value = sent;
    words.textContent = sent < 100 ? say("file.sending", sent) : say("file.checking");
    if (sent === 100) bar.removeAttribute("value");
  });
  request.addEventListener("error", () => fail(row, sending, say("file.offline"), true));
  request.addEventListener("load", () => {
    if (request.status === 201) done(sending, row, JSON.parse(request.responseText) as Attached, request.getResponseHeader("ETag"));
    else fail(row, sending, problemOf(request), request.status >= 500);
  });
  request.send(sending.file);
}

function problemOf(request: XMLHttpRequest): string {
  try {
    const problem = JSON.parse(request.responseText) as Problem;
    if (problem.title) return `${problem.title} ${problem.detail ?? ""}`.trim();
  } catch {
    // told by its number
  }
  return say("error", request.status);
}

function done(sending: Sending, row: HTMLElement, attached: Attached, tag: string | null): void {
  const { chooser } = sending;
  if (!chooser) {
    row.remove();
    void refreshPanel();
    return;
  }
  const option = new Option(attached.name, String(attached.number), true, true);
  chooser.append(option);
  chooser.removeAttribute("aria-invalid");
  row.classList.add("is-done");
  row.querySelector("progress")?.remove();
  const words = row.querySelector<HTMLElement>(".muted");
  if (words) words.textContent = say("file.done");
  delete row.dataset["trouble"];
  // one's own file is no news to the form that it is for
  const version = Number(tag?.replaceAll('"', "") ?? 0);
  const task = document.querySelector<HTMLElement>(`.task[data-task="${sending.task}"]`);
  if (task && Number(task.dataset["version"]) === version - 1) task.dataset["version"] = String(version);
  chooser.focus();
}

function fail(row: HTMLElement, sending: Sending, why: string, again: boolean): void {
  const name = document.createElement("span");
  name.className = "upload-name";
  name.textContent = sending.file.name;
  const words = document.createElement("p");
  words.className = "notice bad small";
  words.setAttribute("role", "alert");
  words.textContent = why;
  const close = button(say("file.cancel"), () => row.remove());
  const buttons = document.createElement("span");
  buttons.className = "row end";
  buttons.append(close);
  if (again)
    buttons.append(
      button(say("file.again"), () => {
        row.remove();
        send(sending);
      }),
    );
  row.replaceChildren(name, words, buttons);
}

function button(words: string, then: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button small";
  made.textContent = words;
  made.addEventListener("click", then);
  return made;
}
