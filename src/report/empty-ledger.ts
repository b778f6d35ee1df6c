import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import { fill } from "../locale/format";
import { emptyLedgerText as text } from "../locale/zh-CN/empty-ledger";
import { fieldLabels } from "../locale/zh-CN/fields";
import type { DraftCell, SheetDraft } from "../sheet/draft";

/** Kinds a clerk can start an empty ledger of. */
export type StartableKind = Exclude<KindId, "report">;

/** Columns of an empty ledger, left to right: what the month's rates and visits need, no more. */
export const startColumns: Readonly<Record<StartableKind, readonly FieldId[]>> = {
  dispute: [
    "serial",
    "village",
    "person",
    "idNumber",
    "phone",
    "category",
    "summary",
    "peopleCount",
    "level",
    "foundOn",
    "deadline",
    "leader",
    "owner",
    "measure",
    "status",
    "closedOn",
    "revisitedOn",
    "rating",
    "note",
  ],
  household: [
    "serial",
    "village",
    "group",
    "householdId",
    "householder",
    "person",
    "relation",
    "gender",
    "idNumber",
    "phone",
    "address",
    "population",
    "aidType",
    "visitClass",
    "owner",
    "note",
  ],
  opinion: [
    "serial",
    "village",
    "person",
    "phone",
    "registeredOn",
    "source",
    "category",
    "summary",
    "owner",
    "deadline",
    "measure",
    "status",
    "closedOn",
    "feedbackOn",
    "feedback",
    "rating",
    "note",
  ],
  visit: [
    "serial",
    "village",
    "person",
    "phone",
    "visitClass",
    "visitedOn",
    "visitMethod",
    "visitor",
    "role",
    "visitResult",
    "rating",
    "note",
  ],
  satisfaction: [
    "serial",
    "village",
    "person",
    "phone",
    "visitedOn",
    "rating",
    "awareness",
    "note",
  ],
  hazard: [
    "serial",
    "village",
    "address",
    "summary",
    "category",
    "level",
    "foundOn",
    "supervised",
    "measure",
    "deadline",
    "owner",
    "status",
    "closedOn",
    "inspectedOn",
    "recheckedOn",
    "recheckResult",
    "note",
  ],
  petition: [
    "serial",
    "registeredOn",
    "person",
    "idNumber",
    "phone",
    "address",
    "peopleCount",
    "source",
    "summary",
    "village",
    "leader",
    "ownerUnit",
    "deadline",
    "measure",
    "status",
    "closedOn",
    "rating",
    "note",
  ],
  contact: [
    "serial",
    "visitedOn",
    "visitor",
    "role",
    "person",
    "phone",
    "summary",
    "measure",
    "feedback",
    "note",
  ],
  tenhouse: [
    "serial",
    "village",
    "group",
    "householder",
    "idNumber",
    "phone",
    "address",
    "role",
    "note",
  ],
};

const wide: ReadonlySet<FieldId> = new Set<FieldId>([
  "summary",
  "measure",
  "visitResult",
  "feedback",
  "address",
]);
const middle: ReadonlySet<FieldId> = new Set<FieldId>([
  "idNumber",
  "phone",
  "note",
  "owner",
  "ownerUnit",
  "leader",
]);
const emptyRows = 40;

/** An empty, print-ready ledger of a kind: title, unit line, header, ruled lines. */
export function emptyLedger(kind: StartableKind, unitName: string): SheetDraft {
  const columns = startColumns[kind];
  const last = columns.length - 1;
  const line = columns.map((): DraftCell => ({ value: "", style: "text" }));
  const title = fill(text.title, { unit: unitName, kind: text.kinds[kind] });
  return {
    name: text.kinds[kind],
    clerks: true,
    rows: [
      [{ value: title, style: "title" }],
      [{ value: fill(text.unit, { unit: unitName }), style: "subtitle" }],
      columns.map((field): DraftCell => ({ value: fieldLabels[field], style: "head" })),
      ...Array.from({ length: emptyRows }, () => line),
    ],
    columnWidths: columns.map(widthOf),
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    frozenRows: 3,
    print: { landscape: true, titleRows: [2, 2] },
  };
}

function widthOf(field: FieldId): number {
  if (field === "serial") return 6;
  if (field === "idNumber") return 20;
  if (wide.has(field)) return 28;
  return middle.has(field) ? 14 : 11;
}
