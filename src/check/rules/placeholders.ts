import type { FieldId } from "../../ledger/fields";
import { isMasked, squeeze } from "../../sheet/text";
import { ID_STATES } from "../id-column";
import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";

const FIELDS: readonly FieldId[] = [
  "village",
  "householder",
  "person",
  "idNumber",
  "phone",
  "address",
  "name",
  "category",
  "level",
  "peopleCount",
  "amount",
  "summary",
  "leader",
  "owner",
  "handler",
  "visitor",
  "occurredOn",
  "foundOn",
  "registeredOn",
  "deadline",
  "status",
  "closedOn",
  "visitedOn",
  "revisitedOn",
  "rating",
];

/** XXX, ** and 待补充 hold a place for what is still missing. */
export const placeholders = cellRule({
  id: "placeholders",
  scope: "cell",
  fields: FIELDS,
  reads: "traits",
  codes: { placeholder: code("warning", "doubt") },
  check(view, column, report) {
    if (column.column.field === "phone") {
      for (const { record, reading } of view.phones(column).others)
        if (reading.state === "masked") report("placeholder", view.at(column, record), {});
      return;
    }
    const ids = view.ids();
    if (ids?.source.column === column.column) {
      ids.state.forEach((state, i) => {
        if (state === MASKED) report("placeholder", view.at(column, i), {});
      });
      return;
    }
    scanTexts(view, column, Trait.hidden, test, (record) => {
      report("placeholder", view.at(column, record), {});
    });
  },
});

const MASKED = ID_STATES.indexOf("masked");
const FOUND = {};
const LONGEST = 24;
const WORDS =
  /^(?:某某?|某某某|待补充?|待填写?|待完善|待核实后填|请填写|示例|样例|测试\d*|test\d*|aaa+|xxx+)$/i;

function test(value: string): object | null {
  if (value.length > LONGEST) return null;
  if (isMasked(value)) return FOUND;
  return WORDS.test(squeeze(value)) ? FOUND : null;
}
