// The live connection: other people's changes arrive here. It reconnects for ever, catches up by the journal's position, and says in words
// when it is away.
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import { board } from "./board";
import { applyCard, cardsIn, removeCard } from "./changes";
import { me } from "./me";
import { notify } from "./notices";
import { panelChanged } from "./panel";
import { Place } from "./place";
import { showPresence, type Present } from "./presence";
import { reloadBoard } from "./reload";
import { count, language, say } from "./texts";
import { workChanged } from "./work";

interface Change {
  position: number;
  taskId: string;
  version: number;
  html?: string;
  /** The filter does not, or no longer, show it. */
  gone?: boolean;
  by: { id: string; name: string; unit?: string };
  what: string;
  at: string;
}

interface WatchReply {
  head: number;
  changes: Change[];
  reload: boolean;
}

const delays = [300, 1000, 2000, 4000, 8000, 15_000];

let connection: HubConnection | undefined;
let place = new Place<Change>(0);
let failures = 0;
let timer: number | undefined;
let awaySince: Date | undefined;
let myId = "";
let ended = false;
let moving = false;
let everConnected = false;

function show(state: "waiting" | "on" | "off" | "catching", words: string): void {
  const sign = document.getElementById("live");
  if (!sign) return;
  sign.dataset["state"] = state;
  const text = sign.querySelector(".words");
  if (text && text.textContent !== words) text.textContent = words;
}

function strip(words: string | undefined): void {
  const sign = document.getElementById("offline");
  if (!sign) return;
  sign.hidden = words === undefined;
  sign.textContent = words ?? "";
}

function away(): void {
  if (ended) return;
  awaySince ??= new Date();
  show("off", say("live.off"));
  const time = awaySince.toLocaleTimeString(language === "vi" ? "vi-VN" : "en-GB", { hour: "2-digit", minute: "2-digit" });
  strip(say("live.off.since", time));
}

function apply(change: Change): void {
  const by = change.by.id === myId ? undefined : { unit: change.by.unit, name: change.by.name, what: change.what };
  for (const card of change.html ? cardsIn(change.html) : []) applyCard(card, by, true);
  if (change.gone) removeCard(change.taskId, change.version);
  const time = new Date(change.at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
  panelChanged(change.taskId, change.version, change.by.unit ? `${change.by.name} (${change.by.unit})` : change.by.name, time);
}

async function watch(): Promise<void> {
  const root = board();
  // what the filter hides is not sent: a change that moves a card out of sight says so
  const key = root?.dataset["filter"] || root?.dataset["board"];
  if (!connection || !key) return;
  const turn = place.ask();
  const reply = await connection.invoke<WatchReply>("Watch", key, language, place.at);
  if (reply.reload) {
    show("catching", say("live.catching"));
    void reloadBoard(); // the board that comes asks what happened since it was made
    return;
  }
  const behind = place.answer(turn, reply.head);
  if (!behind) return;
  for (const change of [...reply.changes, ...behind]) apply(change);
  if (awaySince && reply.changes.length > 0) notify(count("live.caught", new Set(reply.changes.map((c) => c.taskId)).size), "good");
  awaySince = undefined;
  failures = 0;
  strip(undefined);
  show("on", say("live.on"));
}

/** So much happened that it is not sent: what is pushed afterwards does not close that gap. */
function loadAnew(): void {
  place.ask();
  void reloadBoard();
}

async function connect(): Promise<void> {
  clearTimeout(timer);
  if (ended || !connection || connection.state !== HubConnectionState.Disconnected) return;
  if (!everConnected && failures > 0) connection = make(failures % 2 === 1);
  try {
    await connection.start();
    everConnected = true;
    await watch();
  } catch {
    if (connection.state !== HubConnectionState.Disconnected) await connection.stop().catch(() => undefined);
    retry();
  }
}

function retry(): void {
  if (ended) return;
  away();
  clearTimeout(timer);
  const delay = delays[Math.min(failures++, delays.length - 1)] ?? 15_000;
  timer = window.setTimeout(() => void connect(), delay * (0.8 + Math.random() * 0.4));
}

/** The server is about to leave and another takes over: go there without saying that anything is off, for nothing is. */
async function moveOn(): Promise<void> {
  moving = true;
  await connection?.stop().catch(() => undefined);
  moving = false;
}

/** Back from sleep, or on a network again: what is connected asks what it missed, what is not connects now. */
function wake(): void {
  if (ended || document.visibilityState === "hidden") return;
  failures = 0;
  if (connection?.state === HubConnectionState.Connected) void watch().catch(() => void connection?.stop());
  else void connect();
}

/** Straight to a WebSocket: to negotiate first would need every request of a browser to reach the same node. Where no WebSocket gets through, it is
 * negotiated after all. */
function make(negotiate: boolean): HubConnection {
  const options = negotiate ? {} : { skipNegotiation: true, transport: HttpTransportType.WebSockets };
  const made = new HubConnectionBuilder().withUrl("/live", options).configureLogging(LogLevel.None).build();
  made.keepAliveIntervalInMilliseconds = 5000;
  made.serverTimeoutInMilliseconds = 15_000;
  made.on("changes", (changes: Change[]) => place.push(changes).forEach(apply));
  made.on("presence", (people: Present[]) => showPresence(people, myId));
  made.on("work", workChanged);
  made.on("reload", loadAnew);
  made.on("signedOut", (reason: string) => {
    if (reason === "rights") return; // whoever still may comes back by itself
    ended = true;
    show("off", say("live.signed-out"));
    strip(say("live.signed-out"));
  });
  made.on("moveOn", (within: number) => window.setTimeout(() => void moveOn(), Math.random() * within));
  made.onclose(() => (moving ? void connect() : retry()));
  return made;
}

export function startLive(): void {
  const root = board();
  if (!root) return;
  place = new Place(Number(root.dataset["position"]));
  void me().then((user) => (myId = user.id)).catch(() => undefined);
  connection = make(false);
  window.addEventListener("online", wake);
  window.addEventListener("offline", away);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("board:swapped", () => {
    place.loaded(Number(board()?.dataset["position"] ?? 0));
    if (connection?.state === HubConnectionState.Connected) void watch().catch(() => void connection?.stop());
  });
  // a board that was to close a gap and does not come is asked for again, by connecting again
  document.addEventListener("board:missing", () => place.settled || void connection?.stop());
  void connect();
}
