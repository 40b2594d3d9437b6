// A card that somebody drags or types about is not changed under their hands: what arrives meanwhile waits, marked.
import { cardOf } from "./board";

const held = new Map<string, number>();
const waiting = new Map<string, () => void>();

export const isHeld = (taskId: string): boolean => held.has(taskId);

/** Holds a card until the returned function is called; holds of one card add up. */
export function hold(taskId: string): () => void {
  held.set(taskId, (held.get(taskId) ?? 0) + 1);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    const left = (held.get(taskId) ?? 1) - 1;
    if (left > 0) {
      held.set(taskId, left);
      return;
    }
    held.delete(taskId);
    cardOf(taskId)?.classList.remove("waiting");
    const then = waiting.get(taskId);
    waiting.delete(taskId);
    then?.();
  };
}

/** Does it now, or once the card is let go; only the last of several is done. */
export function whenFree(taskId: string, change: () => void): boolean {
  if (!held.has(taskId)) {
    change();
    return true;
  }
  waiting.set(taskId, change);
  cardOf(taskId)?.classList.add("waiting");
  return false;
}
