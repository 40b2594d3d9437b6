// At signing out the phone forgets what it kept of rounds. What was not sent yet is asked about, for it would be lost.
import { all, forgetAll } from "./outbox";
import { askSure } from "./question";
import { say } from "../texts";

/** False where somebody would rather stay than lose what is not sent. */
export async function forgetRounds(): Promise<boolean> {
  try {
    const known = (await indexedDB.databases?.()) ?? [{ name: "taskboard-rounds" }];
    if (known.some((database) => database.name === "taskboard-rounds")) {
      const waiting = (await all()).length;
      if (waiting > 0 && !(await askSure(say("round.sign-out-unsent"), say("round.sign-out-unsent.about", waiting), say("round.sign-out-anyway")))) return false;
    }
    await forgetAll();
    for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
  } catch {
    // a browser without a database kept nothing
  }
  return true;
}
