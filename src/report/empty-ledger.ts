import type { FieldId } from "../ledger/fields";
import { KIND_IDS, type KindId } from "../ledger/kind-ids";
import { KINDS } from "../ledger/kinds/index";
import { fill } from "../locale/format";
import { emptyLedgerText as text } from "../locale/zh-CN/empty-ledger";
import { fieldLabels } from "../locale/zh-CN/fields";
import { kindLabels } from "../locale/zh-CN/kinds";
import type { DraftCell, SheetDraft } from "../sheet/draft";
import { own } from "../sheet/own";

/** Kinds a clerk can start an empty ledger of. */
export const STARTABLE_KINDS = KIND_IDS.filter((kind) => KINDS[kind].startColumns.length > 0);

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
export function emptyLedger(kind: KindId, unitName: string): SheetDraft {
  const columns = KINDS[kind].startColumns;
  const kindTitle = own(text.kinds, kind) ?? kindLabels[kind];
  const last = columns.length - 1;
  const line = columns.map((): DraftCell => ({ value: "", style: "text" }));
  const title = fill(text.title, { unit: unitName, kind: kindTitle });
  return {
    name: kindTitle,
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
