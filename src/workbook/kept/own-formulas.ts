/** Functions that stand in the formulas of our own sheets. */
const functions = new Set(
  "COUNT COUNTIF COUNTIFS DATE HYPERLINK IF ISNUMBER ISTEXT OR ROUND SUM SUMIF".split(" "),
);

const Longest = 8_192;

/**
 * Whether a formula (without `=`) is of the closed set that our own sheets are made of: plain functions over
 * cells of this workbook. None of them reaches out of it, and a link leads to a cell.
 */
export function isOwnFormula(formula: string): boolean {
  if (formula.length > Longest) return false;
  // A sheet's own name holds none of these signs.
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^'[\]|]|'')*'!/g, "S!");
  // Other workbooks, DDE, arrays of text, and quotes that do not close.
  if (/[[\]|{}\\'@#`]/.test(plain)) return false;
  for (const [, name = ""] of plain.matchAll(/(?<![\p{L}\d_.])([\p{L}\d_.]+)\s*\(/gu))
    if (!functions.has(name.toUpperCase())) return false;
  const links = formula.match(/HYPERLINK/gi)?.length ?? 0;
  return (
    links === 0 ||
    (links === 1 && /^HYPERLINK\("#'(?:[^'"]|'')+'![A-Z]{1,3}\d{1,7}",/.test(formula))
  );
}
