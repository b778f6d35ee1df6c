import { greatest } from "../../sheet/lists";

/** Display width of a text on a terminal: Chinese characters and full-width signs take two columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** Lines of a plain table; numbers are set right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const widths = head.map((label, column) =>
    greatest(
      rows.map((row) => displayWidth(String(row[column] ?? ""))),
      displayWidth(label),
    ),
  );
  const numeric = head.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const lineOf = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) => pad(String(cell), widths[column] ?? 0, numeric[column] ?? false))
      .join("  ")
      .trimEnd();
  return [head, ...rows].map(lineOf).join("\n");
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? blanks + text : text + blanks;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000
  );
}
