import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import { isErrorText } from "../../sheet/error-text";
import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";

/** Without these a record is in no count, or in the wrong one. */
const COUNTED: ReadonlySet<FieldId> = new Set<FieldId>([
  "village",
  "status",
  "rating",
  "category",
  "level",
  "person",
  "householder",
  "foundOn",
  "registeredOn",
  "closedOn",
  "deadline",
  "visitedOn",
  "count",
]);
/** A rate of nothing shows #DIV/0! and means no more than that. */
const RATES: ReadonlySet<FieldId> = new Set<FieldId>(["rate", "score"]);

/** What a formula shows when it fails: #REF!, #N/A, #VALUE! where a value should stand. */
export const errorValues = cellRule({
  id: "error-values",
  scope: "cell",
  fields: FIELD_IDS,
  codes: { "error-value": code("warning", "cause") },
  check(view, column, report) {
    const { field } = column.column;
    const counted = field !== null && COUNTED.has(field);
    const rate = field !== null && RATES.has(field);
    scanTexts(view, column, Trait.hidden, test, (record, said) => {
      const empty = rate && said === "#DIV/0!";
      const severity = empty ? "hint" : counted ? "error" : "warning";
      report("error-value", view.at(column, record), {}, { severity });
    });
  },
});

function test(text: string): string | null {
  return isErrorText(text) ? text : null;
}
