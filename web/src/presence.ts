// Who else looks at this board.
import { initials } from "./me";
import { say } from "./texts";

export interface Present {
  personId: string;
  name: string;
  unit?: string;
}

const most = 4;

export function showPresence(people: Present[], myId: string): void {
  const place = document.getElementById("presence");
  if (!place) return;
  const others = people.filter((p) => p.personId !== myId);
  place.replaceChildren();
  if (others.length === 0) return;
  const menu = document.createElement("details");
  menu.className = "menu right";
  const summary = document.createElement("summary");
  summary.setAttribute("aria-label", `${place.getAttribute("aria-label") ?? ""}: ${others.map(nameOf).join(", ")}`);
  for (const person of others.slice(0, most)) summary.append(avatar(initials(person.name), nameOf(person)));
  if (others.length > 1) summary.dataset["more"] = say("presence.more", others.length - 1); // a phone names one
  if (others.length > most) summary.append(avatar(say("presence.more", others.length - most), ""));
  const drop = document.createElement("div");
  drop.className = "drop";
  for (const person of others) {
    const line = document.createElement("p");
    line.className = "item";
    line.append(avatar(initials(person.name), ""), nameOf(person));
    drop.append(line);
  }
  menu.append(summary, drop);
  place.append(menu);
}

function avatar(text: string, title: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "avatar";
  span.textContent = text;
  if (title) span.title = title;
  return span;
}

const nameOf = (person: Present): string => (person.unit ? say("presence.who", person.name, person.unit) : person.name);
