import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import { dateFields, numberFields } from "../../ledger/field-types";
import { isBlankWord } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { scanTexts } from "../scan";
import { Trait } from "../traits";

/** Columns whose own rules refuse such a text. */
const READ_ELSEWHERE: ReadonlySet<FieldId> = new Set<FieldId>([
  ...dateFields,
  ...numberFields,
  "serial",
  "idNumber",
  "phone",
]);

/**
 * Texts that begin like a formula (= + - @): opened from a CSV file or typed again they would run.
 * A hyphen mostly begins a list, so it is only a hint.
 */
export const formulaLike = cellRule({
  id: "formula-like",
  scope: "cell",
  fields: FIELD_IDS.filter((field) => !READ_ELSEWHERE.has(field)),
  reads: "traits",
  codes: { "formula-like": code("warning", "cause") },
  check(view, column, report) {
    scanTexts(view, column, Trait.formula, test, (record, sign) => {
      const mild = sign === "-" ? { severity: "hint" as const } : {};
      report("formula-like", view.at(column, record), {}, mild);
    });
  },
});

function test(value: string): string | null {
  const sign = value.trimStart().charAt(0);
  if (sign !== "=" && sign !== "+" && sign !== "-" && sign !== "@") return null;
  // A signed figure or a dash for nothing.
  return isBlankWord(value) || /^\s*[+-]?[\d.,]+%?\s*$/.test(value) ? null : sign;
}
