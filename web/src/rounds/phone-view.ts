// Draws "my stops". Everything is made by the DOM, so no text is ever taken for markup.
import { say } from "../texts";
import { land } from "./focus";
import { current, has, isOver, nextStep, stepsOf, type MyStops, type Stop, type Team } from "./model";
import type { SendState, Waiting } from "./outbox";

type Child = Node | string | undefined | false;

function el(name: string, attributes: Record<string, string | undefined> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

const time = (at: string): string => new Date(at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
const day = (iso: string): string => iso.split("-").reverse().join("/");
const button = (words: string, tap: string, kind = "button", more: Record<string, string> = {}): HTMLElement => el("button", { type: "button", class: kind, "data-tap": tap, ...more }, words);

let drawn = "";

export function draw(stops: MyStops | undefined, waiting: Waiting[], state: SendState): void {
  const place = document.getElementById("mine");
  if (!place) return;
  // a press must not find its button gone: only what looks different is drawn
  const looks = JSON.stringify([stops, waiting.map((tap) => [tap.id, tap.refused]), state, new Date().getMinutes()]);
  if (looks === drawn) return;
  drawn = looks;
  const open = new Set([...place.querySelectorAll<HTMLDetailsElement>("details[open]")].map((each) => each.id));
  const focused = document.activeElement instanceof HTMLElement && place.contains(document.activeElement) ? document.activeElement : undefined;
  const unsent = waiting.filter((tap) => !tap.refused).length;
  place.replaceChildren(
    status(unsent, state),
    ...waiting.filter((tap) => tap.refused).map((tap) => refusal(tap, stops)),
    ...(stops?.teams.length ? stops.teams.map((team) => drawTeam(team)) : [el("p", { class: "muted empty" }, say(state === "signed-out" ? "round.signed-out" : stops ? "round.none-mine" : "round.loading"))]),
  );
  for (const each of place.querySelectorAll<HTMLDetailsElement>("details")) each.open = open.has(each.id);
  if (focused) land(focused);
}

function status(unsent: number, state: SendState): HTMLElement {
  const words = state === "signed-out" ? say("round.sign-in-to-send", unsent) : unsent > 0 ? say("round.unsent", unsent) : state === "offline" ? say("round.offline") : say("round.all-sent");
  const line = el("p", { id: "send-state", class: "send-state", role: "status", tabindex: "-1", "data-state": state, "data-unsent": String(unsent) }, el("span", { class: "dot" }), el("span", {}, words));
  if (state === "signed-out") line.append(el("a", { class: "button small", href: "/sign-in?returnUrl=%2Frounds%2Fmine" }, say("round.sign-in")));
  else if (unsent > 0) line.append(el("button", { type: "button", class: "button small", "data-send": "" }, say("round.send-now")));
  return line;
}

function refusal(tap: Waiting, stops: MyStops | undefined): HTMLElement {
  const stop = stops?.teams.flatMap((team) => team.stops).find((each) => each.id === tap.stopId);
  return el(
    "div",
    { class: "notice bad", "data-refused": tap.id },
    el("div", {}, el("p", {}, el("strong", {}, `${say(`round.tap.${tap.kind}`)} · ${stop?.plan.partner ?? ""} · ${time(tap.at)}`)), el("p", {}, tap.refused?.what ?? ""), el("p", {}, tap.refused?.toDo ?? ""),
      el("button", { type: "button", class: "button small", "data-drop": String(tap.seq) }, say("round.drop"))),
  );
}

function drawTeam(team: Team): HTMLElement {
  const now = current(team);
  const done = team.stops.filter(isOver).length;
  return el(
    "section",
    { class: "my-team", "data-team": team.team.id },
    el("header", {}, el("h2", {}, `${team.team.name} · ${day(team.team.day)}`), el("p", { class: "small muted" }, [team.roundName, team.team.vehicle, say("round.progress", done, team.stops.length)].filter(Boolean).join(" · ")),
      el("p", { class: "small muted" }, team.team.crew.map((one) => one.name).join(", "))),
    now && thumb(now),
    el("ol", { class: "my-stops" }, ...team.stops.map((stop, place) => drawStop(stop, place, stop === now, team))),
  );
}

/** It tells of the photo itself: while one is taken the page may be drawn anew, and what is no part of it is not heard by the page. */
function lens(): HTMLElement {
  const input = el("input", { type: "file", accept: "image/*", capture: "environment", class: "sr", "data-photo": "" });
  input.addEventListener("change", () => document.dispatchEvent(new CustomEvent("photo", { detail: input })));
  return input;
}

/** The bar within the thumb's reach: the next step, large, and what may come between. */
function thumb(stop: Stop): HTMLElement {
  const next = nextStep(stop);
  const own = stepsOf(stop);
  const later = next ? own.slice(own.indexOf(next) + 1, own.indexOf(next) + 3) : [];
  return el(
    "div",
    { class: "thumb", "data-stop": stop.id },
    el("p", { class: "thumb-name" }, el("strong", {}, stop.plan.partner), stop.delay > 0 && el("span", { class: "tag risk" }, say("round.delay", stop.delay))),
    next ? button(say(`round.tap.${next}`), next, "button primary huge") : undefined,
    el("div", { class: "thumb-row" },
      ...later.map((step) => button(say(`round.tap.${step}`), step)),
      button("+15′", "later", "button", { "data-minutes": "15", "aria-label": say("round.later", 15) }),
      button("+30′", "later", "button", { "data-minutes": "30", "aria-label": say("round.later", 30) }),
      stop.delay > 0 && button(say("round.in-time"), "in-time"),
      el("label", { class: "button" }, say("round.tap.photo"), lens()),
      button(say("round.tap.note"), "note"),
      !stop.marks.some((mark) => mark.kind !== "departed") && button(say("round.tap.cancelled"), "cancelled"),
    ),
  );
}

function drawStop(stop: Stop, place: number, isCurrent: boolean, team: Team): HTMLElement {
  const gift = team.gifts.find((each) => each.id === stop.plan.giftId);
  const expected = stop.from && !isOver(stop) && Math.abs(stop.late) >= 5 ? ` → ${time(stop.from)}` : "";
  return el(
    "li",
    { class: "my-stop", "data-stop": stop.id, "data-phase": isOver(stop) ? "over" : isCurrent ? "current" : "to-come", id: `stop-${stop.id}` },
    el("p", { class: "my-stop-head" }, el("span", { class: "time" }, (stop.plannedFrom ? time(stop.plannedFrom) : "–") + expected), el("strong", {}, stop.plan.partner)),
    stop.cancelled !== undefined && el("p", { class: "late-text small" }, say("round.cancelled", stop.cancelled), " ", button(say("round.tap.undo"), "undo", "button small", { "data-undoes": "cancelled" })),
    el("p", { class: "small muted" }, [stop.plan.address, gift ? `${gift.name} ×${stop.plan.giftCount}` : undefined].filter(Boolean).join(" · ")),
    stop.marks.length > 0 && el("ul", { class: "marks" }, ...stop.marks.map((mark) => el("li", { class: mark.waiting ? "tag risk" : "tag done", "data-mark": mark.kind, "data-waiting": mark.waiting ? "" : undefined }, `${say(`round.tap.${mark.kind}`)} ${time(mark.at)}${mark.waiting ? " …" : ""}`))),
    ...stop.notes.map((note) => el("p", { class: "small", "data-note": "" }, `“${note.text}”${note.waiting ? " …" : ` ${note.by}`}`)),
    stop.photos > 0 && el("p", { class: "small muted" }, say("round.photos", stop.photos)),
    el("details", { id: `more-${stop.id}` }, el("summary", {}, say("round.more")),
      stop.plan.contact && el("p", {}, say("round.contact"), ": ", contact(stop.plan.contact)),
      stop.plan.talkingPoints && el("p", { class: "lines" }, stop.plan.talkingPoints),
      stop.plan.bring && el("p", { class: "lines" }, stop.plan.bring),
      (stop.plan.hostFrom || stop.plan.hostTo) && el("p", {}, say("round.hours", (stop.plan.hostFrom ?? "…").slice(0, 5), (stop.plan.hostTo ?? "…").slice(0, 5))),
      el("p", {}, el("a", { href: `/rounds/${team.roundId}/after#outcome-${stop.id}` }, say("round.outcome"))),
      el("div", { class: "thumb-row" },
        place > 0 && !stop.marks.length && !isOver(stop) && button(say("round.up"), "up", "button small"),
        ...stop.marks.filter((mark) => has(stop, mark.kind)).slice(-1).map((mark) => button(say("round.take-back", say(`round.tap.${mark.kind}`)), "undo", "button small", { "data-undoes": mark.kind })),
      ),
    ),
  );
}

function contact(words: string): Node {
  const number = /\+?\d[\d .-]{7,}\d/.exec(words)?.[0];
  return number ? el("a", { href: `tel:${number.replace(/[ .-]/g, "")}` }, words) : document.createTextNode(words);
}
