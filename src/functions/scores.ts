import { isEmptyCell, type CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import type { Problem } from "../sheet/problem";
import { areaOf, cellOf, filled } from "./arguments";
import { firstDataRow } from "./column";
import type { Area, CellResult, FunctionDefinition } from "./definition";
import { failure, type FailureCode } from "./failure";

/** A number, nothing, or why a cell is neither. */
type Figure = number | null | Problem<FailureCode>;

/** Points of the highest lower bound a value reaches, 0 below all; blank cells stay blank. */
export const tierScore: FunctionDefinition = {
  id: "TIERSCORE",
  name: "分档得分",
  parameters: [
    { key: "values", type: "any", matrix: true },
    { key: "tiers", type: "any", matrix: true },
  ],
  result: { type: "any", matrix: true },
  run: (_, [values, table]) => {
    const tiers = tiersIn(areaOf(table));
    return spilled(figuresIn(areaOf(values)), (figure) => {
      const reached = tiers.find(([from]) => figure >= from);
      return reached?.[1] ?? 0;
    });
  },
};

/** Places by score, the highest first; equal scores share a place: 1, 2, 2, 4. All of them, or one. */
export const scoreRank: FunctionDefinition = {
  id: "SCORERANK",
  name: "得分名次",
  parameters: [
    { key: "scores", type: "any", matrix: true },
    { key: "score", type: "any", matrix: false, optional: true },
  ],
  result: { type: "any", matrix: true },
  run: (_, [scores, score]) => {
    const figures = figuresIn(areaOf(scores));
    const ranks = ranksOf(figures.filter((figure) => typeof figure === "number"));
    if (ranks.size === 0) throw failure("empty-base");
    const asked = cellOf(score);
    if (isEmptyCell(asked)) return spilled(figures, (figure) => ranks.get(figure) ?? "");
    const rank = ranks.get(numberOf(asked) ?? NaN);
    if (rank === undefined) throw failure("score-not-there", { value: String(asked) });
    return rank;
  },
};

/** The figures of a column up to its last filled row; a header selected with it is blank. */
function figuresIn(area: Area): readonly Figure[] {
  const column = filled(area);
  const first = firstDataRow(column, isNumber);
  return column.map(([value = null], row) => (row < first ? null : figureOf(value)));
}

/** Results row by row, errors at their own places; of a single cell the value alone. */
function spilled(
  figures: readonly Figure[],
  resultOf: (figure: number) => CellValue,
): CellValue | readonly (readonly CellResult[])[] {
  const result = (figure: Figure): CellResult => {
    if (figure === null) return "";
    return typeof figure === "number" ? resultOf(figure) : figure;
  };
  if (figures.length > 1) return figures.map((figure) => [result(figure)]);
  const only = result(figures[0] ?? null);
  if (only instanceof Error) throw only;
  return only;
}

/** Lower bounds with their points, the highest first; the table may bring its header along. */
function tiersIn(table: Area): readonly (readonly [from: number, points: number])[] {
  const tiers = filled(table).flatMap(([from = null, points = null], row) => {
    if (row === 0 && !isNumber(from) && !isEmptyCell(from) && !isNumber(points)) return [];
    const [bound, score] = [numberOf(from), numberOf(points)];
    if (bound === null && score === null) return [];
    if (bound === null || score === null) throw failure("bad-tiers", { line: row + 1 });
    return [[bound, score] as const];
  });
  if (tiers.length === 0) throw failure("no-tiers");
  return tiers.sort(([a], [b]) => b - a);
}

function ranksOf(numbers: number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  numbers.sort((a, b) => b - a);
  numbers.forEach((number, at) => {
    if (!ranks.has(number)) ranks.set(number, at + 1);
  });
  return ranks;
}

function isNumber(value: CellValue): boolean {
  const { kind } = readNumber(value);
  return kind === "number" || kind === "percent" || kind === "scaled";
}

/** 95% is 0.95; `null` for what is blank. */
function figureOf(value: CellValue): Figure {
  const reading = readNumber(value);
  if (reading.kind === "blank") return null;
  if (reading.kind === "number" || reading.kind === "percent" || reading.kind === "scaled")
    return reading.value;
  return failure("not-a-number", { value: String(value) });
}

/** A figure of a cell that stands alone. */
function numberOf(value: CellValue): number | null {
  const figure = figureOf(value);
  if (figure instanceof Error) throw figure;
  return figure;
}
