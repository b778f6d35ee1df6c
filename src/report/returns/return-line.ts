import { describeFinding } from "../../locale/describe-finding";
import { fill } from "../../locale/format";
import { findingTexts } from "../../locale/zh-CN/findings";
import { foreignTexts, returnText as text } from "../../locale/zh-CN/returns";
import { cellName } from "../../sheet/address";
import { shortened } from "../shorten";
import { shownValue } from "../shown-value";
import type { ReturnLine } from "./return-data";
import type { VillageFinding } from "./split-findings";

const NAMED = 10;
/** Characters of a value inside a sentence. */
const LONGEST = 30;

/** A village's finding as a line of its list; `person`: whose record it is in, "" for nobody's. */
export function returnLine(
  part: VillageFinding,
  person: string,
  placeOf: (book: string, sheet: string) => string,
): ReturnLine {
  const { finding } = part;
  const { book, sheet, severity, row, column } = finding;
  const cells = finding.cells ?? [finding];
  const names = cells.slice(0, NAMED).map((cell) => cellName(cell.row, cell.column));
  const listed = names.join("、");
  return {
    severity,
    sheet,
    place: placeOf(book, sheet),
    cell: cellName(row, column),
    count: cells.length,
    cells: cells.length > NAMED ? fill(text.cells, { cells: listed, count: cells.length }) : listed,
    person,
    message: messageOf(part),
    advice: describeFinding(finding).advice,
    value: shownValue(finding),
  };
}

/** What is wrong, without a word about another village. */
function messageOf({ finding, foreign, general }: VillageFinding): string {
  const { code, params, value, cells } = finding;
  const { title } = findingTexts[code];
  const count = cells?.length ?? 1;
  if (general || (foreign && count > 1))
    return count > 1 ? fill(text.gathered, { title, count }) : title;
  if (!foreign) return describeFinding(finding).message;
  const template = foreignTexts[code];
  if (template === undefined) return title;
  return fill(template, { value: shortened(String(value ?? ""), LONGEST), ...params });
}
