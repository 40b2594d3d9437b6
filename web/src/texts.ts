// The words that the script itself writes, from the same resource files as the server's.

let words: Record<string, string> = {};

export const language = document.documentElement.lang === "en" ? "en" : "vi";

export async function loadTexts(): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>("link[data-texts]")?.href ?? `/texts/${language}.json`;
  const answer = await fetch(address);
  if (answer.ok) words = (await answer.json()) as Record<string, string>;
}

/** The text of `client.<key>`, with {0}, {1} replaced. */
export function say(key: string, ...args: (string | number)[]): string {
  const text = words[`client.${key}`] ?? key;
  return text.replace(/\{(\d)\}/g, (_, place: string) => String(args[Number(place)] ?? ""));
}

/** For counts: English has a form of its own for one. */
export function count(key: string, n: number, ...args: (string | number)[]): string {
  const one = `client.${key}.one`;
  return n === 1 && one in words ? say(`${key}.one`, n, ...args) : say(key, n, ...args);
}
