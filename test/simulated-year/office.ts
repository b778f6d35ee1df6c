import assert from "node:assert/strict";
import { applyFixes, planFixesOf } from "../../src/operations/fix-now";
import { readJournal, undoLast } from "../../src/operations/journal";
import type { Moment } from "../../src/operations/moment";
import { readBook, type Book } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { openWorkbook, type EnteredCell, type FileWorkbook } from "../../src/workbook/file/index";
import type { Workbook } from "../../src/workbook/port";
import { toXlsx } from "../samples/files";
import { thisDesk } from "../support/desk-computer";
import type { Written } from "./cells";
import { serialOfIso } from "./world";

/** A workbook on a clerk's desk, and what he has typed into it so far. */
export interface Office {
  readonly workbook: FileWorkbook;
  readonly typed: readonly Written[];
}

/** The file as a clerk has it: nothing in it is the add-in's. */
export async function openOffice(name: string, typed: readonly Written[]): Promise<Office> {
  const bytes = await toXlsx(typed.map(({ sheet, rows }) => ({ grid: gridOf(sheet, rows, name) })));
  return { workbook: await openWorkbook(bytes, name, {}, thisDesk), typed };
}

/** Types what is new or other than he typed before; what the add-in changed meanwhile stays. */
export async function type({ workbook, typed }: Office, now: readonly Written[]): Promise<Office> {
  for (const { sheet, rows } of now) {
    const before = typed.find((one) => one.sheet === sheet)?.rows ?? [];
    const cells = rows.flatMap((row, at) =>
      row.flatMap((value, column): EnteredCell[] =>
        value === (before[at]?.[column] ?? "") ? [] : [{ row: at, column, value }],
      ),
    );
    if (cells.length > 0) assert.deepEqual(await workbook.enter(sheet, cells), []);
  }
  return { workbook, typed: now };
}

/** Closed in the evening, opened again in the morning. */
export async function overnight({ workbook, typed }: Office): Promise<Office> {
  return {
    workbook: await openWorkbook(await workbook.save(), workbook.name, {}, thisDesk),
    typed,
  };
}

export function momentAt(iso: string): Moment {
  return { profile: defaultProfile, asOf: serialOfIso(iso), at: `${iso} 09:30` };
}

export const bookNow = (workbook: Workbook): Promise<Book> => readBook(workbook, defaultProfile);

/** Everything of a workbook that is seen. */
export async function seen(workbook: Pick<FileWorkbook, "sheets" | "view">): Promise<string> {
  const sheets = [];
  for (const { name } of await workbook.sheets()) {
    const { grid, formulas, marks, styles, looks, notes } = await workbook.view(name);
    const values: readonly (readonly CellValue[])[] = grid.values;
    sheets.push({
      ...{ name, values: values.map(trimmed), marks, formulas: [...formulas], notes: [...notes] },
      looks: Array.from(styles, (at) => numberOf(JSON.stringify(looks[at]))),
    });
  }
  return JSON.stringify(sheets);
}

/** Looks are numbered by what they are, not by their place in a workbook. */
const numbers = new Map<string, number>();
function numberOf(look: string): number {
  const known = numbers.get(look);
  if (known !== undefined) return known;
  numbers.set(look, numbers.size);
  return numbers.size - 1;
}

/** Cells that were filled and are empty again are as if they had never been. */
const trimmed = (row: readonly CellValue[]): readonly CellValue[] => {
  const end = row.findLastIndex((value) => value !== null && value !== "");
  return row.slice(0, end + 1).map((value) => value ?? "");
};

/** Does something and takes it back: all is as it was, to the last cell, and nothing is left in the journal. */
export async function doneAndUndone<T>(
  workbook: FileWorkbook,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = await seen(workbook);
  const entries = (await readJournal(workbook)).length;
  const result = await work();
  assert.equal((await readJournal(workbook)).length, entries + 1, `${what}: in the journal`);
  const undone = await undoLast(workbook);
  assert.deepEqual(undone?.refused, [], `${what}: nothing refused`);
  assert.ok((await seen(workbook)) === before, `${what}: taken back exactly`);
  assert.equal((await readJournal(workbook)).length, entries);
  return result;
}

/** 一键规范 of everything, which a second time finds nothing to do. */
export async function fixAll(workbook: FileWorkbook, moment: Moment): Promise<number> {
  const fixes = await planFixesOf(workbook, moment, null);
  await applyFixes(workbook, moment, fixes);
  assert.deepEqual(await planFixesOf(workbook, moment, null), [], "fix is idempotent");
  return fixes.length;
}
