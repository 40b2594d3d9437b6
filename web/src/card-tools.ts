// Small things on cards: putting a mention into a comment, and printing the sheet.

export function startCardTools(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    if (target.closest("[data-do='print-sheet']")) window.print();
    const choice = target.closest<HTMLElement>("[data-mention]");
    const field = choice?.closest("form")?.querySelector<HTMLTextAreaElement>("textarea[name='text']");
    if (!choice || !field) return;
    const before = field.value.slice(0, field.selectionStart);
    const space = before === "" || /\s$/.test(before) ? "" : " ";
    field.setRangeText(`${space}@${choice.dataset["mention"]} `, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
