import { append } from "../../sheet/lists";
import type { Steps } from "../../sheet/steps";
import type { Mark } from "../../sheet/edit";
import type { Severity } from "../../sheet/severity";
import { areasOf, nameOfArea } from "../areas";
import { inSlices } from "../slices";
import { markFormulas, markLooks, severities, severityOfFormula } from "../marks";
import { addressLists, areasOfAddress, writtenAreas } from "./addresses";
import type { WriteBatch } from "./batch";
import type { MarksPart, OwnMark } from "./image";
import type { SurveyedSheet } from "./survey";

/** The add-in's own conditional formats of a sheet, found by their formulas. */
export interface FoundMarks {
  readonly marks: readonly OwnMark[];
  readonly rules: readonly Excel.ConditionalFormat[];
}

/** Two requests, however many sheets. */
export async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<FoundMarks[]> {
  const collections = sheets.map(({ id }) => {
    const rules = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    return rules.load("items/id,items/type");
  });
  await context.sync();
  const asked = collections.map(({ items }) =>
    Array.from(items)
      .filter(({ type }) => type === "Custom")
      .map((rule) => ({
        rule,
        formula: rule.custom.rule.load("formula"),
        ranges: rule.getRanges().untrack().load("address"),
      })),
  );
  if (asked.some((list) => list.length > 0)) await context.sync();
  return asked.map((list, i) => {
    const own = list.flatMap(({ rule, formula, ranges }) => {
      const severity = severityOfFormula(formula.formula);
      if (severity === null) return [];
      const areas = areasOfAddress(ranges.address, sheets[i]?.name ?? "");
      return [{ rule, mark: { severity, areas: areas.map(nameOfArea).join(",") } }];
    });
    return { marks: own.map(({ mark }) => mark), rules: own.map(({ rule }) => rule) };
  });
}

export const marksPart = (sheet: SurveyedSheet, found: FoundMarks): MarksPart => ({
  kind: "marks",
  sheet: sheet.name,
  id: sheet.id,
  marks: found.marks,
});

/** Marks as areas, the gravest first; a cell with several is marked by the gravest alone. A severity a step. */
export function* markAreas(marks: readonly Mark[]): Steps<OwnMark[]> {
  const taken = new Set<number>();
  const areas: OwnMark[] = [];
  for (const severity of severities) {
    const cells = marks.filter(
      (mark) => mark.severity === severity && !taken.has(mark.row * 16_384 + mark.column),
    );
    for (const { row, column } of cells) taken.add(row * 16_384 + column);
    append(areas, ownMarks(severity, cells));
    yield;
  }
  return areas;
}

function ownMarks(
  severity: Severity,
  cells: readonly { readonly row: number; readonly column: number }[],
): OwnMark[] {
  return addressLists(areasOf(cells)).map((areas) => ({ severity, areas }));
}

/** More rules than this many times those needed: all are made anew. */
const MostPieces = 3;
const FewRules = 8;

/**
 * Queues the change from the marks that were found to others: rules of which every cell is to be marked so
 * stay, and only the rest is written.
 */
export async function replaceMarks(
  batch: WriteBatch,
  sheetId: string,
  found: FoundMarks,
  marks: readonly OwnMark[],
): Promise<void> {
  const { kept, rest } = await inSlices(whatStays(found.marks, marks));
  const tooMany = kept.size + rest.length > MostPieces * marks.length + FewRules;
  const gone = found.rules.filter((_, at) => tooMany || !kept.has(at));
  await batch.room(300 * gone.length);
  for (const rule of gone) rule.delete();
  const sheet = batch.context.workbook.worksheets.getItem(sheetId);
  for (const mark of tooMany ? marks : rest) {
    await batch.room(mark.areas.length + 2000);
    addMark(sheet, mark);
  }
}

/** Places of the marks that can stay, and what must be written beside them. A list of areas a step. */
function* whatStays(
  old: readonly OwnMark[],
  marks: readonly OwnMark[],
): Steps<{ readonly kept: ReadonlySet<number>; readonly rest: readonly OwnMark[] }> {
  const kept = new Set<number>();
  const rest: OwnMark[] = [];
  for (const severity of severities) {
    const wanted = cellsOf(marks.filter((mark) => mark.severity === severity));
    yield;
    for (const [at, mark] of old.entries()) {
      if (mark.severity !== severity) continue;
      yield;
      const cells = cellsOf([mark]);
      if (cells === null || wanted === null || ![...cells].every((cell) => wanted.has(cell)))
        continue;
      kept.add(at);
      for (const cell of cells) wanted.delete(cell);
    }
    if (wanted === null)
      append(
        rest,
        marks.filter((mark) => mark.severity === severity),
      );
    else append(rest, ownMarks(severity, [...wanted].map(placeOf)));
  }
  return { kept, rest };
}

/** Areas larger than this are nobody's marks but a clerk's who copied one over a whole column. */
const MostCells = 2_000_000;

/** All cells of marks; `null`: more than can be. */
function cellsOf(marks: readonly OwnMark[]): Set<number> | null {
  const cells = new Set<number>();
  for (const { areas } of marks)
    for (const { top, left, bottom, right } of areasOfAddress(areas, "")) {
      if ((bottom - top + 1) * (right - left + 1) > MostCells - cells.size) return null;
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) cells.add(row * 16_384 + column);
    }
  return cells;
}

const placeOf = (cell: number) => ({ row: Math.floor(cell / 16_384), column: cell % 16_384 });

function addMark(sheet: Excel.Worksheet, { severity, areas }: OwnMark): void {
  const look = markLooks[severity];
  const mark = writtenAreas(sheet, areas).conditionalFormats.add("Custom");
  mark.custom.rule.formula = `=${markFormulas[severity]}`;
  mark.stopIfTrue = false;
  const { fill, font, borders } = mark.custom.format;
  fill.color = `#${look.fill}`;
  font.color = `#${look.font}`;
  if (look.style === "bold") font.bold = true;
  if (look.style === "italic") font.italic = true;
  if (look.style === "underline") font.underline = "Single";
  if (look.border !== null)
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = borders.getItem(edge);
      border.style = "Continuous";
      border.color = `#${look.border}`;
    }
  // Behind all others, so that none of the clerk's is overruled; last, since the object no longer
  // stands for the rule once it has moved.
  mark.priority = -1;
}
