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
  const sheets: string[] = [];
  let all = 0;
  for (const part of image.parts) {
    const sheet = part.kind === "cells" ? surveyedSheet(survey, part) : undefined;
    if (part.kind !== "cells" || sheet === undefined) continue;
    const now = await readCells(
      context,
      sheet.id,
      part.cells.map(([row, column]) => ({ row, column })),
    );
    const changed = part.cells.filter(([row, column, before]) => {
      return !sameEntry(now(row, column).entry, before);
    });
    if (changed.length > 0) sheets.push(sheet.name);
    all += changed.length;
  }
  return { sheets, cells: all };
}
