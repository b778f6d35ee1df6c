import type { Mark, WorkbookEdit } from "../../sheet/edit";
import { severities } from "../../workbook/marks";

/** An edit as it crosses to the worker: marks may be tens of thousands, and cross as blocks of numbers. */
export interface PackedEdit extends Omit<WorkbookEdit, "marks"> {
  readonly marked?: readonly PackedMarks[];
}

interface PackedMarks {
  readonly sheet: string;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** Places in `severities`. */
  readonly severities: Uint8Array;
}

export function packEdit({ marks, ...edit }: WorkbookEdit): PackedEdit {
  if (marks === undefined) return edit;
  return { ...edit, marked: marks.map(({ sheet, marks: list }) => packMarks(sheet, list)) };
}

export function unpackEdit({ marked, ...edit }: PackedEdit): WorkbookEdit {
  if (marked === undefined) return edit;
  return {
    ...edit,
    marks: marked.map((one) => ({ sheet: one.sheet, marks: marksOf(one) })),
  };
}

function packMarks(sheet: string, marks: readonly Mark[]): PackedMarks {
  return {
    sheet,
    rows: Uint32Array.from(marks, ({ row }) => row),
    columns: Uint16Array.from(marks, ({ column }) => column),
    severities: Uint8Array.from(marks, ({ severity }) => severities.indexOf(severity)),
  };
}

function marksOf({ rows, columns, severities: places }: PackedMarks): Mark[] {
  return Array.from(rows, (row, at) => ({
    severity: severities[places[at] ?? 0] ?? "hint",
    row,
    column: columns[at] ?? 0,
  }));
}
