// The bell: what one was told, fetched when it is opened. What was looked at is no longer new.
import { fetchInto } from "./forms";
import { send } from "./http";

export function startBell(): void {
  const bell = document.getElementById("bell") as HTMLDetailsElement | null;
  const list = document.getElementById("bell-list");
  if (!bell || !list) return;
  bell.addEventListener("toggle", () => {
    if (bell.open) void show(bell, list);
  });
}

async function show(bell: HTMLElement, list: HTMLElement): Promise<void> {
  await fetchInto("/notices", list);
  const upTo = list.querySelector<HTMLElement>("[data-notices]")?.dataset["notices"];
  if (!upTo || !list.querySelector("[data-unseen]")) return;
  const answer = await send("POST", "/notices/seen", new URLSearchParams({ upTo })).catch(() => undefined);
  const count = bell.querySelector<HTMLElement>("[data-work='notices']");
  if (answer?.ok && count) count.hidden = true;
}
