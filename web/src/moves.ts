// What may be done with a card, asked of the server ahead of need, and the doing of it.
import htmx from "htmx.org";
import { ask, askWith } from "./ask";
import { cardOf, idOf, versionOf } from "./board";
import { applyCard, cardsIn } from "./changes";
import { trouble } from "./forms";
import { hold } from "./holds";
import { get, Offline, send } from "./http";
import { say } from "./texts";
import { offerUndo } from "./undo";

export interface DropAction {
  action: string;
  name: string;
  asks: boolean;
}

export interface Choices {
  version: number;
  stage: string;
  stages: Record<string, { actions: DropAction[]; why: string }>;
}

const known = new Map<string, { at: number; version: number; choices: Promise<Choices | undefined> }>();

/** The choices of a card: kept for a few seconds, and only for the version that the card has. */
export function choicesOf(card: HTMLElement): Promise<Choices | undefined> {
  const id = idOf(card);
  const kept = known.get(id);
  if (kept && kept.version === versionOf(card) && performance.now() - kept.at < 20_000) return kept.choices;
  const choices = get(`/tasks/${id}/choices.json`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Choices>) : undefined))
    .catch(() => undefined);
  known.set(id, { at: performance.now(), version: versionOf(card), choices });
  return choices;
}

/** Takes an action that needs nothing. Where it is refused, the reason opens beside the card. */
export async function take(card: HTMLElement, action: string, ended: (moved: boolean) => void): Promise<void> {
  const id = idOf(card);
  const release = hold(id);
  const form = new URLSearchParams({ version: card.dataset["version"] ?? "", commandId: `page-${crypto.randomUUID?.() ?? Date.now().toString(36)}` });
  card.classList.add("busy");
  try {
    const answer = await send("POST", `/tasks/${id}/actions/${action}`, form);
    const html = await answer.text();
    known.delete(id);
    if (answer.ok) {
      release();
      ended(true);
      for (const fresh of cardsIn(unpack(html))) applyCard(fresh);
      const done = template(html);
      if (done) offerUndo(done);
    } else {
      ended(false);
      release();
      askWith(answer.status >= 500 ? trouble(say("error", answer.status)) : html, { near: cardOf(id) }, (place) => htmx.process(place));
    }
  } catch (problem) {
    ended(false);
    release();
    askWith(trouble(problem instanceof Offline ? say("offline.move") : String(problem)), { near: cardOf(id) }, () => undefined);
  } finally {
    card.classList.remove("busy");
  }
}

/** Opens the few fields that an action needs, or the choice between two. */
export function askFor(card: HTMLElement, address: string, ended: (moved: boolean) => void): void {
  const id = idOf(card);
  const release = hold(id);
  card.classList.add("busy");
  const end = (moved: boolean): void => {
    cardOf(id)?.classList.remove("busy");
    known.delete(id);
    ended(moved);
    release();
  };
  ask(address, { near: card, done: () => end(true), cancelled: () => end(false) });
}

/** The list of moves, for the keyboard and for whoever does not drag. */
export function openMenu(card: HTMLElement): void {
  askFor(card, `/tasks/${idOf(card)}/menu`, () => undefined);
}

/** The cards within an answer stand in a template. */
const unpack = (html: string): string => template(html)?.innerHTML ?? html;

function template(html: string): HTMLTemplateElement | null {
  const outer = document.createElement("template");
  outer.innerHTML = html;
  return outer.content.querySelector<HTMLTemplateElement>("template[data-fresh]");
}
