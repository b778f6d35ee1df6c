const BOXES = /[□☐▢]/;
const MARKS = /([□☐▢☑√✓✔✅■☒])/;

/**
 * The option ticked in a text with check boxes (☑是 □否, 是☑ 否□); "" when none is; `null` when the text
 * has no empty box beside, or more than one tick. Marks stand all before or all after their options.
 */
export function chosen(text: string): string | null {
  if (!BOXES.test(text)) return null;
  const parts = text.split(MARKS);
  const before = (parts[0] ?? "").trim() === "";
  let choice = "";
  for (let i = 1; i < parts.length; i += 2) {
    if (BOXES.test(parts[i] ?? "")) continue;
    if (choice !== "") return null;
    choice = (parts[before ? i + 1 : i - 1] ?? "").trim();
  }
  return choice;
}
