import { columnIndex } from "../../../sheet/address";
import type { DraftArea } from "../../../sheet/draft";
import { Limits } from "../limits";

/** An area out of `B2`, `A1:C9`, `$A$1:$C$9`, `A:C` or `2:9` (0-based, inclusive); null for anything else. */
export function readArea(reference: string): DraftArea | null {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(
    reference.trim(),
  );
  if (match === null) return null;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = match;
  if (fromColumn + fromRow === "") return null;
  const left = fromColumn === "" ? 0 : columnIndex(fromColumn.toUpperCase());
  const right = toColumn === "" ? Limits.columns - 1 : columnIndex(toColumn.toUpperCase());
  const top = fromRow === "" ? 0 : Number(fromRow) - 1;
  const bottom = toRow === "" ? Limits.rows - 1 : Number(toRow) - 1;
  const sound = top >= 0 && left >= 0 && bottom < Limits.rows && right < Limits.columns;
  if (!sound) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Areas of a space-separated list, as `sqref` attributes hold it; broken ones are left out. */
export function readAreas(list: string): DraftArea[] {
  return list.split(/\s+/).flatMap((reference) => readArea(reference) ?? []);
}

/** The one area of `'月报'!$A$1:$M$90` and its sheet; null for several, or anything else. */
export function readSheetArea(
  formula: string,
): { readonly sheet: string; readonly area: DraftArea } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(formula.trim());
  const area = match === null ? null : readArea(match[3] ?? "");
  if (match === null || area === null) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", area };
}
