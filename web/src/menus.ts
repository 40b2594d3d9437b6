// Menus: close on Escape, on a press elsewhere, and when another opens.
import { narrow } from "./fold";

export function startMenus(): void {
  document.addEventListener("pointerdown", (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target as Node) || onVeil(menu, event)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = openMenus().at(-1);
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("toggle", (event) => {
    const menu = event.target as HTMLElement;
    if (!(menu instanceof HTMLDetailsElement) || !menu.open || !menu.classList.contains("menu")) return;
    for (const other of openMenus()) if (other !== menu && !other.contains(menu)) other.open = false;
    keepInside(menu);
  }, true);
  document.addEventListener("input", (event) => {
    const find = event.target as HTMLElement;
    if (find.matches("[data-find]")) narrow(find.closest(".drop")?.querySelectorAll<HTMLElement>("[data-name]") ?? [], (find as HTMLInputElement).value);
  });
}

function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")];
}

/** On a phone a menu is a sheet, and the veil around it is part of it. */
function onVeil(menu: HTMLDetailsElement, event: PointerEvent): boolean {
  const drop = menu.querySelector(".drop");
  return !!drop && getComputedStyle(drop).position === "fixed" && event.clientY < drop.getBoundingClientRect().top;
}

function keepInside(menu: HTMLDetailsElement): void {
  const drop = menu.querySelector<HTMLElement>(".drop");
  if (!drop) return;
  menu.classList.remove("flip");
  const box = drop.getBoundingClientRect();
  if (box.right > innerWidth - 8) menu.classList.add("flip");
}
