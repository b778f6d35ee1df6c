import { dateFields, numberFields } from "../ledger/field-types";
import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import { fill } from "../locale/format";
import { fieldLabels } from "../locale/zh-CN/fields";
import { kindLabels } from "../locale/zh-CN/kinds";
import { mergedText as text } from "../locale/zh-CN/merged";
import { textWidth } from "./layout/text-height";
import type { DraftCell, DraftStyle, SheetDraft } from "../sheet/draft";
import { isEmptyCell, type CellValue } from "../sheet/grid";

/** Records of one kind out of many files; the shapes are those of the merging operation. */
export interface MergedSheetData {
  readonly kind: KindId;
  readonly columns: readonly { readonly field: FieldId | null; readonly label: string }[];
  readonly records: readonly {
    readonly values: readonly CellValue[];
    /** As it is shown. */
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
  }[];
}

const headRow = 1;

/** A merged ledger as a sheet: a title, one header row, a line a record with its source at the end. */
export function mergedSheet({ kind, columns, records }: MergedSheetData): SheetDraft {
  const kept = columns.map((column, index) => ({ ...column, index }));
  const labels = [text.serial, ...kept.map(labelOf), text.file, text.sheet, text.row];
  const last = labels.length - 1;
  return {
    name: fill(text.name, { kind: kindLabels[kind] }),
    // A ledger like any other from here on: to be checked, counted and corrected.
    clerks: true,
    rows: [
      [{ value: fill(text.title, { kind: kindLabels[kind] }), style: "title" }],
      labels.map((value): DraftCell => ({ value, style: "head" })),
      ...records.map((record, number): DraftCell[] => [
        { value: number + 1, style: "integer" },
        ...kept.map(({ field, index }) => cellOf(field, record.values[index] ?? "")),
        { value: record.file, style: "text" },
        { value: record.sheet, style: "text" },
        { value: record.row + 1, style: "integer" },
      ]),
    ],
    columnWidths: [
      6,
      ...kept.map((column) => widthOf(column.index, column.field, records)),
      18,
      12,
      7,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: last }],
    frozenRows: headRow + 1,
    filter: { top: headRow, left: 0, bottom: headRow + Math.max(records.length, 1), right: last },
    print: { landscape: true, titleRows: [headRow, headRow] },
  };
}

function labelOf({ field, label }: { field: FieldId | null; label: string }): string {
  if (field === "serial") return text.oldSerial;
  return label === "" && field !== null ? fieldLabels[field] : label;
}

function cellOf(field: FieldId | null, value: CellValue): DraftCell {
  return { value, style: styleOf(field, value) };
}

function styleOf(field: FieldId | null, value: CellValue): DraftStyle {
  if (typeof value !== "number") return "text";
  if (field !== null && dateFields.has(field) && value >= 1 && value < 80000) return "date";
  if (field === "rate") return "percent";
  return Number.isInteger(value) || (field !== null && numberFields.has(field))
    ? "integer"
    : "number";
}

function widthOf(
  index: number,
  field: FieldId | null,
  records: MergedSheetData["records"],
): number {
  if (field !== null && dateFields.has(field)) return 12;
  let longest = 6;
  for (const { values } of records.slice(0, 200)) {
    const value = values[index];
    if (!isEmptyCell(value)) longest = Math.max(longest, textWidth(String(value)));
  }
  // Digits and letters take more than half of a Chinese character in many fonts.
  return Math.min(Math.ceil(longest * 1.1) + 2, 36);
}
