import * as v from "valibot";
import type { CellValue } from "../../sheet/grid";
import { Bounds } from "./bounds";
import { areaList, isCellValue, isColumn, isRow, listOf, severity, sheetName } from "./cells";
import { isDraftText } from "./draft-text";
import { SettingKey } from "./keys";
import { packedPieces } from "./packed-cells";
import { headSchema } from "./settings";

const id = v.pipe(v.string(), v.maxLength(100));
const format = v.pipe(v.string(), v.maxLength(Bounds.format));

/** A changed cell: see `CellChange` of the Excel adapter. */
type Change = readonly [number, number, CellValue, CellValue, number, number];

export const ExcelChangeWidth = 6;

export function isExcelChange(value: unknown): value is Change {
  if (!Array.isArray(value) || value.length !== ExcelChangeWidth) return false;
  const [row, column, before, after, formatBefore, formatAfter] = value as unknown[];
  return (
    isRow(row) &&
    isColumn(column) &&
    isCellValue(before) &&
    isCellValue(after) &&
    Number.isInteger(formatBefore) &&
    Number.isInteger(formatAfter)
  );
}

const cellsFacts = {
  kind: v.literal("cells"),
  sheet: sheetName,
  id,
  formats: v.pipe(v.array(format), v.maxLength(Bounds.formats)),
};

const cellsPart = v.object({
  ...cellsFacts,
  cells: listOf(isExcelChange, Bounds.changedCells),
});

/** Many of them. */
const packedCellsPart = v.object({ ...cellsFacts, packed: packedPieces });

const marksPart = v.object({
  kind: v.literal("marks"),
  sheet: sheetName,
  id,
  marks: v.pipe(v.array(v.object({ severity, areas: areaList })), v.maxLength(Bounds.rules)),
});

/** What a rule of ours compares with: a number, a date, a length; no formula that calls anything. */
const plain = v.pipe(v.string(), v.maxLength(40), v.regex(/^=?[\d\-/.: ]*$/));
const count = v.union([v.number(), plain]);
const operator = v.literal("Between");
const days = v.object({ formula1: plain, formula2: v.exactOptional(plain), operator });
const counts = v.object({ formula1: count, formula2: v.exactOptional(count), operator });
/** The words themselves, never an area or a formula. */
const words = v.pipe(v.string(), v.maxLength(255), v.regex(/^(?![=@+-])/));

const rule = v.union([
  v.strictObject({ list: v.object({ inCellDropDown: v.boolean(), source: words }) }),
  v.strictObject({ custom: v.object({ formula: v.literal("=TRUE") }) }),
  v.strictObject({ date: days }),
  v.strictObject({ textLength: counts }),
  v.strictObject({ wholeNumber: counts }),
  v.strictObject({}),
]);

const said = v.pipe(v.string(), v.maxLength(255));

const savedRule = v.object({
  rule,
  ignoreBlanks: v.boolean(),
  prompt: v.object({ showPrompt: v.boolean(), title: said, message: said }),
  errorAlert: v.object({
    showAlert: v.boolean(),
    style: v.picklist(["Information", "Stop", "Warning"]),
    title: said,
    message: said,
  }),
});

const rulesPart = v.object({
  kind: v.literal("rules"),
  sheet: sheetName,
  id,
  set: v.pipe(
    v.array(
      v.object({ area: areaList, title: said, message: said, before: v.nullable(savedRule) }),
    ),
    v.maxLength(Bounds.rules),
  ),
});

/** A cell of a sheet that was replaced: its place, what was entered, and its format where no draft tells. */
type SavedCell = readonly [number, number, CellValue, string?];

function isSavedCell(value: unknown): value is SavedCell {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return false;
  const [row, column, entry, code] = value as unknown[];
  return (
    isRow(row) &&
    isColumn(column) &&
    isCellValue(entry) &&
    (code === undefined || (typeof code === "string" && code.length <= Bounds.format))
  );
}

const sheetPart = v.object({
  kind: v.literal("sheet"),
  name: sheetName,
  digest: v.pipe(v.string(), v.maxLength(40)),
  replaced: v.nullable(
    v.object({
      draft: v.nullable(v.custom<string>(isDraftText)),
      changes: listOf(isSavedCell, Bounds.changedCells),
    }),
  ),
});

/** One thing an edit did in Excel, as it is kept. */
export const excelPart = v.union([
  packedCellsPart,
  v.variant("kind", [cellsPart, marksPart, rulesPart, sheetPart]),
]);

/** What stands in the settings once a change is done: the journal, no other key. */
const end = v.strictObject({
  key: v.literal(SettingKey.journal),
  value: v.union([v.null(), v.pipe(v.string(), v.maxLength(Bounds.undoText)), headSchema]),
});

/** `taizhang.pending`: a change that has begun, and what it needs to be taken back or finished. */
export const pendingSchema = v.object({
  version: v.literal(1),
  change: v.picklist(["apply", "restore"]),
  image: v.object({
    version: v.literal(1),
    parts: v.pipe(v.array(excelPart), v.maxLength(Bounds.parts)),
  }),
  end: v.exactOptional(end),
});
