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
import { askLine, askSure, type Drafts } from "./question";

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
  waiting = (await outbox.all()).filter((tap) => !stops || tap.owner === stops.personId);
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
      await outbox.forgetKept();
      stops = undefined;
      state = "signed-out";
    } else if (answer.ok) {
      const fresh = (await answer.json()) as MyStops;
      await outbox.keep("stops", fresh);
      stops = fresh;
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
  state = await outbox.send(() => void reread().then(show));
  await reread();
  show();
  if (state === "sent" && before > 0) await refresh();
}

async function tap(fields: Pick<outbox.Waiting, "stopId" | "kind"> & Partial<outbox.Waiting>): Promise<void> {
  const team = stops?.teams.find((each) => each.stops.some((stop) => stop.id === fields.stopId));
  if (!team || !stops) return;
  await outbox.add({ id: crypto.randomUUID(), owner: stops.personId, roundId: team.roundId, at: new Date().toISOString(), ...fields });
  navigator.vibrate?.(20);
  await reread();
  show();
  void navigator.serviceWorker?.ready.then((worker) => (worker as unknown as { sync?: { register(tag: string): Promise<void> } }).sync?.register("taps")).catch(() => undefined);
  void deliver();
}

/** What was typed for a stop and not taken yet: there again after an interruption. */
function draft(kind: string, stopId: string): Drafts {
  const key = `draft/${kind}/${stopId}`;
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

async function press(button: HTMLElement): Promise<void> {
  const stopId = button.closest<HTMLElement>("[data-stop]")?.dataset["stop"] ?? "";
  const shown = stops ? withWaiting(stops, waiting) : undefined;
  const team = shown?.teams.find((each) => each.stops.some((stop) => stop.id === stopId));
  const stop = team?.stops.find((each) => each.id === stopId);
  if (!team || !stop) return;
  switch (button.dataset["tap"]) {
    case "later": {
      const minutes = stop.delay + Number(button.dataset["minutes"]);
      return tap({ stopId, kind: "delayed", minutes, seen: stop.delay });
    }
    case "in-time":
      return tap({ stopId, kind: "delayed", minutes: 0, seen: stop.delay });
    case "note":
      return askLine({ title: say("round.note.ask", stop.plan.partner), label: say("round.note.label"), take: say("round.note.take") }, draft("note", stopId), (text) => tap({ stopId, kind: "note", text }));
    case "cancelled":
      return askLine(
        { title: say("round.cancel.ask", stop.plan.partner), label: say("round.cancel.label"), take: say("round.cancel.take"), often: [1, 2, 3].map((n) => say(`round.cancel.often.${n}`)) },
        draft("cancelled", stopId),
        (text) => tap({ stopId, kind: "cancelled", text }),
      );
    case "up": {
      const order = team.stops.map((each) => each.id);
      const place = order.indexOf(stopId);
      if (place > 0) [order[place - 1], order[place]] = [order[place] ?? "", order[place - 1] ?? ""];
      return tap({ stopId, kind: "order", order });
    }
    case "undo":
      return tap({ stopId, kind: "undo", undoes: button.dataset["undoes"] ?? "" });
    default:
      return tap({ stopId, kind: button.dataset["tap"] ?? "" });
  }
}

async function takePhoto(input: HTMLInputElement): Promise<void> {
  const stopId = input.closest<HTMLElement>("[data-stop]")?.dataset["stop"] ?? "";
  const file = input.files?.[0];
  input.value = "";
  if (file) await tap({ stopId, kind: "photo", photo: await shrink(file) });
}

async function start(): Promise<void> {
  startUser();
  await loadTexts().catch(() => undefined);
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const button = target.closest<HTMLElement>("[data-tap]");
    if (button) void press(button);
    const gone = target.closest<HTMLElement>("[data-drop]")?.dataset["drop"];
    if (gone) void giveUp(Number(gone));
    if (target.closest("[data-send]")) void deliver().then(refresh);
  });
  document.addEventListener("change", (event) => {
    if ((event.target as HTMLElement).matches("[data-photo]")) void takePhoto(event.target as HTMLInputElement);
  });
  stops = await outbox.kept<MyStops>("stops");
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
