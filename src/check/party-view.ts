import type { FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { openView } from "./open-view";
import type { Codes, Report } from "./rule";
import type { CheckContext, View } from "./view";

/** What the further party of a matter has on a row of its own. */
export const PARTY_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  "person",
  "idNumber",
  "phone",
  "gender",
  "birthDate",
  "age",
]);

/** The rows of a ledger that name further parties, for rules that look at single cells. */
export function openParties(ledger: Ledger, context: CheckContext): View | null {
  const rows = ledger.left.flatMap(({ row, reason }) => (reason === "second-party" ? [row] : []));
  return openView(ledger, context, { rows: Int32Array.from(rows) });
}

/** Passes on only what lies in the rows themselves: a merged cell is judged with its record. */
export function ownReport({ records }: View, report: Report<Codes>): Report<Codes> {
  const rows = new Set(records.ledger.records);
  return (code, place, params, extra) => {
    if (rows.has(place.row)) report(code, place, params, extra);
  };
}
