// The live connection of a round's pages. It reconnects for ever, and tells what it missed by the round's version.
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";

export interface RoundMessage {
  roundId: string;
  version: number;
  /** The plan changed, so the page's body is fetched anew. */
  planned: boolean;
  lanes: { teamId: string; html: string }[];
  /** The moment by which a rehearsal is looked at. */
  now?: number;
}

export type HubState = "waiting" | "on" | "off";

const delays = [300, 1000, 2000, 4000, 8000, 15_000];

/** Follows rounds for as long as the page lives. `since` is told each round's version whenever the connection is made. */
export function followRound(
  roundId: string,
  language: string,
  heard: (message: RoundMessage) => void,
  since: (version: number) => void,
  state: (state: HubState) => void,
  workHeard: () => void = () => undefined,
): void {
  let failures = 0;
  let ended = false;
  let timer: number | undefined;
  let moving = false;
  let connection = make(false);

  function make(negotiate: boolean): HubConnection {
    const options = negotiate ? {} : { skipNegotiation: true, transport: HttpTransportType.WebSockets };
    const made = new HubConnectionBuilder().withUrl("/live", options).configureLogging(LogLevel.None).build();
    made.keepAliveIntervalInMilliseconds = 5000;
    made.serverTimeoutInMilliseconds = 15_000;
    made.on("round", heard);
    made.on("work", workHeard);
    made.on("signedOut", (reason: string) => {
      ended = reason !== "rights";
      state("off");
    });
    made.on("moveOn", (within: number) => window.setTimeout(() => void moveOn(), Math.random() * within));
    made.onclose(() => (moving ? void connect() : retry()));
    return made;
  }

  async function moveOn(): Promise<void> {
    moving = true;
    await connection.stop().catch(() => undefined);
    moving = false;
  }

  async function connect(): Promise<void> {
    clearTimeout(timer);
    if (ended || connection.state !== HubConnectionState.Disconnected) return;
    if (failures > 0) connection = make(failures % 2 === 1 && failures < 4);
    try {
      await connection.start();
      const version = await connection.invoke<number>("WatchRound", roundId, language);
      failures = 0;
      state("on");
      since(version);
    } catch {
      if (connection.state !== HubConnectionState.Disconnected) await connection.stop().catch(() => undefined);
      else retry();
    }
  }

  function retry(): void {
    if (ended) return;
    state("off");
    clearTimeout(timer);
    const delay = delays[Math.min(failures++, delays.length - 1)] ?? 15_000;
    timer = window.setTimeout(() => void connect(), delay * (0.8 + Math.random() * 0.4));
  }

  const wake = (): void => {
    if (ended || document.visibilityState === "hidden") return;
    failures = 0;
    void connect();
  };
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  void connect();
}
