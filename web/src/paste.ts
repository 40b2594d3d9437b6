// What is pasted into the import page: the words are shown, and the markup that came with them is sent along, so that tables
// and automatic numbers are read. Whoever then changes the words is read by the words alone.
const mostMarkup = 1_400_000; // characters: a form's field may hold four million bytes

export function startPaste(): void {
  const place = document.querySelector<HTMLElement>("[data-paste]");
  if (!place) return;
  const area = place.querySelector("textarea")!;
  const markup = place.querySelector<HTMLInputElement>("input[name=html]")!;
  const kept = place.querySelector<HTMLElement>("[data-kept]")!;
  const keep = (html: string): void => {
    markup.value = html;
    kept.hidden = html === "";
  };
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const all = area.value.trim() === "" || (area.selectionStart === 0 && area.selectionEnd === area.value.length);
    if (html === "" || html.length > mostMarkup || !all) return;
    event.preventDefault();
    area.value = event.clipboardData?.getData("text/plain") ?? "";
    keep(html);
  });
  area.addEventListener("input", () => keep(""));
}
