import type { FieldId } from "../../ledger/fields";
import type { CellValue } from "../../sheet/grid";
import { isMasked, squeeze } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

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
  codes: { placeholder: code("warning", "doubt") },
  check(view, column, report) {
    scan(column, view.count, test, (record) => {
      report("placeholder", view.at(column, record), {});
    });
  },
});

const FOUND = {};
const LONGEST = 24;
const WORDS =
  /^(?:某某?|某某某|待补充?|待填写?|待完善|待核实后填|请填写|示例|样例|测试\d*|test\d*|aaa+|xxx+|123+)$/i;

function test(value: CellValue): object | null {
  if (typeof value !== "string" || value.length > LONGEST) return null;
  if (isMasked(value)) return FOUND;
  return WORDS.test(squeeze(value)) ? FOUND : null;
}
