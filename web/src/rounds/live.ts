// The office's view: lanes that look different are put in their places as they come, and a line stands at now.
import { notify } from "../notices";
import { language, say } from "../texts";
import { followRound, type HubState } from "./hub";

let page: HTMLElement;
/** Of what is shown, and of what was told. */
let version = 0;
let told = 0;
let reloading = false;
let again = false;
let connected = false;
/** The day in Vietnam when it was last looked at. */
let today = "";

function show(state: HubState): void {
  const place = document.getElementById("round-live");
  if (!place) return;
  place.dataset["state"] = state;
  const words = place.querySelector(".words");
  if (words) words.textContent = say(state === "on" ? "live.on" : "live.off");
}

/** Puts a lane in the place of the one that stands there; lanes that the filter does not show are passed over. */
export function putLane(teamId: string, html: string): void {
  const old = document.getElementById(`lane-${teamId}`);
  if (!old) return;
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector<HTMLElement>(".lane");
  if (!fresh) return;
  // a delay that leads out of the day's axis makes the axis of all lanes longer
  if (fresh.dataset["first"] !== page.dataset["first"] || fresh.dataset["last"] !== page.dataset["last"]) {
    void reload();
    return;
  }
  const open = old.classList.contains("open");
  old.replaceWith(document.importNode(fresh, true));
  const placed = document.getElementById(`lane-${teamId}`);
  placed?.classList.toggle("open", open);
  placed?.classList.add("fresh");
  setTimeout(() => placed?.classList.remove("fresh"), 2000);
  moveNow();
}

/** Fetches the lanes anew, until they are as new as what was told and as when it was last asked for; where that fails it tries again. */
async function reload(): Promise<void> {
  again = true;
  if (reloading) return;
  reloading = true;
  while (again || version < told) {
    again = false;
    try {
      await fetchLanes();
      // another node may be a moment behind
      if (version < told) await wait(200);
    } catch {
      again = true;
      await wait(3000);
    }
  }
  reloading = false;
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

async function fetchLanes(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(20_000) });
  if (answer.redirected || [401, 403, 404].includes(answer.status)) {
    location.reload();
    throw new Error(String(answer.status));
  }
  const fresh = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  const lanes = fresh.getElementById("lanes");
  const root = fresh.getElementById("round");
  if (!lanes || !root) throw new Error(String(answer.status));
  if (root.dataset["day"] !== page.dataset["day"] && !new URLSearchParams(location.search).get("day")) {
    // the page was opened on another day: its heading and its days are of that one too
    location.reload();
    throw new Error("another day");
  }
  const open = [...document.querySelectorAll(".lane.open")].map((lane) => lane.id);
  document.getElementById("lanes")?.replaceWith(document.importNode(lanes, true));
  const hours = fresh.querySelector(".lane-hours");
  if (hours) document.querySelector(".lane-hours")?.replaceWith(document.importNode(hours, true));
  for (const end of ["first", "last"]) page.dataset[end] = root.dataset[end] ?? "";
  for (const id of open) document.getElementById(id)?.classList.add("open");
  page.dataset["now"] = root.dataset["now"] ?? "";
  version = Number(root.dataset["version"]);
  moveNow();
}

/** Now in Vietnam in minutes since midnight, and whether it is the day that is shown. */
function now(): { minutes: number; day: string; words: string } {
  const at = page.dataset["now"] ? new Date(Number(page.dataset["now"])) : new Date();
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" }).format(at);
  const [day = "", words = ""] = parts.split(" ");
  const [hour = 0, minute = 0] = words.split(":").map(Number);
  return { minutes: hour * 60 + minute, day, words };
}

function moveNow(): void {
  const { minutes, day, words } = now();
  if (today && day !== today) for (const later of [0, 60_000, 600_000]) setTimeout(() => void reload(), later); // this device's clock may be ahead of the server's
  today = day;
  const first = Number(page.dataset["first"]) * 60;
  const last = Number(page.dataset["last"]) * 60;
  const place = ((minutes - first) * 100) / (last - first);
  const seen = day === page.dataset["day"] && place >= 0 && place <= 100;
  for (const axis of document.querySelectorAll<SVGSVGElement>("svg.axis")) {
    let line = axis.querySelector<SVGLineElement>("line.now");
    if (!seen) {
      line?.remove();
      continue;
    }
    if (!line) {
      line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      line.classList.add("now");
      line.setAttribute("y1", "0");
      line.setAttribute("y2", "100%");
      axis.append(line);
    }
    line.setAttribute("x1", `${place}%`);
    line.setAttribute("x2", `${place}%`);
  }
  const clock = document.getElementById("round-clock");
  if (clock) clock.textContent = say("round.now", words);
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(say("round.copied"), "good");
  } catch {
    // the page is not served over https: show it to be marked by hand
    notify(`${say("round.copy-by-hand")} ${text}`, "", 0);
  }
}

export function startLiveRound(root: HTMLElement): void {
  page = root;
  version = told = Number(root.dataset["version"]);
  moveNow();
  setInterval(moveNow, 10_000);
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const text = target.closest<HTMLElement>("[data-copy]")?.dataset["copy"];
    if (text) {
      void copy(text);
      return;
    }
    if (!target.closest("a, button, select")) target.closest(".lane")?.classList.toggle("open");
  });
  document.getElementById("live-filter")?.addEventListener("change", (event) => ((event.currentTarget as HTMLFormElement).requestSubmit()));
  followRound(
    root.dataset["round"] ?? "",
    language,
    (message) => {
      told = Math.max(told, message.version);
      if (message.planned || reloading) {
        void reload();
        return;
      }
      version = Math.max(version, message.version);
      if (message.now) page.dataset["now"] = String(message.now);
      for (const lane of message.lanes) putLane(lane.teamId, lane.html);
      moveNow();
    },
    (current) => {
      told = Math.max(told, current);
      // what changes by time alone has no version: after a lost connection it may have been missed
      if (connected || current > version) void reload();
      connected = true;
    },
    show,
  );
}
