import { segment } from "../label/segment";
import type { Column } from "./column";

/** What a bare 职务 says beside the one whose post it is. */
const BESIDE = 0.9;
/** The person left of it must be this clear. */
const CLEAR = 0.85;

/**
 * The columns with a bare 职务 or 身份 made the role of whoever stands in the column left of it, where
 * that is the visitor or person in charge: their posts decide the quota. One column each, in order.
 */
export function rolesBeside(columns: readonly Column[]): readonly Column[] {
  return columns.map((column, at) => {
    const left = columns[at - 1];
    if (left === undefined || !isBarePost(column) || !isInCharge(left)) return column;
    return { ...column, reading: { ...column.reading, gives: [["role", BESIDE]] } };
  });
}

function isBarePost({ reading }: Column): boolean {
  const words = segment(reading.label.core);
  return words.length === 1 && words[0]?.tags.has("post") === true;
}

function isInCharge({ reading }: Column): boolean {
  return reading.gives.some(
    ([field, score]) => (field === "owner" || field === "visitor") && score >= CLEAR,
  );
}
