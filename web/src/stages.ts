// Folding columns on a desk; one stage at a time on a phone, by the bar or by swiping.
import { board } from "./board";

const foldedKey = "taskboard.folded";
const stageKey = "taskboard.stage";

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // lasts as long as the page
  }
}

let folded = new Set(read(foldedKey).split(" ").filter(Boolean));

function stages(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".head")].map((h) => h.dataset["stage"] ?? "");
}

/** Puts folding and the chosen stage onto a board that has just come into the page. */
export function settleStages(): void {
  const root = board();
  if (!root) return;
  const all = stages();
  root.style.setProperty("--columns", phone.matches ? "minmax(0, 1fr)" : all.map((s) => (folded.has(s) ? "40px" : wide.matches ? "minmax(212px, 1fr)" : "250px")).join(" "));
  for (const stage of all) {
    const fold = folded.has(stage) && !phone.matches;
    for (const part of root.querySelectorAll(`.head[data-stage="${stage}"], .cell[data-stage="${stage}"]`)) part.classList.toggle("folded", fold);
    root.querySelector(`[data-fold="${stage}"]`)?.setAttribute("aria-expanded", String(!fold));
  }
  const remembered = read(stageKey);
  showStage(root.dataset["stage"] || (all.includes(remembered) ? remembered : all[0] ?? "planned"), false);
}

export const phone = matchMedia("(max-width: 620px)");
const wide = matchMedia("(min-width: 1101px)");

export function showStage(stage: string, remember = true): void {
  const root = board();
  if (!root) return;
  root.dataset["stage"] = stage;
  if (remember) {
    keep(stageKey, stage);
    root.scrollTop = 0;
  }
  for (const button of document.querySelectorAll<HTMLElement>("[data-show-stage]"))
    button.setAttribute("aria-pressed", String(button.dataset["showStage"] === stage));
}

export function startStages(): void {
  settleStages();
  for (const query of [phone, wide]) query.addEventListener("change", settleStages);
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const fold = target.closest<HTMLElement>("[data-fold]")?.dataset["fold"];
    if (fold) {
      if (folded.has(fold)) folded.delete(fold);
      else folded.add(fold);
      keep(foldedKey, [...folded].join(" "));
      settleStages();
    }
    const strip = target.closest<HTMLElement>(".cell.folded")?.dataset["stage"];
    if (strip) {
      folded.delete(strip);
      keep(foldedKey, [...folded].join(" "));
      settleStages();
    }
    const lane = target.closest<HTMLElement>("[data-fold-lane]");
    if (lane) {
      const closed = lane.closest(".lane")?.classList.toggle("closed") ?? false;
      lane.setAttribute("aria-expanded", String(!closed));
    }
    const show = target.closest<HTMLElement>("[data-show-stage]")?.dataset["showStage"];
    if (show) showStage(show);
  });
  swipes();
}

/** A quick sideways stroke goes to the next stage. */
function swipes(): void {
  let from: { x: number; y: number; at: number } | undefined;
  document.addEventListener("touchstart", (event) => {
    const touch = event.touches[0];
    from = phone.matches && event.touches.length === 1 && touch && (event.target as HTMLElement).closest("#board") ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : undefined;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    const touch = event.changedTouches[0];
    if (!from || !touch || document.body.classList.contains("dragging-card")) return;
    const x = touch.clientX - from.x;
    const y = touch.clientY - from.y;
    if (Math.abs(x) < 60 || Math.abs(y) > 45 || event.timeStamp - from.at > 600) return;
    const all = stages();
    const next = all[all.indexOf(board()?.dataset["stage"] ?? "") + (x < 0 ? 1 : -1)];
    if (next) showStage(next);
  }, { passive: true });
}
