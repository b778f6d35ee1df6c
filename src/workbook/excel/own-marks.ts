import type { Mark } from "../../sheet/edit";
import { areasOf, nameOfArea } from "../areas";
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
        ranges: rule.getRanges().load("address"),
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

/** Marks as areas, the gravest first; a cell with several is marked by the gravest alone. */
export function markAreas(marks: readonly Mark[]): OwnMark[] {
  const taken = new Set<number>();
  return severities.flatMap((severity) => {
    const cells = marks.filter(
      (mark) => mark.severity === severity && !taken.has(mark.row * 16_384 + mark.column),
    );
    for (const { row, column } of cells) taken.add(row * 16_384 + column);
    return addressLists(areasOf(cells)).map((areas) => ({ severity, areas }));
  });
}

/** Queues the change from the marks that were found to others. */
export async function replaceMarks(
  batch: WriteBatch,
  sheetId: string,
  found: FoundMarks,
  marks: readonly OwnMark[],
): Promise<void> {
  await batch.room(300 * found.rules.length);
  for (const rule of found.rules) rule.delete();
  const sheet = batch.context.workbook.worksheets.getItem(sheetId);
  for (const mark of marks) {
    await batch.room(mark.areas.length + 2000);
    addMark(sheet, mark);
  }
}

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
