// The board in the page: which cards there are, where a card belongs, and how many stand in each column.
import { onNewDay, setToday, standing, today, writeDays } from "./days";
import { count } from "./texts";

export const board = (): HTMLElement | null => document.getElementById("board");
export const cardOf = (taskId: string): HTMLElement | null => document.getElementById(`t-${taskId}`);
export const idOf = (card: HTMLElement): string => card.id.slice(2);
export const versionOf = (card: HTMLElement): number => Number(card.dataset["version"]);
export const titleOf = (card: HTMLElement): string => card.querySelector("h3")?.textContent ?? "";

export function cards(within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>("article.card")];
}

/** The cell in which a card of that stage, lead and kind stands; null where the board has none. */
export function cellFor(card: HTMLElement): HTMLElement | null {
  const root = board();
  if (!root) return null;
  const stage = card.dataset["stage"] ?? "";
  const lanes = root.dataset["lanes"];
  const key = lanes === "unit" ? card.dataset["lead"] ?? "" : lanes === "kind" ? card.dataset["kind"] ?? "" : "";
  return root.querySelector(`.lane[data-lane="${CSS.escape(key)}"] > .cell[data-stage="${CSS.escape(stage)}"]`);
}

/** Before which card of a cell another belongs: by due day, those without last, then in the order of the plan. */
export function placeIn(cell: HTMLElement, card: HTMLElement): HTMLElement | null {
  const key = sortKey(card);
  for (const other of cell.querySelectorAll<HTMLElement>(":scope > article.card")) if (other !== card && sortKey(other) > key) return other;
  return cell.querySelector<HTMLElement>(":scope > .rest");
}

function sortKey(card: HTMLElement): string {
  return `${card.dataset["due"] ?? "9999"} ${card.id}`;
}

/** Counts of columns, lanes and the phone's bar, from what stands there. */
export function recount(): void {
  const root = board();
  if (!root) return;
  const now = today();
  const perStage = new Map<string, [number, number]>();
  for (const lane of root.querySelectorAll<HTMLElement>(".lane")) {
    let all = 0;
    let late = 0;
    for (const cell of lane.querySelectorAll<HTMLElement>(":scope > .cell")) {
      const here = cards(cell);
      const rest = Number(cell.querySelector<HTMLElement>(".rest")?.dataset["rest"] ?? 0);
      const restLate = Number(cell.querySelector<HTMLElement>(".rest")?.dataset["restLate"] ?? 0);
      const n = here.length + rest;
      const l = here.filter((c) => standing(c, now) === "late").length + restLate;
      const sum = perStage.get(cell.dataset["stage"] ?? "") ?? [0, 0];
      perStage.set(cell.dataset["stage"] ?? "", [sum[0] + n, sum[1] + l]);
      all += n;
      late += l;
    }
    write(lane.querySelector("[data-lane-count]"), lane.querySelector("[data-lane-late]"), all, late);
  }
  for (const [stage, [n, late]] of perStage) {
    write(root.querySelector(`[data-count="${stage}"]`), root.querySelector(`[data-late="${stage}"]`), n, late);
    for (const place of document.querySelectorAll(`.stage-bar [data-count="${stage}"]`)) place.textContent = String(n);
    for (const dot of document.querySelectorAll<HTMLElement>(`[data-late-dot="${stage}"]`)) dot.hidden = late === 0;
    for (const cell of root.querySelectorAll<HTMLElement>(`.cell[data-stage="${stage}"]`))
      cell.dataset["strip"] = `${root.querySelector(`#h-${stage}`)?.textContent ?? ""} · ${n}`;
  }
}

function write(all: Element | null, lates: HTMLElement | null, n: number, late: number): void {
  if (all) all.textContent = String(n);
  if (!lates) return;
  lates.hidden = late === 0;
  lates.textContent = count("late", late);
}

/** Takes a board that has just come into the page. */
export function settleBoard(): void {
  const root = board();
  if (!root) return;
  setToday(root.dataset["today"]);
  const now = today();
  for (const card of cards(root)) writeDays(card, now);
  recount();
}

export function startBoard(): void {
  settleBoard();
  onNewDay(() => {
    const now = today();
    for (const card of cards()) writeDays(card, now);
    recount();
  });
}
