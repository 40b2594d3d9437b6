// The questions that "my stops" asks: a sheet from below, within the thumb's reach. It is the page's own, so that it works without a network, and what was
// typed is kept until it is taken.
import { say } from "../texts";
import { land } from "./focus";

const longest = 500;

interface Words {
  title: string;
  label: string;
  /** What the button says that takes it. */
  take: string;
  /** Lines that are often meant: a press writes them. */
  often?: string[];
}

/** What was typed and not taken; by what it was typed for. */
export interface Drafts {
  find(): Promise<string | undefined>;
  keep(text: string): Promise<unknown>;
}

let number = 0;
/** One question at a time: a second press, while the first sheet opens, asks nothing. */
let asking = false;

export const isAsking = (): boolean => asking;

function el<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Opens a sheet. It is gone when it closes, and the focus goes back to where it was or to what took its place. */
function sheet(form: HTMLFormElement, labelledBy: string, closed: () => void): HTMLDialogElement {
  const back = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const dialog = el("dialog", { class: "ask", "aria-labelledby": labelledBy }, form);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (back) land(back);
    asking = false;
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function buttons(take: HTMLButtonElement, leave: HTMLButtonElement): HTMLElement {
  return el("div", { class: "row end" }, leave, take);
}

/** Asks for a line. It closes when `take` has kept it; where that fails it says so and stays as it is. */
export async function askLine(words: Words, drafts: Drafts, take: (text: string) => Promise<unknown>): Promise<void> {
  if (asking) return;
  asking = true;
  const [title, field, hint] = ["title", "field", "hint"].map((part) => `question-${++number}-${part}`) as [string, string, string];
  const text = el("textarea", { class: "input", id: field, name: "text", rows: "4", maxlength: String(longest), enterkeyhint: "done", "aria-describedby": hint });
  const left = el("p", { class: "small muted", id: hint });
  const trouble = el("p", { class: "notice bad", role: "alert" });
  trouble.hidden = true;
  const done = el("button", { class: "button primary", type: "submit" }, words.take);
  const leave = el("button", { class: "button quiet", type: "button" }, say("round.ask.leave"));
  const form = el("form", { class: "ask-form stack", novalidate: "" },
    el("h2", { class: "form-title", id: title }, words.title), trouble,
    el("div", { class: "field" }, el("label", { for: field }, words.label), text, left));
  if (words.often) {
    const often = el("div", { class: "often", role: "group", "aria-label": say("round.ask.often") });
    for (const line of words.often) {
      const one = el("button", { class: "button", type: "button" }, line);
      one.addEventListener("click", () => {
        text.value = line;
        typed();
        done.focus();
      });
      often.append(one);
    }
    form.append(often);
  }
  form.append(buttons(done, leave));
  let kept: Promise<unknown> = Promise.resolve();
  // one after the other: what was taken must not come back because an older writing ended later
  const keep = (line: string): void => {
    kept = kept.then(() => drafts.keep(line)).catch(() => undefined);
  };
  const typed = (): void => {
    left.textContent = say("round.ask.left", longest - text.value.length);
    trouble.hidden = true;
    keep(text.value);
  };
  const refuse = (what: string): void => {
    trouble.textContent = what;
    trouble.hidden = false;
    text.focus();
  };
  // a database that does not answer must not keep the sheet shut
  text.value = (await Promise.race([drafts.find().catch(() => undefined), new Promise<undefined>((done) => setTimeout(() => done(undefined), 1000))])) ?? "";
  await new Promise<void>((closed) => {
    const dialog = sheet(form, title, closed);
    typed();
    text.focus();
    text.addEventListener("input", typed);
    leave.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const line = text.value.replace(/\s+/g, " ").trim();
      if (!line) return refuse(say("round.ask.empty"));
      done.disabled = true;
      take(line).then(
        () => {
          keep("");
          dialog.close();
        },
        () => {
          done.disabled = false;
          refuse(say("round.ask.not-kept"));
        },
      );
    });
  });
}

/** Asks whether something is to be done that cannot be taken back; it is not where something else is asked already. */
export async function askSure(question: string, about: string, yes: string): Promise<boolean> {
  if (asking) return false;
  asking = true;
  const title = `question-${++number}-title`;
  const done = el("button", { class: "button primary", type: "submit" }, yes);
  const leave = el("button", { class: "button quiet", type: "button" }, say("round.ask.leave"));
  const form = el("form", { class: "ask-form stack" }, el("h2", { class: "form-title", id: title }, question), el("p", {}, about), buttons(done, leave));
  return new Promise((closed) => {
    let sure = false;
    const dialog = sheet(form, title, () => closed(sure));
    leave.focus();
    leave.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sure = true;
      dialog.close();
    });
  });
}
