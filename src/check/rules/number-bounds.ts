import type { FieldId } from "../../ledger/fields";
import type { CellValue } from "../../sheet/grid";
import { readNumber } from "../../sheet/number-text";
import { isIdentifierColumn } from "../identifier-label";
import { cellRule, code } from "../rule";
import { scan } from "../scan";

/** Figures that cannot be: fewer than none, half a person, an age of 200; and nobody concerned. */
export const numberBounds = cellRule({
  id: "number-bounds",
  scope: "cell",
  fields: ["peopleCount", "population", "age", "amount", "count"],
  codes: {
    "number-impossible": code("error", "doubt"),
    "people-zero": code("warning", "doubt"),
  },
  check(view, column, report) {
    const { field } = column.column;
    if (field === null || isIdentifierColumn(column.column)) return;
    const test = (value: CellValue) => judge(field, view.kind === "report", value);
    scan(view, column, test, (record, said) => {
      report(said, view.at(column, record), {});
    });
  },
});

const OLDEST = 130;

function judge(
  field: FieldId,
  isReport: boolean,
  value: CellValue,
): "number-impossible" | "people-zero" | null {
  const reading = readNumber(value);
  if (reading.kind !== "number") return null;
  const figure = reading.value;
  if (figure < 0) return field === "amount" || isReport ? null : "number-impossible";
  if (field === "age") return figure > OLDEST ? "number-impossible" : null;
  if (field !== "peopleCount" && field !== "population") return null;
  if (isReport) return null;
  if (!Number.isInteger(figure)) return "number-impossible";
  return figure === 0 ? "people-zero" : null;
}
