// Who looks: pages are the same for everybody, so name, unit, rights and the antiforgery token are asked for.

export interface Me {
  id: string;
  name: string;
  unit: string | null;
  units: string[];
  role: string;
  roleName: string;
  rights: string[];
  antiforgery: { header: string; field: string; token: string };
}

let asked: Promise<Me> | undefined;

export function me(): Promise<Me> {
  asked ??= ask();
  return asked;
}

/** Forgets the answer: the session may have changed. */
export function forgetMe(): void {
  asked = undefined;
}

async function ask(): Promise<Me> {
  const answer = await fetch("/me.json", { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    asked = undefined;
    throw new Error(`/me.json: ${answer.status}`);
  }
  return (await answer.json()) as Me;
}

const rightsKey = "taskboard.rights";

/** Shows what this user has a right to, and writes their name into the bar. */
export async function showMe(): Promise<void> {
  const user = await me();
  document.documentElement.dataset["rights"] = user.rights.join(" ");
  try {
    sessionStorage.setItem(rightsKey, user.rights.join(" "));
  } catch {
    // only keeps the bar from moving when the next page opens
  }
  const values: Record<string, string> = { name: user.name, unit: user.unit ?? "", role: user.roleName, initials: initials(user.name) };
  for (const place of document.querySelectorAll<HTMLElement>("[data-me]")) place.textContent = values[place.dataset["me"] ?? ""] ?? "";
}

/** What was known of the rights on the last page, before the first paint. */
export function rememberedRights(): string | null {
  try {
    return sessionStorage.getItem(rightsKey);
  } catch {
    return null;
  }
}

/** Middle and given name: Nguyễn Thị Minh Châu is MC. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.slice(-2).map((w) => w[0]?.toUpperCase() ?? "").join("");
}
