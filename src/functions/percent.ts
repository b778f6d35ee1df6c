import { fill } from "../locale/format";
import { judgePercent, type Quantity } from "../proof/arithmetic";
import type { CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { eachRow } from "./arguments";
import type { FunctionDefinition } from "./definition";
import { failure } from "./failure";
import { reasonFor } from "./reasons";

/** "" when the printed percentage is part ÷ whole, rounded half up at its own decimals. */
export const checkPercent: FunctionDefinition = {
  id: "CHECKPERCENT",
  name: "核对占比",
  parameters: [
    { key: "part", type: "any", matrix: true },
    { key: "whole", type: "any", matrix: true },
    { key: "printed", type: "any", matrix: true },
  ],
  result: { type: "string", matrix: true },
  run: (_, [parts, wholes, printed]) =>
    eachRow(
      [parts, wholes, printed],
      (part = null, whole = null, shown = null) => judge(part, whole, shown),
      isFigure,
    ),
};

const isFigure = (value: CellValue): boolean => readNumber(value).kind !== "other";

function judge(partCell: CellValue, wholeCell: CellValue, printedCell: CellValue): string {
  const part = count(partCell);
  const whole = count(wholeCell);
  if (part === null && whole === null) return "";
  if (part === null || whole === null)
    throw failure("not-a-number", { value: String(part === null ? partCell : wholeCell) });
  if (whole.value === 0) throw failure("empty-base");
  if (part.value > whole.value) return reasonFor("percent-over");
  const shown = percentPoints(printedCell);
  const { verdict, computed } = judgePercent(part, whole, shown);
  if (verdict === "right") return "";
  return fill(reasonFor(verdict === "truncated" ? "percent-truncated" : "percent-wrong"), {
    right: `${computed}%`,
    printed: `${shown.value}%`,
  });
}

function count(value: CellValue): Quantity | null {
  const reading = readNumber(value);
  if (reading.kind === "blank") return null;
  if (reading.kind !== "number") throw failure("not-a-number", { value: String(value) });
  return { value: reading.value, step: 1 };
}

/** A percentage as printed: the text 54.92%, the ratio 0.5492 of a percent cell, or plainly 54.92. */
function percentPoints(value: CellValue): Quantity {
  const reading = readNumber(value);
  if (reading.kind === "percent") return points(String(value).replace(/[^\d.+-]/g, ""));
  if (reading.kind !== "number") throw failure("not-a-number", { value: String(value) });
  const isRatio = typeof value === "number" && Math.abs(value) <= 1;
  return points(String(isRatio ? Number((value * 100).toPrecision(12)) : reading.value));
}

function points(text: string): Quantity {
  const decimals = text.split(".")[1]?.length ?? 0;
  return { value: Number(text), step: 10 ** -decimals };
}
