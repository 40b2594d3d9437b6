// What "my stops" are, as the server tells them, and what they look like with the taps that it does not know yet.
import type { Waiting } from "./outbox";

export interface Plan {
  partner: string;
  address?: string;
  contact?: string;
  arrives?: string;
  minutes: number;
  travel: number;
  hostFrom?: string;
  hostTo?: string;
  giftId?: string;
  giftCount: number;
  talkingPoints?: string;
  bring?: string;
}

export interface Mark {
  kind: string;
  at: string;
  by: string;
  clock: string;
  phones: number;
  /** Not yet sent. */
  waiting?: boolean;
}

export interface Stop {
  id: string;
  plan: Plan;
  phase: string;
  plannedFrom?: string;
  from?: string;
  to?: string;
  late: number;
  delay: number;
  marks: Mark[];
  cancelled?: string;
  notes: { text: string; by: string; at: string; waiting?: boolean }[];
  photos: number;
  risks: { kind: string; minutes: number; word?: string }[];
}

export interface Team {
  roundId: string;
  roundName: string;
  version: number;
  team: { id: string; day: string; name: string; crew: { role: string; name: string }[]; vehicle?: string; departs?: string; from?: string; stops: string[] };
  stops: Stop[];
  gifts: { id: string; name: string }[];
}

export interface MyStops {
  personId: string;
  now: string;
  teams: Team[];
}

export const steps = ["departed", "arrived", "gift-given", "ended", "left"];

/** The steps of a stop: a gift is given only where one is planned. */
export const stepsOf = (stop: Stop): string[] => steps.filter((step) => step !== "gift-given" || stop.plan.giftId !== undefined);

export const has = (stop: Stop, kind: string): boolean => stop.marks.some((mark) => mark.kind === kind);

/** The next step that was not tapped yet, behind the last one that was; undefined once the team has left. */
export function nextStep(stop: Stop): string | undefined {
  const own = stepsOf(stop);
  const last = own.reduce((place, step, i) => (has(stop, step) ? i : place), -1);
  return own[last + 1];
}

export const isOver = (stop: Stop): boolean => stop.cancelled !== undefined || has(stop, "left");

/** The stop at which the team is, or to which it goes next. */
export function current(team: Team): Stop | undefined {
  const begun = team.stops.find((stop) => !isOver(stop) && stop.marks.length > 0 && !(has(stop, "ended") && team.stops.some((other) => other !== stop && !isOver(other) && other.marks.length > 0)));
  return begun ?? team.stops.find((stop) => !isOver(stop) && !has(stop, "ended"));
}

/** What is shown: what the server said, and the taps on their way. */
export function withWaiting(stops: MyStops, waiting: Waiting[]): MyStops {
  const shown = structuredClone(stops);
  for (const tap of waiting) {
    if (tap.refused) continue;
    const team = shown.teams.find((each) => each.stops.some((stop) => stop.id === tap.stopId));
    const stop = team?.stops.find((each) => each.id === tap.stopId);
    if (team && stop) apply(team, stop, tap);
  }
  return shown;
}

function apply(team: Team, stop: Stop, tap: Waiting): void {
  switch (tap.kind) {
    case "delayed":
      stop.delay = tap.minutes ?? stop.delay;
      break;
    case "note":
      // the server may have it already, while its answer is still on the way here
      if (!stop.notes.some((note) => note.text === tap.text)) stop.notes.push({ text: tap.text ?? "", by: "", at: tap.at, waiting: true });
      break;
    case "photo":
      stop.photos++;
      break;
    case "cancelled":
      stop.cancelled = tap.text ?? "";
      break;
    case "order":
      team.stops.sort((a, b) => place(tap.order, a.id) - place(tap.order, b.id));
      break;
    case "undo":
      if (tap.undoes === "cancelled") delete stop.cancelled;
      stop.marks = stop.marks.filter((mark) => mark.kind !== tap.undoes);
      break;
    default:
      if (tap.kind !== "departed") delete stop.cancelled;
      if (!has(stop, tap.kind)) stop.marks.push({ kind: tap.kind, at: tap.at, by: "", clock: "right", phones: 1, waiting: true });
  }
}

function place(order: string[] | undefined, id: string): number {
  const found = order?.indexOf(id) ?? -1;
  return found < 0 ? 1000 : found;
}
