// "My stops": one thumb, one tap. What is tapped is kept before it shows, and sent when there is a network.
import { showMe } from "../me";
import { loadTexts, language, say } from "../texts";
import { startUser } from "../user";
import { followRound } from "./hub";
import type { MyStops } from "./model";
import { withWaiting } from "./model";
import * as outbox from "./outbox";
import { draw } from "./phone-view";
import { shrink } from "./photo";
import { askLine, askSure, isAsking, type Drafts } from "./question";

/** Whose tap it is and of which round: as it was when the button was pressed, whatever is shown by the time it is kept. */
type Of = Pick<outbox.Waiting, "owner" | "roundId">;

let stops: MyStops | undefined;
let waiting: outbox.Waiting[] = [];
let state: outbox.SendState = "sent";
let asking = false;
let again = false;
const followed = new Set<string>();

function show(): void {
  draw(stops ? withWaiting(stops, waiting) : undefined, waiting, navigator.onLine ? state : "offline");
}

async function reread(): Promise<void> {
  const kept = await outbox.all().catch(() => waiting);
  waiting = kept.filter((tap) => !stops || tap.owner === stops.personId);
}

/** Asks the server; what it says replaces what was kept. */
async function refresh(): Promise<void> {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch("/api/v1/rounds/mine", { headers: { Accept: "application/json", "Accept-Language": language }, cache: "no-store", signal: AbortSignal.timeout(20_000) });
    if (answer.status === 401) {
      // signed out elsewhere: what they might see is theirs no more
      stops = undefined;
      state = "signed-out";
      await outbox.forgetShown();
    } else if (answer.ok) {
      const fresh = (await answer.json()) as MyStops;
      stops = fresh;
      await outbox.keep("stops", fresh).catch(() => undefined);
      for (const team of fresh.teams) follow(team.roundId);
    }
  } catch {
    state = "offline";
  } finally {
    asking = false;
  }
  await reread();
  show();
  if (again) {
    again = false;
    await refresh();
  }
}

function follow(roundId: string): void {
  if (followed.has(roundId)) return;
  followed.add(roundId);
  const known = (version: number): void => {
    if (version > (stops?.teams.find((team) => team.roundId === roundId)?.version ?? 0)) void refresh();
  };
  followRound(roundId, language, (message) => known(message.version), known, () => undefined);
}

async function deliver(): Promise<void> {
  const before = waiting.length;
  // what is taken goes from what waits only once it is in what the server says
  state = await outbox.send(() => void refresh()).catch(() => "trouble" as const);
  await reread();
  show();
  if (state === "sent" && before > 0) await refresh();
}

/** Keeps a tap; it fails where the phone cannot. */
async function tap(of: Of, fields: Pick<outbox.Waiting, "stopId" | "kind"> & Partial<outbox.Waiting>): Promise<void> {
  await outbox.add({ id: crypto.randomUUID(), ...of, at: new Date().toISOString(), ...fields });
  // it is kept: what fails from here on loses nothing, and must not ask for it once more
  navigator.vibrate?.(20);
  await reread();
  show();
  void navigator.serviceWorker?.ready.then((worker) => (worker as unknown as { sync?: { register(tag: string): Promise<void> } }).sync?.register("taps")).catch(() => undefined);
  void deliver();
}

/** Says in words that the phone could not keep what was pressed. */
function notKept(kind: string): void {
  const place = document.getElementById("mine");
  if (!place) return;
  document.getElementById("not-kept")?.remove();
  const notice = document.createElement("p");
  notice.id = "not-kept";
  notice.className = "notice bad";
  notice.setAttribute("role", "alert");
  notice.textContent = say(kind === "photo" ? "round.photo-not-kept" : "round.not-kept", say(`round.tap.${kind}`));
  place.before(notice);
}

async function keepOrSay(of: Of, fields: Parameters<typeof tap>[1]): Promise<void> {
  try {
    await tap(of, fields);
    document.getElementById("not-kept")?.remove();
  } catch {
    notKept(fields.kind);
  }
}

/** What was typed for a stop and not taken yet: there again after an interruption, for the one who typed it. */
function draft(of: Of, kind: string, stopId: string): Drafts {
  const key = `draft/${of.owner}/${kind}/${stopId}`;
  return { find: () => outbox.kept<string>(key), keep: (text) => outbox.keep(key, text) };
}

async function giveUp(seq: number): Promise<void> {
  const tap = waiting.find((each) => each.seq === seq);
  if (!tap) return;
  const about = `${say(`round.tap.${tap.kind}`)}${tap.text ? `: ${tap.text}` : ""}`;
  if (!(await askSure(say("round.drop.ask"), about, say("round.drop")))) return;
  await outbox.drop(seq);
  await reread();
  show();
}

