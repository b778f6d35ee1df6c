import { sumFits, total, type Quantity } from "../arithmetic";
import { shown } from "../draft";
import type { Strip, Table } from "./read-table";
import type { TableClaim } from "./table-claim";

const SCORE = /^(?:考核|综合|最终|合计)?(?:总得?分|得分|积分|总积分)(?:合计|总计)?$/;
const TOTAL = /^(?:合计|总计)$/;
/** 化解率（200分）, 走访得分 */
const POINTS = /分(?:值)?[）)]?$/;
const NO_PART = /序号|编号|名次|排名|位次|满分|标准分|权重/;

/** The columns whose points a total of points adds up. */
interface PointColumns {
  readonly whole: Strip;
  readonly parts: readonly Strip[];
}

/** The column of total points and those before it that it adds up; `null` in a table of no points. */
export function pointColumns({ columns }: Table): PointColumns | null {
  for (const [at, whole] of columns.entries()) {
    const before = columns.slice(0, at).filter(({ label }) => label !== "" && !NO_PART.test(label));
    const isScore =
      SCORE.test(whole.label) ||
      (TOTAL.test(whole.label) && before.some(({ label }) => POINTS.test(label)));
    if (isScore && before.length > 1) return { whole, parts: before };
  }
  return null;
}

/**
 * 得分 of a unit against its points, row by row. Where an item has no points, or hardly a row adds up
 * (weights, deductions), the total says more than its columns do, and no claim is made.
 */
export function pointClaims(table: Table, { whole, parts }: PointColumns): TableClaim[] {
  const judged = table.rows.flatMap((row) => {
    const stated = table.figureAt(row, whole);
    if (!stated || stated.percent) return [];
    const points: Quantity[] = [];
    let lacks = false;
    for (const part of parts) {
      const figure = table.figureAt(row, part);
      if (figure?.percent === true) return [];
      if (!figure) lacks = true;
      else points.push(figure);
    }
    const fits = points.length > 0 && sumFits(points, stated);
    return points.length === 0 || (lacks && !fits) ? [] : [{ row, stated, points, fits }];
  });
  if (judged.filter(({ fits }) => fits).length * 2 < judged.length) return [];
  return judged.map(({ row, stated, points, fits }) => {
    const computed = fits ? stated.value : total(points);
    return {
      ...table.cellAt(row, whole),
      kind: "sum",
      topic: "sum",
      stated: stated.value,
      computed,
      ok: fits,
      params: {
        stated: shown(stated.value),
        computed: shown(computed),
        difference: shown(Math.abs(computed - stated.value)),
        parts: points.map(({ value }) => shown(value)).join(" + "),
      },
    };
  });
}
