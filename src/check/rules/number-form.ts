import { numberFields } from "../../ledger/field-types";
import type { FieldId } from "../../ledger/fields";
import { isCross, isTick } from "../../ledger/vocabulary/tick";
import type { CellValue } from "../../sheet/grid";
import { isErrorText } from "../../sheet/error-text";
import { readNumber } from "../../sheet/number-text";
import { formatShowing } from "../../sheet/prints-back";
import { isIdentifierColumn } from "../identifier-label";
import type { CellFix } from "../place";
import { cellRule, code } from "../rule";
import { scan } from "../scan";
import { isVoteColumn } from "../votes";

/** How figures are written: as texts, about so many, in 万, or not at all. */
export const numberForm = cellRule({
  id: "number-form",
  scope: "cell",
  fields: [...numberFields, "rating"],
  codes: {
    "number-text": code("hint", "form"),
    "number-approximate": code("hint", "form"),
    "number-unreadable": code("warning", "doubt"),
  },
  check(view, column, report) {
    const { field } = column.column;
    if (field === null || (field === "rating" && !isVoteColumn(view, column))) return;
    if (isIdentifierColumn(column.column)) return;
    const test = (value: CellValue) => judge(field, value);
    scan(view, column, test, (record, said) => {
      report(said.code, view.at(column, record), {}, { fix: said.fix });
    });
  },
});

interface Said {
  readonly code: "number-text" | "number-approximate" | "number-unreadable";
  readonly fix?: CellFix;
}

const APPROXIMATE: Said = { code: "number-approximate" };
const UNREADABLE: Said = { code: "number-unreadable" };

function judge(field: FieldId, value: CellValue): Said | null {
  if (typeof value === "number" || isTick(value) || isCross(value)) return null;
  if (typeof value === "string" && isErrorText(value)) return null;
  const reading = readNumber(value);
  switch (reading.kind) {
    case "blank":
      return null;
    case "approximate":
    case "scaled":
      return APPROXIMATE;
    case "percent":
      // A line of a report may well be a rate.
      return field === "score" || field === "count" ? null : UNREADABLE;
    case "other":
      return UNREADABLE;
    case "number":
      if (reading.unit !== undefined && !OWN_UNITS[field]?.includes(reading.unit))
        return { code: "number-text" };
      return textOf(field, String(value), reading.value);
  }
}

/** A figure as a text is made a number only where the number shows every digit that the text did. */
function textOf(field: FieldId, text: string, to: number): Said {
  const format = formatShowing(text, to, field === "amount");
  return format === null ? { code: "number-text" } : { code: "number-text", fix: { to, format } };
}

/** Units that a field's own name already says. */
const OWN_UNITS: Partial<Record<FieldId, readonly string[]>> = {
  peopleCount: ["人"],
  population: ["人"],
  age: ["岁", "周岁"],
  amount: ["元"],
  score: ["分"],
};
