import type { CellValue } from "../../src/sheet/grid";
import type { Body, BodyInput } from "./body";
import type { LabelledLayout } from "./layout";
import { VILLAGE_REPORT, VOTE_REPORT } from "./layouts/reports";
import { lineCells, makeLine, percent, sumOf, voteCells } from "./records/report";
import type { SheetBuilder } from "./sheet-builder";

/** Lines of the own counting sheets, whose figures agree, and of forms with line texts of their own. */
export function writeReport(
  builder: SheetBuilder,
  labelled: LabelledLayout,
  input: BodyInput,
): Body | null {
  if (labelled === VILLAGE_REPORT) return villageReport(builder, input);
  if (labelled === VOTE_REPORT) return voteReport(builder, input);
  const stub = labelled.layout.stub_rows;
  return stub === undefined ? null : stubReport(builder, stub, input);
}

function villageReport(builder: SheetBuilder, input: BodyInput): Body {
  const { rows, random } = input;
  const lines = rows.map(() => makeLine(random));
  const rowOf = lines.map((line, index) =>
    builder.push(lineCells(rows[index]!.record.village ?? "", index + 1, line)),
  );
  return { rowOf, totalRows: [builder.push(lineCells("", "合计", sumOf(lines)))] };
}

function voteReport(builder: SheetBuilder, input: BodyInput): Body {
  const { rows, random } = input;
  const rowOf = rows.map(({ record }, index) =>
    builder.push(voteCells(random, `${String(record.village)}${String(record.name)}`, index + 1)),
  );
  const total: CellValue[] = ["合计", ""];
  for (let column = 2; column < 7; column++)
    total.push(rowOf.reduce((sum, row) => sum + Number(builder.values[row]![column]), 0));
  const [, , , good, basic, bad] = total.map(Number) as [0, 0, 0, number, number, number];
  total.push(percent(good + basic, good + basic + bad));
  return { rowOf, totalRows: [builder.push(total)] };
}

/** A form whose lines are printed: texts at the left, a figure in every other column. */
function stubReport(
  builder: SheetBuilder,
  stub: readonly (readonly string[])[],
  input: BodyInput,
): Body {
  const { plans, random } = input;
  const rowOf = stub.map((texts) => {
    const share = texts.some((text) => text.endsWith("率"));
    const cells: CellValue[] = plans.map((plan, column) => {
      if (column < texts.length) return texts[column] ?? "";
      if (plan.field === "rate" || share) return `${random.int(80, 99)}.${random.int(10, 99)}%`;
      return plan.field === "count" ? random.int(0, 12) : "";
    });
    return builder.push(cells);
  });
  return { rowOf, totalRows: [] };
}
