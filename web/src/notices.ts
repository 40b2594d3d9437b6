// Short messages in the corner that nobody has to act on. Refusals never come here: they stand beside the thing.

export function notify(text: string, tone: "good" | "bad" | "risk" | "" = "", milliseconds = 5000): HTMLElement {
  const notice = document.createElement("div");
  notice.className = `notice ${tone}`;
  notice.textContent = text;
  document.getElementById("notices")?.append(notice);
  if (milliseconds > 0) setTimeout(() => notice.remove(), milliseconds);
  return notice;
}
