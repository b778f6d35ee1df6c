import type { CellValue } from "./grid";

const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true, sensitivity: "base" });

/**
 * The rows of a column from `top` to `bottom` (0-based) in ascending or descending order of its values, as
 * a spreadsheet program sorts: numbers before texts before truth values, texts by their sound, empty cells
 * last either way; equal ones stay as they stood.
 */
export function rowOrder(
  values: readonly (readonly CellValue[])[],
  {
    top,
    bottom,
    column,
  }: { readonly top: number; readonly bottom: number; readonly column: number },
  descending: boolean,
): number[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const valueOf = (row: number): CellValue => values[row]?.[column] ?? null;
  return rows.sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    const empty = Number(isEmpty(left)) - Number(isEmpty(right));
    if (empty !== 0) return empty;
    const order = compare(left, right);
    return order === 0 ? a - b : descending ? -order : order;
  });
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}

function compare(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const kinds = kindOf(a) - kindOf(b);
  return kinds === 0 ? collator.compare(String(a ?? ""), String(b ?? "")) : kinds;
}

function kindOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  return typeof value === "boolean" ? 2 : 1;
}
