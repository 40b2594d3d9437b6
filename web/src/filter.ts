// The filter is the address: it can be sent, and going back undoes it.
import { board } from "./board";
import { reloadBoard } from "./reload";

const form = (): HTMLFormElement | null => document.getElementById("filter") as HTMLFormElement | null;

let timer: number | undefined;

function address(): string {
  const filter = form();
  if (!filter) return location.pathname;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(filter)) if (typeof value === "string" && value.trim() !== "") query.append(name, value.trim());
  const text = query.toString();
  return text ? `/board?${text}` : "/board";
}

function apply(): void {
  writeChips();
  const wanted = address();
  if (wanted === location.pathname + location.search) return;
  history.pushState(null, "", wanted + location.hash);
  writeExport();
  void reloadBoard(wanted);
}

/** What is taken along is what is shown. */
function writeExport(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-export]")) link.href = `/board/export.xlsx${location.search}`;
}

/** A closed chip says what is chosen. */
function writeChips(): void {
  for (const chip of document.querySelectorAll<HTMLElement>("[data-chip]")) {
    const name = chip.dataset["chip"] ?? "";
    const chosen = [...chip.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].filter((i) => i.value !== "").map((i) => i.dataset["short"] ?? i.value);
    const words = chip.querySelector("[data-chip-text]");
    if (words) words.textContent = chosen.length === 0 ? (chip.dataset["title"] ?? "") : chosen.length === 1 ? (chosen[0] ?? "") : `${chosen[0]} +${chosen.length - 1}`;
    chip.classList.toggle("chosen", chosen.length > 0);
  }
}

function clear(): void {
  const filter = form();
  if (!filter) return;
  for (const input of filter.querySelectorAll<HTMLInputElement>("input")) {
    if (input.name === "plan" || input.name === "lanes" || input.name === "density") continue;
    if (input.type === "radio") input.checked = input.value === "";
    else if (input.type === "checkbox") input.checked = false;
    else if (input.type === "search") input.value = "";
  }
  apply();
}

export function startFilter(): void {
  const filter = form();
  if (!filter) return;
  writeChips();
  filter.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.matches("[data-find]")) return;
    apply();
    if (input.type === "radio") input.closest("details")?.removeAttribute("open");
  });
  filter.addEventListener("input", (event) => {
    if ((event.target as HTMLElement).id !== "q") return;
    clearTimeout(timer);
    timer = window.setTimeout(apply, 200);
  });
  filter.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  document.addEventListener("click", (event) => {
    if ((event.target as HTMLElement).closest("[data-do='clear-filter']")) clear();
  });
  let last = location.search;
  window.addEventListener("popstate", () => {
    if (location.search !== last && board()) location.reload();
    last = location.search;
  });
}
