// Where the focus goes when what had it is gone: a page that is drawn anew must not drop it.

/** Puts the focus where it was, on what took its place, or on the next step. */
export function land(back: HTMLElement): void {
  const place = back.isConnected ? back : (twin(back) ?? next(back));
  place?.focus({ preventScroll: true });
}

/** The same button of the same stop, as it was drawn anew. */
function twin(gone: HTMLElement): HTMLElement | null {
  const part = gone.closest<HTMLElement>(".thumb, .my-stop");
  const tap = gone.dataset["tap"];
  if (part && tap) {
    const own = ["tap", "minutes", "undoes"].map((key) => (gone.dataset[key] === undefined ? "" : `[data-${key}="${gone.dataset[key]}"]`)).join("");
    return document.querySelector(`.${part.classList.contains("thumb") ? "thumb" : "my-stop"}[data-stop="${part.dataset["stop"] ?? ""}"] ${own}`);
  }
  const details = gone.closest("details");
  return details ? document.querySelector(`#${details.id} > summary`) : null;
}

const next = (gone: HTMLElement): HTMLElement | null =>
  gone.matches("[data-tap], [data-drop], [data-photo], [data-send]") ? (document.querySelector<HTMLElement>(".thumb .primary") ?? document.getElementById("send-state")) : null;
