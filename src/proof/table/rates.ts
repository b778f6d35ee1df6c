import { judgePercent } from "../arithmetic";
import { shown } from "../draft";
import type { TableClaim } from "./claim-of";
import { figureAt, type FigureTable, type TableFigure } from "./figures";

/** Words of the upper and the lower number of a rate, by the end of its label. */
const formulas: readonly {
  readonly rate: RegExp;
  readonly upper: RegExp;
  readonly lower: RegExp;
}[] = [
  { rate: /化解成功率|成功率/, upper: /成功/, lower: /调处|调解(?!成功)/ },
  { rate: /化解率/, upper: /化解(?!率)|成功/, lower: /排查|受理|发生|总数|件数/ },
  { rate: /调处率|调解率/, upper: /调处|调解/, lower: /排查|受理|发生/ },
  { rate: /办结率|结案率/, upper: /办结|结案/, lower: /受理|收集|立案|登记|交办|总数/ },
  { rate: /整改率|治理率/, upper: /已?整改|已?治理/, lower: /隐患|排查|发现/ },
  { rate: /回访率/, upper: /回访/, lower: /办结|化解/ },
  { rate: /走访率|覆盖率/, upper: /走访|覆盖/, lower: /总户数|应走访|户数|总数/ },
];

/** Words that make a count another one: of this month, of the year, overdue. */
const limits = /本月|当月|本年|年度|累计|上月|同期|按期|超期|正常/g;

/** Rate columns and rate lines against the counts that stand beside them under fitting labels. */
export function rateClaims(table: FigureTable): TableClaim[] {
  const rows = table.rows.map((at) => ({ at, labels: table.rowLabels.get(at) ?? [] }));
  const columns = table.columns.map((at) => ({ at, labels: table.columnLabels.get(at) ?? [] }));
  return [
    ...columns.flatMap((rate) => {
      const pair = pairOf(rate, columns);
      if (pair === null) return [];
      return rows.flatMap(({ at }) =>
        claim(table, { row: at, column: rate.at }, [at, pair.upper], [at, pair.lower]),
      );
    }),
    ...rows.flatMap((rate, index) => {
      const pair = pairOf(rate, sameBlock(rows, index));
      if (pair === null) return [];
      return columns.flatMap(({ at }) =>
        claim(table, { row: rate.at, column: at }, [pair.upper, at], [pair.lower, at]),
      );
    }),
  ];
}

interface Strip {
  readonly at: number;
  readonly labels: readonly string[];
}

/** Lines that share the headings of the rate's line: 总况 排查数, 总况 调处数 with 总况 调处率. */
function sameBlock(rows: readonly Strip[], index: number): readonly Strip[] {
  const heading = (strip: Strip | undefined) => strip?.labels.slice(0, -1).join(" ") ?? "";
  const own = heading(rows[index]);
  return rows.filter((row) => heading(row) === own);
}

function pairOf(rate: Strip, strips: readonly Strip[]): { upper: number; lower: number } | null {
  const label = rate.labels.at(-1) ?? "";
  const formula = formulas.find((one) => one.rate.test(label));
  if (formula === undefined || !/率$|率[（(]/.test(label)) return null;
  const limit = limitOf(label);
  const fits = (words: RegExp) =>
    strips.filter((strip) => {
      const name = strip.labels.at(-1) ?? "";
      return strip.at !== rate.at && !/率|占比/.test(name) && words.test(name);
    });
  const uppers = fits(formula.upper).filter(
    (strip) => !/未|不|正在/.test(strip.labels.at(-1) ?? ""),
  );
  const lowers = fits(formula.lower).filter((strip) => !uppers.includes(strip));
  const upper = only(uppers, limit);
  const lower = only(lowers, limit);
  return upper === null || lower === null ? null : { upper: upper.at, lower: lower.at };
}

function limitOf(label: string): string {
  return [...label.matchAll(limits)].map(([word]) => word).join("");
}

/** The one strip that can be meant; of several, the only one with the rate's own limit. */
function only(strips: readonly Strip[], limit: string): Strip | null {
  const same = strips.filter((strip) => limitOf(strip.labels.at(-1) ?? "") === limit);
  return same.length === 1 ? (same[0] ?? null) : null;
}

type Spot = readonly [row: number, column: number];

function claim(
  table: FigureTable,
  at: { readonly row: number; readonly column: number },
  upperAt: Spot,
  lowerAt: Spot,
): TableClaim[] {
  const printed = percentage(figureAt(table.grid, at.row, at.column));
  const upper = figureAt(table.grid, ...upperAt);
  const lower = figureAt(table.grid, ...lowerAt);
  if (printed === null || upper === null || lower === null) return [];
  if (upper.percent || lower.percent || lower.value <= 0) return [];
  const exact = (figure: TableFigure) => ({ value: figure.value, step: 1 });
  const { verdict, computed } = judgePercent(exact(upper), exact(lower), printed);
  return [
    {
      kind: "percent",
      topic: "rate",
      ...at,
      stated: printed.value,
      computed,
      ok: verdict !== "wrong",
      ...(verdict === "truncated" ? { note: "truncated" as const } : {}),
      params: {
        stated: shown(printed.value),
        computed: shown(computed),
        part: shown(upper.value),
        whole: shown(lower.value),
        rate:
          table.columnLabels.get(at.column)?.at(-1) ?? table.rowLabels.get(at.row)?.at(-1) ?? "",
      },
    },
  ];
}

/** A percentage as printed; a plain number 0..1 in a rate column is the ratio behind a percent format. */
function percentage(figure: TableFigure | null): TableFigure | null {
  if (figure === null || figure.percent) return figure;
  if (figure.value > 1) return figure;
  const points = Number((figure.value * 100).toPrecision(10));
  // The cell holds more digits than its format prints: two decimals are what reports print.
  const rounded = Math.round(points * 100) / 100;
  return { value: rounded, percent: true, step: 0.01 };
}
