// Looking through a draft: each task shows its lines of the document, each line the tasks that came of it.
import { say } from "./texts";

export function startReview(): void {
  const review = document.querySelector<HTMLElement>("[data-review]");
  if (review) {
    for (const type of ["pointerover", "focusin"]) review.addEventListener(type, (event) => mark(review, event.target as Element));
    review.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#d-'], a[href^='#l-']");
      if (link) {
        event.preventDefault();
        show(review.querySelector(link.hash), true);
        return;
      }
      const line = (event.target as Element).closest<HTMLElement>(".line[data-tasks]");
      if (!line || (event.target as Element).closest("button")) return;
      show(review.querySelector(`#d-${line.dataset["tasks"]!.split(" ")[0]}`), true);
    });
  }
  const upload = document.querySelector<HTMLFormElement>("[data-upload]");
  if (upload) startUpload(upload);
}

function mark(review: HTMLElement, at: Element): void {
  const draft = at.closest<HTMLElement>(".draft[data-lines]");
  const line = at.closest<HTMLElement>(".line[data-tasks]");
  if (!draft && !line) return;
  for (const old of review.querySelectorAll(".marked")) old.classList.remove("marked");
  if (draft) {
    const [first, last] = draft.dataset["lines"]!.split("-").map(Number) as [number, number];
    draft.classList.add("marked");
    let shown = false;
    for (let n = first; n <= last; n++) {
      const found = review.querySelector(`#l-${n}`);
      found?.classList.add("marked");
      if (found && !shown) {
        show(found, false);
        shown = true;
      }
    }
  } else if (line) {
    line.classList.add("marked");
    for (const task of line.dataset["tasks"]!.split(" ")) review.querySelector(`#d-${task}`)?.classList.add("marked");
  }
}

/** Brings it into view within its own pane, and only when it is out of it. */
function show(found: Element | null, focus: boolean): void {
  if (!found) return;
  const pane = found.closest(".paper, .drafts");
  const box = found.getBoundingClientRect();
  const around = pane?.getBoundingClientRect();
  if (pane && around && (box.top < around.top || box.bottom > around.bottom) && getComputedStyle(pane).overflowY !== "visible")
    pane.scrollTop += box.top - around.top - around.height / 3;
  else if (focus) found.scrollIntoView({ block: "nearest" });
  if (!focus) return;
  if (!found.hasAttribute("tabindex")) found.setAttribute("tabindex", "-1");
  (found as HTMLElement).focus({ preventScroll: true });
}

function startUpload(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const zone = form.querySelector<HTMLElement>(".drop-zone")!;
  const chosen = form.querySelector<HTMLElement>("[data-chosen]")!;
  const bar = form.querySelector<HTMLProgressElement>("[data-progress]")!;
  input.addEventListener("change", () => (chosen.textContent = input.files?.[0]?.name ?? ""));
  zone.addEventListener("dragenter", () => zone.classList.add("over"));
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("over"));
  form.addEventListener("htmx:xhr:progress", (event) => {
    const { loaded, total, lengthComputable } = (event as CustomEvent<ProgressEvent>).detail;
    bar.hidden = false;
    if (lengthComputable) bar.value = (100 * loaded) / total;
    if (loaded === total) {
      bar.removeAttribute("value");
      chosen.textContent = say("reading");
    }
  });
  form.addEventListener("htmx:afterRequest", () => {
    bar.hidden = true;
    chosen.textContent = input.files?.[0]?.name ?? "";
  });
}
