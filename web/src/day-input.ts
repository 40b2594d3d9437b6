// Days are typed as dd/MM/yyyy whatever language the browser has; the button opens the device's own calendar.

import { say } from "./texts";

export function startDayInputs(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest("[data-do='pick-day']");
    if (!button) return;
    const native = button.parentElement?.querySelector<HTMLInputElement>(".native-day");
    const text = button.parentElement?.querySelector<HTMLInputElement>(".input");
    if (!native || !text) return;
    native.value = toIso(text.value);
    try {
      native.showPicker();
    } catch {
      native.focus(); // some browsers have none
    }
  });
  document.addEventListener("change", (event) => {
    const native = event.target as HTMLInputElement;
    if (!native.matches(".native-day")) return;
    const text = native.parentElement?.querySelector<HTMLInputElement>(".input");
    if (!text) return;
    text.value = native.value.split("-").reverse().join("/");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
  // what is no day is said before it is sent, so that nothing typed is lost
  document.addEventListener("input", (event) => {
    const text = event.target as HTMLInputElement;
    if (text.matches(".day-input > .input")) text.setCustomValidity(isDay(text.value) ? "" : say("day.wrong"));
  });
}

/** True for a day of the calendar as dd/MM/yyyy, and where nothing is typed. */
export function isDay(text: string): boolean {
  if (text.trim() === "") return true;
  const iso = toIso(text);
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) && iso !== "";
}

function toIso(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text.trim())) return text.trim();
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : "";
}
