/** Marks do not matter, nor đ: "duc" finds "Đức". */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{Mn}/gu, "");
}

/** Shows only the lines whose name has all the words; chosen ones stay. */
export function narrow(lines: Iterable<HTMLElement>, query: string): void {
  const words = fold(query).split(/\s+/).filter(Boolean);
  for (const line of lines) {
    const name = fold(line.dataset["name"] ?? "");
    line.hidden = !words.every((w) => name.includes(w)) && !line.querySelector(":checked");
  }
}