const stopIdOf = (part: HTMLElement): string => part.closest<HTMLElement>("[data-stop]")?.dataset["stop"] ?? "";

function ofStop(stopId: string): Of | undefined {
  const team = stops?.teams.find((each) => each.stops.some((stop) => stop.id === stopId));
  return stops && team ? { owner: stops.personId, roundId: team.roundId } : undefined;
}

async function press(button: HTMLElement): Promise<void> {
  const stopId = stopIdOf(button);
  const shown = stops ? withWaiting(stops, waiting) : undefined;
  const team = shown?.teams.find((each) => each.stops.some((stop) => stop.id === stopId));
  const stop = team?.stops.find((each) => each.id === stopId);
  const of = ofStop(stopId);
  if (!of || !team || !stop || isAsking()) return;
  switch (button.dataset["tap"]) {
    case "later": {
      const minutes = stop.delay + Number(button.dataset["minutes"]);
      return keepOrSay(of, { stopId, kind: "delayed", minutes, seen: stop.delay });
    }
    case "in-time":
      return keepOrSay(of, { stopId, kind: "delayed", minutes: 0, seen: stop.delay });
    case "note":
      return askLine({ title: say("round.note.ask", stop.plan.partner), label: say("round.note.label"), take: say("round.note.take") }, draft(of, "note", stopId), (text) => tap(of, { stopId, kind: "note", text }));
    case "cancelled":
      return askLine(
        { title: say("round.cancel.ask", stop.plan.partner), label: say("round.cancel.label"), take: say("round.cancel.take"), often: [1, 2, 3].map((n) => say(`round.cancel.often.${n}`)) },
        draft(of, "cancelled", stopId),
        (text) => tap(of, { stopId, kind: "cancelled", text }),
      );
    case "up": {
      const order = team.stops.map((each) => each.id);
      const place = order.indexOf(stopId);
      if (place > 0) [order[place - 1], order[place]] = [order[place] ?? "", order[place - 1] ?? ""];
      return keepOrSay(of, { stopId, kind: "order", order });
    }
    case "undo":
      return keepOrSay(of, { stopId, kind: "undo", undoes: button.dataset["undoes"] ?? "" });
    default:
      return keepOrSay(of, { stopId, kind: button.dataset["tap"] ?? "" });
  }
}

/** By what the camera was opened with: while a photo is taken the page is drawn anew, and may show that stop no more. */
const opened = new WeakMap<HTMLElement, Of>();

function openCamera(input: HTMLElement): void {
  const of = ofStop(stopIdOf(input));
  if (of) opened.set(input, of);
}

async function takePhoto(input: HTMLInputElement): Promise<void> {
  const stopId = stopIdOf(input);
  const file = input.files?.[0];
  const of = opened.get(input) ?? ofStop(stopId);
  input.value = "";
  if (!file) return;
  if (of) await keepOrSay(of, { stopId, kind: "photo", photo: await shrink(file) });
  else notKept("photo");
}

async function start(): Promise<void> {
  startUser();
  await loadTexts().catch(() => undefined);
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const button = target.closest<HTMLElement>("[data-tap]");
    if (button) void press(button);
    const gone = target.closest<HTMLElement>("[data-drop]")?.dataset["drop"];
    if (gone) void giveUp(Number(gone)).catch(() => notKept("undo"));
    if (target.matches("[data-photo]")) openCamera(target);
    if (target.closest("[data-send]")) void deliver().then(refresh);
  });
  // a key that is held down takes the next step once, not all that follow
  document.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter" && (event.target as HTMLElement).closest("button")) event.preventDefault();
  });
  document.addEventListener("photo", (event) => void takePhoto((event as CustomEvent<HTMLInputElement>).detail));
  stops = await outbox.kept<MyStops>("stops").catch(() => undefined);
  await reread();
  show();
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.addEventListener("message", () => void refresh());
    void navigator.serviceWorker.register("/rounds/sw.js", { scope: "/rounds/" }).catch(() => undefined);
  }
  for (const name of ["online", "focus"]) window.addEventListener(name, () => void deliver().then(refresh));
  window.addEventListener("offline", show);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void deliver().then(refresh);
  });
  setInterval(() => void (waiting.some((each) => !each.refused) ? deliver() : undefined), 10_000);
  setInterval(show, 30_000);
  void showMe().catch(() => undefined);
  await refresh();
  await deliver();
}

void start();
