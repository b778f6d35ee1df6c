import { cellName } from "../../sheet/address";
import type { CellValue } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import { restsAfter, type Steps } from "../../sheet/steps";
import type { RestoreReport, Review } from "../port";
import { addressLists, areasOfAddress } from "./addresses";
import type { WriteBatch } from "./batch";
import { sameEntry } from "./draft-entries";
import { planRulesBack, writeRules } from "./entry-rules";
import type { CellsPart, MarksPart, Part, RulePart } from "./image";
import { findMarks, replaceMarks } from "./own-marks";
import { readCells, type CellNow, type CellsNow } from "./plan-cells";
import type { RestoreMode } from "./restore-mode";
import { surveyedSheet } from "./survey";
import type { Survey, SurveyedSheet } from "./survey";
import { writeCells } from "./write-cells";
import type { CellWrite } from "./write-cells";

/** What putting one part back comes to. */
export interface PartBack extends RestoreReport {
  write(batch: WriteBatch): Promise<void>;
  /** Own sheets that are none any more. */
  readonly disowned?: readonly string[];
  /** Sheets whose fit to a page is to be set after the next request. */
  readonly laidOut?: readonly string[];
  /** What it changes, for the clerk to look at. */
  readonly shown?: Partial<Pick<Review, "cells" | "sheets" | "marks">>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** The sheet a part is about; null when it is gone. */
const sheetOf = (survey: Survey, part: { id: string; sheet: string }): SurveyedSheet | null =>
  surveyedSheet(survey, part) ?? null;

/** Throws `sheet-protected` where there is something to write. */
function mustBeOpen(sheet: SurveyedSheet, writes: readonly unknown[]): void {
  if (sheet.protected && writes.length > 0)
    throw new Problem("sheet-protected", { sheet: sheet.name });
}

/** What the cells of parts hold now, all read in the same requests; of a sheet that is gone nothing. */
export async function readPartCells(
  context: Excel.RequestContext,
  survey: Survey,
  parts: readonly Part[],
): Promise<ReadonlyMap<Part, CellsNow>> {
  const there = parts.flatMap((part) => {
    const sheet = part.kind === "cells" ? sheetOf(survey, part) : null;
    if (part.kind !== "cells" || sheet === null) return [];
    return [{ part, id: sheet.id, cells: part.cells.map(([row, column]) => ({ row, column })) }];
  });
  const now = await readCells(context, there);
  return new Map(now.flatMap((cells, i) => (there[i] ? [[there[i].part, cells] as const] : [])));
}

/** Cells that still hold what was written; those that hold what they did before are right already. In steps. */
export function* cellsBack(
  survey: Survey,
  part: CellsPart,
  now: CellsNow | undefined,
  mode: RestoreMode,
): Steps<PartBack> {
  const sheet = sheetOf(survey, part);
  const gone = { restored: 0, refused: [{ sheet: part.sheet, cell: "" }], write: nothing };
  if (sheet === null || now === undefined)
    return part.cells.length === 0 ? { ...gone, refused: [] } : gone;
  const refused: { sheet: string; cell: string }[] = [];
  const writes: CellWrite[] = [];
  const cells: Review["cells"][number][] = [];
  for (const [at, [row, column, before, after, formatBefore]] of part.cells.entries()) {
    if (restsAfter(at)) yield;
    const cell = now(row, column);
    const format = mode === "agreed" ? cell.format : (part.formats[formatBefore] ?? cell.format);
    const isBefore = sameEntry(cell.entry, before);
    if (mode !== "rollback" && !isBefore && !isAfter(cell, after))
      refused.push({ sheet: sheet.name, cell: cellName(row, column) });
    else if (!isBefore || format !== cell.format) {
      writes.push({
        row,
        column,
        value: before,
        formula: false,
        format: cell.format,
        wanted: format,
      });
      cells.push({
        sheet: sheet.name,
        cell: cellName(row, column),
        from: cell.entry,
        to: before,
      });
    }
  }
  mustBeOpen(sheet, writes);
  return {
    restored: part.cells.length - refused.length,
    refused,
    shown: { cells },
    write: (batch) =>
      writeCells(batch, batch.context.workbook.worksheets.getItem(sheet.id), writes),
  };
}

/** Excel writes a formula in its own way: quotes and blanks that are not needed go. */
function isAfter({ entry, formula }: CellNow, after: CellValue): boolean {
  if (!formula) return sameEntry(entry, after);
  const plain = (text: CellValue) => String(text).replace(/['\s]/g, "").toUpperCase();
  return typeof after === "string" && after.startsWith("=") && plain(entry) === plain(after);
}

export async function marksBack(
  context: Excel.RequestContext,
  survey: Survey,
  part: MarksPart,
): Promise<PartBack> {
  const sheet = sheetOf(survey, part);
  if (sheet === null) return { restored: 0, refused: [], write: nothing };
  const [found = { marks: [], rules: [] }] = await findMarks(context, [sheet]);
  const marks = part.marks.flatMap(({ severity, areas }) =>
    addressLists(areasOfAddress(areas, part.sheet)).map((list) => ({ severity, areas: list })),
  );
  const isDone = JSON.stringify(found.marks) === JSON.stringify(marks);
  if (sheet.protected && isDone) return { restored: 1, refused: [], write: nothing };
  mustBeOpen(sheet, [found]);
  return {
    restored: 1,
    refused: [],
    shown: { marks: [sheet.name] },
    write: (batch) => replaceMarks(batch, sheet.id, found, marks),
  };
}

export async function rulesBack(
  context: Excel.RequestContext,
  survey: Survey,
  part: RulePart,
  mode: RestoreMode,
): Promise<PartBack> {
  const sheet = sheetOf(survey, part);
  if (sheet === null) return { restored: 0, refused: [], write: nothing };
  // Nothing but its words tells our rule from the clerk's.
  if (mode === "agreed") {
    const refused = part.set.map(({ area }) => ({ sheet: sheet.name, cell: area }));
    return { restored: 0, refused, write: nothing };
  }
  const writes = await planRulesBack(context, sheet, part, mode !== "undo");
  mustBeOpen(sheet, writes);
  return { restored: 1, refused: [], write: (batch) => writeRules(batch, sheet.id, writes) };
}
