// A move that was just taken can be taken back for a minute: the offer stands in the corner, and goes away by itself.
import { applyCard, cardsIn } from "./changes";
import { Offline, send } from "./http";
import { notify } from "./notices";
import { say } from "./texts";

const offered = 55_000; // the server counts a minute from when it was recorded

let shown: HTMLElement | undefined;

/** True while an offer stands in the corner. */
export const offersUndo = (): boolean => shown?.isConnected === true;

/** Offers to take back what an answer tells of. */
export function offerUndo(done: HTMLTemplateElement): void {
  const address = done.dataset["undo"];
  const version = done.dataset["undoVersion"];
  if (!address || !version) return;
  shown?.remove();
  const notice = notify(done.dataset["undoWords"] ?? "", "good", offered);
  shown = notice;
  const words = document.createElement("span");
  words.className = "grow";
  words.textContent = notice.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.textContent = say("undo");
  button.addEventListener("click", () => void takeBack(notice, words, button, address, version));
  notice.replaceChildren(words, button);
}

async function takeBack(notice: HTMLElement, words: HTMLElement, button: HTMLButtonElement, address: string, version: string): Promise<void> {
  button.disabled = true;
  const form = new URLSearchParams({ version, move: version, commandId: `page-${crypto.randomUUID?.() ?? Date.now().toString(36)}` });
  try {
    const answer = await send("POST", address, form);
    const page = document.createElement("template");
    page.innerHTML = await answer.text();
    if (answer.ok) {
      notice.remove();
      for (const fresh of cardsIn(page.content.querySelector<HTMLTemplateElement>("template[data-fresh]")?.innerHTML ?? "")) applyCard(fresh);
      notify(say("undo.done"), "good");
      document.dispatchEvent(new CustomEvent("undo:done"));
      return;
    }
    button.remove();
    notice.className = "notice risk";
    words.textContent = page.content.querySelector(".notice p")?.textContent ?? say("error", answer.status);
  } catch (problem) {
    button.disabled = false;
    words.textContent = problem instanceof Offline ? say("offline.move") : String(problem);
  }
}
