// What waits for the user: the figures beside the navigation on every page, and the lists that keep themselves current.
import htmx from "htmx.org";
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { hasTyped } from "./forms";
import { get } from "./http";
import { notify } from "./notices";
import { count } from "./texts";
import { offersUndo } from "./undo";

interface Counts {
  mine: number;
  inbox: number;
  late: number;
  notices?: number;
}

const pause = 400;
const retries = [1000, 4000, 15_000, 60_000];

let timer: number | undefined;
let missed = false;

/** The page whose list is kept current; null on every other. */
const page = (): HTMLElement | null => document.querySelector<HTMLElement>("#work[data-list]");

/** Something may have changed: asks for it, once for many. */
export function workChanged(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void refresh(), pause + Math.random() * pause);
}

async function refresh(): Promise<void> {
  if (page()) await reload();
  await showCounts();
}

async function showCounts(): Promise<void> {
  const answer = await get("/work.json").catch(() => undefined);
  if (answer?.ok) show((await answer.json()) as Counts);
}

function show(counts: Counts): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-work]")) {
    const value = counts[place.dataset["work"] as keyof Counts];
    if (value === undefined) continue;
    place.hidden = value === 0;
    place.textContent = value > 99 ? "99+" : String(value);
    place.classList.toggle("late", counts.late > 0 && place.dataset["work"] === "mine");
  }
}

/** Fetches the list anew, unless something is being typed or chosen in it: then it waits until that is over. */
async function reload(at = current()): Promise<void> {
  const root = page();
  const list = document.getElementById("work-list");
  if (!root || !list) return;
  if (hasTyped(list) || list.querySelector("[data-outcome]") || list.querySelector("input[name='paper']:checked")) {
    missed = true;
    return;
  }
  missed = false;
  const items = at ? [...list.querySelectorAll<HTMLElement>(".work-item")] : [];
  const [task, index] = [at?.dataset["task"], at ? items.indexOf(at) : -1];
  await htmx.ajax("get", root.dataset["list"] + (root.dataset["query"] ?? ""), { target: "#work-list", swap: "innerHTML" }).catch(() => undefined);
  const shown = list.firstElementChild as HTMLElement | null;
  if (shown?.dataset["mine"] !== undefined) show({ mine: Number(shown.dataset["mine"]), inbox: Number(shown.dataset["inbox"]), late: Number(shown.dataset["late"]) });
  if (index < 0) return;
  // the focus stays where it was, or goes to what moved up into its place
  const fresh = [...list.querySelectorAll<HTMLElement>(".work-item")];
  const next = fresh.find((item) => item.dataset["task"] === task) ?? fresh[Math.min(index, fresh.length - 1)];
  next?.setAttribute("tabindex", "-1");
  next?.focus({ preventScroll: false });
}

const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(".work-item") ?? null;

function keys(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches("input:not([type=checkbox]), textarea, select") || document.querySelector("dialog[open]")) return;
  const items = [...document.querySelectorAll<HTMLElement>("#work-list .papers .work-item")];
  if (items.length === 0) return;
  const at = current();
  const go = (to: number): void => items[Math.max(0, Math.min(to, items.length - 1))]?.focus();
  const press = (key: string): void => at?.querySelector<HTMLElement>(`[data-key='${key}'] .button`)?.click();
  const key = event.key.toLowerCase();
  if (key === "arrowdown" || key === "j") go(at ? items.indexOf(at) + 1 : 0);
  else if (key === "arrowup" || key === "k") go(at ? items.indexOf(at) - 1 : 0);
  else if (key === "d" && at) press("approve");
  else if (key === "t" && at) press("return");
  else if (key === "x" && at) at.querySelector<HTMLInputElement>("input[name='paper']")?.click();
  else if (key === "enter" && at === target) at.querySelector<HTMLElement>("h3 a")?.click();
  else return;
  event.preventDefault();
}

function chosen(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name='paper']")];
  const number = boxes.filter((box) => box.checked).length;
  const button = document.querySelector<HTMLButtonElement>("[data-chosen]");
  if (button) {
    button.disabled = number === 0;
    button.textContent = (button.dataset["chosen"] ?? "").replace("{0}", String(number));
  }
  const all = document.querySelector<HTMLInputElement>("[data-all='paper']");
  if (all) {
    all.checked = number === boxes.length && number > 0;
    all.indeterminate = number > 0 && number < boxes.length;
  }
  if (number === 0 && missed) workChanged();
}

/** Hears of changes where no other connection of the page does. */
function follow(): void {
  let failures = 0;
  const connection = new HubConnectionBuilder()
    .withUrl("/live", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  connection.keepAliveIntervalInMilliseconds = 5000;
  connection.serverTimeoutInMilliseconds = 15_000;
  connection.on("work", workChanged);
  connection.on("signedOut", () => undefined);
  connection.on("moveOn", (within: number) => window.setTimeout(() => void connection.stop(), Math.random() * within));
  const connect = async (): Promise<void> => {
    if (connection.state !== HubConnectionState.Disconnected) return;
    try {
      await connection.start();
      if (failures > 0) workChanged();
      failures = 0;
    } catch {
      later();
    }
  };
  const later = (): void => {
    window.setTimeout(() => void connect(), (retries[Math.min(failures++, retries.length - 1)] ?? 60_000) * (0.8 + Math.random() * 0.4));
  };
  connection.onclose(later);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void connect();
  });
  void connect();
}

export function startWork(): void {
  if (!document.getElementById("user")) return;
  void showCounts();
  // what another node told is not told here; it is seen within two minutes
  window.setInterval(() => document.visibilityState === "visible" && void showCounts(), 90_000 + Math.random() * 60_000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") workChanged();
  });
  document.addEventListener("form:done", (event) => (page() ? void settled((event.target as HTMLElement).closest<HTMLElement>(".work-item")) : workChanged()));
  document.addEventListener("undo:done", workChanged);
  const root = document.getElementById("work");
  if (!root) return;
  if (root.dataset["list"]) follow();
  document.addEventListener("form:cancelled", () => {
    if (missed || document.querySelector("#work-list [data-outcome]")) window.setTimeout(workChanged);
  });
  document.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.dataset["all"] === "paper") for (const one of document.querySelectorAll<HTMLInputElement>("input[name='paper']")) one.checked = box.checked;
    if (box.dataset["all"] === "paper" || box.name === "paper") chosen();
  });
  document.addEventListener("form:outcome", () => {
    for (const one of document.querySelectorAll<HTMLInputElement>("input[name='paper']")) one.checked = false;
    chosen();
  });
  if (root.dataset["inbox"] !== undefined) {
    document.addEventListener("keydown", keys);
    document.querySelector<HTMLElement>("#work-list .papers .work-item")?.focus({ preventScroll: true });
  }
}

async function settled(at: HTMLElement | null): Promise<void> {
  // the place of what was done still holds the focus, and is cleared after this
  await Promise.resolve();
  await reload(at);
  const left = document.querySelector<HTMLElement>("#work-list > [data-mine]");
  if (left && !offersUndo()) notify(count("work.done", Number(left.dataset["mine"])), "good");
}
