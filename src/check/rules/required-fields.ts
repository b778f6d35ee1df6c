import type { FieldId } from "../../ledger/fields";
import { KINDS } from "../../ledger/kinds";
import type { RecordColumn } from "../../ledger/record-column";
import { saysNothing } from "../../ledger/vocabulary/word";
import type { CellValue } from "../../sheet/grid";
import type { Severity } from "../../sheet/severity";
import { isMasked } from "../../sheet/text";
import { isHeadWord } from "../household-heads";
import { plannedVisits } from "../planned-visits";
import { code, ledgerRule, type Report } from "../rule";
import { starredColumns } from "../starred-columns";
import type { View } from "../view";

const codes = { "required-missing": code("warning", "cause") };

/** Cells that must be filled for the record to be counted, asked about, or found again. */
export const requiredFields = ledgerRule({
  id: "required-fields",
  scope: "row",
  fields: ["village", "person", "householder", "name", "summary", "category", "status", "rating"],
  codes,
  check(view, report) {
    const planned = plannedVisits(view);
    const asked = (i: number): boolean => planned?.[i] !== 1;
    let count = 0;
    for (let i = 0; i < view.count; i++) if (asked(i)) count++;
    const needs = needsOf(view);
    for (const need of needs) tellMissing(view, need, asked, count, report);
    const told = new Set(needs.map(({ column }) => column.column.index));
    for (const column of starredColumns(view.ledger)) {
      if (told.has(column.column.index)) continue;
      for (let i = 0; i < view.count; i++)
        if (asked(i) && column.valueAt(i) === "")
          report("required-missing", view.at(column, i), {});
    }
  },
});

/** Tells the records that lack what is needed, as gravely as the share of them allows. */
function tellMissing(
  view: View,
  { field, column, others, starred, severity }: Need,
  asked: (record: number) => boolean,
  count: number,
  report: Report<typeof codes>,
): void {
  const closedOn = view.matters()?.closedOn;
  const missing = view.silent(column).filter(
    (i) =>
      asked(i) &&
      !isPlaceholder(column.valueAt(i)) &&
      // A closing date says what the status does not.
      (field !== "status" || (closedOn?.[i] ?? 0) <= 0),
  );
  const share = missing.length / Math.max(1, count);
  if (missing.length === 0 || (share > OPTIONAL && !starred)) return;
  const rare = missing.length <= Math.max(2, count * NEVER);
  const most = SECONDARY.has(field) ? NEVER : SELDOM;
  const meant = share > most && !rare && field !== "village" && !starred;
  const usual = meant || view.ledger.unsure ? "hint" : severity;
  const isHead = headOf(view, field);
  for (const i of missing) {
    const said = isHead(i) && others.some((other) => !saysNothing(other.valueAt(i)));
    if (said && !rare) continue;
    const place = view.at(column, i);
    report("required-missing", place, {}, { severity: said ? milder(usual) : usual });
  }
}

/** The householder's name says who the record is about where the record is the householder's. */
function headOf(view: View, field: FieldId): (record: number) => boolean {
  const relation = field === "person" ? view.column("relation") : null;
  if (relation === null) return () => true;
  return (record) => {
    const word = relation.valueAt(record);
    return saysNothing(word) || isHeadWord(word);
  };
}

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
  /** The form marks the column as required. */
  readonly starred: boolean;
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
  const starred = new Set(starredColumns(view.ledger).map(({ column }) => column.index));
  const isStarred = (column: RecordColumn): boolean => starred.has(column.column.index);
  for (const field of fieldsOf(view)) {
    if (EXCUSED.has(field)) continue;
    const [column, ...others] = [field, ...(ALTERNATIVES[field] ?? [])].flatMap(
      (one) => view.column(one) ?? [],
    );
    if (column === undefined || needs.some((need) => need.column === column)) continue;
    // Of several rounds of ratings the last counts, and not every matter has one.
    if (field === "rating" && view.columns("rating").length > 1) continue;
    const severity = severityOf(view, field, column);
    needs.push({ field, column, others, starred: isStarred(column), severity });
  }
  const days = DATED.has(view.kind) ? DAYS.flatMap((field) => view.column(field) ?? []) : [];
  const [main, ...others] = days;
  // Without a day a record belongs to no month.
  if (main !== undefined && main.column.field !== null)
    needs.push({
      field: main.column.field,
      column: main,
      others,
      starred: isStarred(main),
      severity: "error",
    });
  return needs;
}

/** What the kind requires, and the village: without it a record is in nobody's rate. */
function fieldsOf(view: View): readonly FieldId[] {
  const { required } = KINDS[view.kind];
  return required.includes("village") ? required : [...required, "village"];
}

/** A column of 情况 may tell of something else than the status. */
function severityOf(view: View, field: FieldId, { column }: RecordColumn): Severity {
  // 是否解决 is answered when the matter is done; the closing day says whether it is.
  if (field === "status" && /^是否/.test(column.label))
    return view.column("closedOn") === null ? "warning" : "hint";
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
