import { startsWith } from "../../containers/xml/scan";
import type { Scanner } from "../../containers/xml/scan";

const Lt = 0x3c;
const Before = "<v>";
const After = "</v></c>";

/**
 * Where the value of the cell whose opening tag was last found ends, when the cell is what most are:
 * `<v>…</v></c>` and nothing else. -1: it is not. The value begins at `valueStart`.
 */
export function plainValueEnd({ bytes, tagEnd, kind }: Scanner): number {
  if (kind !== "open" || !startsWith(bytes, tagEnd, Before)) return -1;
  let to = tagEnd + Before.length;
  while (to < bytes.length && bytes[to] !== Lt) to++;
  return startsWith(bytes, to, After) ? to : -1;
}

/** Where the value of such a cell begins. */
export function plainValueStart({ tagEnd }: Scanner): number {
  return tagEnd + Before.length;
}

/** Moves behind such a cell, whose value ends at `valueEnd`. */
export function passPlainCell(scanner: Scanner, valueEnd: number): void {
  scanner.tagEnd = valueEnd + After.length;
}

/** Moves behind the cell if it is such a one: a third of the time of going from tag to tag. */
export function passPlainValue(scanner: Scanner): void {
  const end = plainValueEnd(scanner);
  if (end >= 0) passPlainCell(scanner, end);
}
