import { sameEntry } from "./draft-entries";
import type { ExcelImage } from "./image";
import { readCells } from "./plan-cells";
import { surveyedSheet, takeSurvey } from "./survey";

/** How far a change is that was neither finished nor taken back. */
export interface HalfDone {
  /** Sheets with cells that are not as before. */
  readonly sheets: readonly string[];
  /** Cells that hold what the change wrote. */
  readonly cells: number;
}

/** Looks which cells hold what a change wrote instead of what they held before. */
export async function readHalfDone(
  context: Excel.RequestContext,
  image: ExcelImage,
): Promise<HalfDone> {
  const survey = await takeSurvey(context);
  const parts = image.parts.flatMap((part) => {
    const sheet = part.kind === "cells" ? surveyedSheet(survey, part) : undefined;
    return part.kind !== "cells" || sheet === undefined ? [] : [{ sheet, cells: part.cells }];
  });
  const now = await readCells(
    context,
    parts.map(({ sheet, cells }) => ({
      id: sheet.id,
      cells: cells.map(([row, column]) => ({ row, column })),
    })),
  );
  const changed = parts.map(
    ({ cells }, i) =>
      cells.filter(([row, column, before]) => {
        const entry = now[i]?.(row, column).entry ?? "";
        return !sameEntry(entry, before);
      }).length,
  );
  return {
    sheets: parts.flatMap(({ sheet }, i) => (changed[i] === 0 ? [] : [sheet.name])),
    cells: changed.reduce((sum, count) => sum + count, 0),
  };
}
