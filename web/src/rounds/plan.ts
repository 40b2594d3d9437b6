// The preparation page: stops are dragged between teams and days; what others change comes by itself, unless one is dragging.
import htmx from "htmx.org";
import Sortable from "sortablejs";
import { notify } from "../notices";
import { language, say } from "../texts";
import { workChanged } from "../work";
import { followRound } from "./hub";

let page: HTMLElement;
let dragging = false;
let missed = false;

const body = (): HTMLElement => document.getElementById("round-body") as HTMLElement;
const shownVersion = (): number => Number(body().querySelector<HTMLElement>("[data-version]")?.dataset["version"] ?? 0);
const address = (path: string): string => `/rounds/${page.dataset["round"] ?? ""}${path}`;
const day = (): string => page.dataset["day"] ?? "";

async function reload(): Promise<void> {
  if (dragging) {
    missed = true;
    return;
  }
  missed = false;
  await htmx.ajax("get", address(`/body?day=${day()}`), { target: "#round-body", swap: "innerHTML" });
}

function settle(): void {
  for (const list of body().querySelectorAll<HTMLElement>(".stops")) {
    if (Sortable.get(list)) continue;
    Sortable.create(list, {
      group: "stops",
      draggable: ".stop",
      animation: 120,
      delay: 180,
      delayOnTouchOnly: true,
      forceFallback: true,
      fallbackOnBody: true,
      fallbackTolerance: 4,
      fallbackClass: "drag",
      ghostClass: "ghost",
      filter: "button",
      preventOnFilter: false,
      scroll: true,
      scrollSensitivity: 80,
      onStart: () => (dragging = true),
      onEnd: (event) => void drop(event.item, event.to as HTMLElement),
    });
  }
}

async function drop(stop: HTMLElement, to: HTMLElement): Promise<void> {
  dragging = false;
  const next = stop.nextElementSibling as HTMLElement | null;
  const values = {
    stop: stop.dataset["stop"] ?? "",
    team: to.dataset["team"] ?? "",
    before: next?.dataset["stop"] ?? "",
    day: day(),
    commandId: crypto.randomUUID(),
  };
  try {
    await htmx.ajax("post", address("/move"), { target: "#round-body", swap: "innerHTML", values });
  } catch {
    notify(say("round.moved-not"), "bad");
  }
  if (missed) await reload();
}

export function startPlan(root: HTMLElement): void {
  page = root;
  settle();
  document.addEventListener("htmx:afterSettle", settle);
  document.addEventListener("htmx:sendError", () => void 0);
  followRound(
    page.dataset["round"] ?? "",
    language,
    (message) => {
      if (message.version > shownVersion()) void reload();
    },
    (version) => {
      if (version > shownVersion()) void reload();
    },
    () => undefined,
    workChanged,
  );
}
