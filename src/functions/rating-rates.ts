import { readRating } from "../ledger/vocabulary/rating";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { areaOf, optionOf } from "./arguments";
import { firstDataRow, tally } from "./column";
import type { Area, FunctionContext, FunctionDefinition } from "./definition";
import { failure } from "./failure";
import { rate } from "./status-counts";

const ratings = { key: "ratings", type: "any", matrix: true } as const;
const number = { type: "number", matrix: false } as const;

/** (满意 + 基本满意) ÷ valid answers; 不了解, 弃权 and blanks are outside the base. */
export const satisfactionRate: FunctionDefinition = {
  id: "SATISFACTIONRATE",
  name: "满意率",
  parameters: [ratings, { key: "measure", type: "string", matrix: false, optional: true }],
  result: number,
  run: (context, [area, measure]) => {
    const strict = optionOf(measure, ["满意+基本满意", "满意"]) === "满意";
    let satisfied = 0;
    let base = 0;
    for (const [value, count] of answers(areaOf(area), context)) {
      const { level } = readRating(value, context.profile);
      if (level === "none" || level === "blank" || level === "unknown") continue;
      base += count;
      if (level === "satisfied" || (level === "basic" && !strict)) satisfied += count;
    }
    return rate(satisfied, base);
  },
};

/** Mean weight of the answers 安全, 比较安全, 不太安全, 不安全; 0..100 with the usual weights. */
export const safetyIndex: FunctionDefinition = {
  id: "SAFETYINDEX",
  name: "安全感指数",
  parameters: [ratings, { key: "weights", type: "number", matrix: true, optional: true }],
  result: number,
  run: (context, [area, given]) => {
    const weights = weightsOf(areaOf(given)) ?? context.profile.safetyWeights;
    let points = 0;
    let base = 0;
    for (const [value, count] of answers(areaOf(area), context)) {
      const { safety } = readRating(value, context.profile);
      if (safety === undefined) continue;
      base += count;
      points += count * (weights[safety] ?? 0);
    }
    return rate(points, base);
  },
};

/** Σ weight × score; every weight needs its score. */
export const compositeScore: FunctionDefinition = {
  id: "COMPOSITESCORE",
  name: "综合得分",
  parameters: [
    { key: "scores", type: "any", matrix: true },
    { key: "weights", type: "any", matrix: true },
  ],
  result: number,
  run: (_, [scoreArea, weightArea]) => {
    const [scores, weights] = [cellsOf(areaOf(scoreArea)), cellsOf(areaOf(weightArea))];
    if (scores.length !== weights.length) throw failure("different-lengths");
    let sum = 0;
    let parts = 0;
    weights.forEach((cell, index) => {
      if (isEmptyCell(cell) && isEmptyCell(scores[index])) return;
      const score = numberOf(scores[index] ?? null);
      const weight = numberOf(cell);
      if (score === null && weight === null) return;
      if (score === null || weight === null) throw failure("missing-score", { line: index + 1 });
      sum += weight * score;
      parts++;
    });
    if (parts === 0) throw failure("empty-base");
    // Sums of decimals such as 0.1 × 3 carry dust in the last bits.
    return Number(sum.toPrecision(12));
  },
};

function answers(area: Area, { profile }: FunctionContext): Map<CellValue, number> {
  return tally(
    area,
    firstDataRow(area, (value) => readRating(value, profile).level !== "unknown"),
  );
}

/** All cells of an area, row by row. */
function cellsOf(area: Area): CellValue[] {
  const cells: CellValue[] = [];
  for (const row of area) for (const cell of row) cells.push(cell);
  return cells;
}

function weightsOf(area: Area): readonly number[] | null {
  const cells = area.flat().filter((cell) => !isEmptyCell(cell));
  if (cells.length === 0) return null;
  const weights = cells.map(numberOf);
  if (weights.length !== 4 || weights.some((weight) => weight === null || weight < 0))
    throw failure("bad-weights");
  return weights as number[];
}

function numberOf(value: CellValue): number | null {
  const reading = readNumber(value);
  if (reading.kind === "blank") return null;
  if (reading.kind === "number" || reading.kind === "percent") return reading.value;
  throw failure("not-a-number", { value: String(value) });
}
