import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import { dateFields, numberFields } from "../../ledger/field-types";
import type { CellValue } from "../../sheet/grid";
import { isBlankWord } from "../../sheet/text";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

/**
 * Texts that begin like a formula (= + - @): opened from a CSV file or typed again they would run.
 * A hyphen mostly begins a list, so it is only a hint.
 */
export const formulaLike = cellRule({
  id: "formula-like",
  scope: "cell",
  fields: FIELD_IDS.filter((field: FieldId) => !dateFields.has(field) && !numberFields.has(field)),
  codes: { "formula-like": code("warning", "cause") },
  check(view, column, report) {
    const isPhone = column.column.field === "phone";
    scan(column, view.count, test, (record, sign) => {
      if (isPhone && sign === "+") return;
      const mild = sign === "-" ? { severity: "hint" as const } : {};
      report("formula-like", view.at(column, record), {}, mild);
    });
  },
});

function test(value: CellValue): string | null {
  if (typeof value !== "string") return null;
  const sign = value.charCodeAt(0) <= 32 ? value.trimStart().charAt(0) : value.charAt(0);
  if (sign !== "=" && sign !== "+" && sign !== "-" && sign !== "@") return null;
  // A signed figure or a dash for nothing.
  return isBlankWord(value) || /^\s*[+-]?[\d.,]+%?\s*$/.test(value) ? null : sign;
}
