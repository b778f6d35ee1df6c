import type { FieldId } from "../../ledger/fields";
import { KINDS } from "../../ledger/kinds";
import type { RecordColumn } from "../../ledger/record-column";
import { saysNothing } from "../../ledger/vocabulary/word";
import type { CellValue } from "../../sheet/grid";
import type { Severity } from "../../sheet/severity";
import { isMasked } from "../../sheet/text";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

/** Cells that must be filled for the record to be counted, asked about, or found again. */
export const requiredFields = ledgerRule({
  id: "required-fields",
  scope: "row",
  fields: ["village", "person", "householder", "name", "summary", "category", "status", "rating"],
  codes: { "required-missing": code("warning", "cause") },
  check(view, report) {
    const closedOn = view.matters()?.closedOn;
    const asked = view.count;
    for (const { field, column, others, severity } of needsOf(view)) {
      const missing = view.silent(column).filter(
        (i) =>
          !isPlaceholder(column.valueAt(i)) &&
          // A closing date says what the status does not.
          (field !== "status" || (closedOn?.[i] ?? 0) <= 0),
      );
      const share = missing.length / Math.max(1, asked);
      if (missing.length === 0 || share > OPTIONAL) continue;
      const rare = missing.length <= Math.max(2, asked * NEVER);
      const most = SECONDARY.has(field) ? NEVER : SELDOM;
      const usual = share > most || view.ledger.unsure ? "hint" : severity;
      for (const i of missing) {
        const said = others.some((other) => !saysNothing(other.valueAt(i)));
        if (said && !rare) continue;
        const place = view.at(column, i);
        report("required-missing", place, {}, { severity: said ? milder(usual) : usual });
      }
    }
  },
});

/** A column blank more often than this is one that need not be filled. */
const OPTIONAL = 0.4;
/** Blank more often than this, the blanks may be meant. */
const SELDOM = 0.2;
/** Blank no more often than this, the column is always to be filled, whatever says the same. */
const NEVER = 0.05;

interface Need {
  readonly field: FieldId;
  readonly column: RecordColumn;
  /** Columns that say the same, more or less. */
  readonly others: readonly RecordColumn[];
  readonly severity: Severity;
}

const ALTERNATIVES: Partial<Record<FieldId, readonly FieldId[]>> = {
  summary: ["name"],
  name: ["summary"],
  person: ["householder"],
  householder: ["person"],
};
const DAYS: readonly FieldId[] = [
  "foundOn",
  "registeredOn",
  "occurredOn",
  "startedOn",
  "visitedOn",
];
/** Often unknown or not owed, whatever the form asks for. */
const EXCUSED: ReadonlySet<FieldId> = new Set<FieldId>([
  "idNumber",
  "phone",
  "owner",
  "count",
  "group",
  ...DAYS,
]);
/** Asked for by the forms, but a record is found and counted without. */
const SECONDARY: ReadonlySet<FieldId> = new Set<FieldId>(["village", "category"]);
/** Without these a record is left out of rates. */
const COUNTED: ReadonlySet<FieldId> = new Set<FieldId>(["status", "rating"]);
const DATED = new Set(["dispute", "opinion", "petition", "hazard", "contact", "visit"]);

function needsOf(view: View): Need[] {
  const needs: Need[] = [];
  for (const field of KINDS[view.kind].required) {
    if (EXCUSED.has(field)) continue;
    const [column, ...others] = [field, ...(ALTERNATIVES[field] ?? [])].flatMap(
      (one) => view.column(one) ?? [],
    );
    if (column === undefined || needs.some((need) => need.column === column)) continue;
    // Of several rounds of ratings the last counts, and not every matter has one.
    if (field === "rating" && view.columns("rating").length > 1) continue;
    needs.push({ field, column, others, severity: severityOf(field, column) });
  }
  const days = DATED.has(view.kind) ? DAYS.flatMap((field) => view.column(field) ?? []) : [];
  const [main, ...others] = days;
  // Without a day a record belongs to no month.
  if (main !== undefined && main.column.field !== null)
    needs.push({ field: main.column.field, column: main, others, severity: "error" });
  return needs;
}

/** A column of 情况 may tell of something else than the status. */
function severityOf(field: FieldId, { column }: RecordColumn): Severity {
  if (field === "status" && /情况|意见|措施/.test(column.label)) return "hint";
  return COUNTED.has(field) ? "error" : "warning";
}

function milder(severity: Severity): Severity {
  return severity === "error" ? "warning" : "hint";
}

/** XXX and ** are told as placeholders. */
function isPlaceholder(value: CellValue): boolean {
  return typeof value === "string" && value !== "" && isMasked(value);
}
