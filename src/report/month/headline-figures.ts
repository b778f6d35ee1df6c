import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import {
  NO_RATE,
  sameLastYear,
  shiftPeriod,
  type PeriodName,
  type RatesReport,
} from "../../measure/index";
import type { CellValue } from "../../sheet/grid";
import { columnOf, type TableCell } from "../layout/table";
import { blankCell, changeCell, type HeadlineKey, type HeadlineRow } from "./headline-row";
import { flowOf, keptIn, type MonthData } from "./month-data";

const FIGURES = ["carried", "found", "closed", "open", "overdue"] as const;

type Figure = (typeof FIGURES)[number];

/** 上期结转, 本期排查, 本期化解, 期末在办, 超期, first lines of the block of that id. */
export function figureRows(data: MonthData, kind: MatterKind, block: string): HeadlineRow[] {
  return FIGURES.map((figure) => figureRow(data, kind, figure, block));
}

function figureRow(data: MonthData, kind: MatterKind, figure: Figure, block: string): HeadlineRow {
  const words = { ...matterWords[kind], ...periodWords(data.period) };
  const texts = monthText.headline;
  const at = (report: RatesReport, period: PeriodName | null): CellValue =>
    keptIn(data, kind, period) ? flowOf(report.groups[0], kind)[figure] : NO_RATE;
  const now = flowOf(data.measures.report.groups[0], kind)[figure];
  const before = at(data.before, shiftPeriod(data.period, -1));
  const lastYear = at(data.lastYear, sameLastYear(data.period));
  return {
    name: { value: fill(texts[figure], words), style: "text" },
    part: blankCell,
    whole: blankCell,
    now: {
      value: now,
      style: "integer",
      ...(figure === "open" ? { formula: openFormula(block) } : {}),
    },
    before: { value: before, style: "integer" },
    change: changeCell(now, before, "before", 0),
    lastYear: { value: lastYear, style: "integer" },
    yearChange: changeCell(now, lastYear, "lastYear", 0),
    target: blankCell,
    met: blankCell,
  };
}

/** 期末在办 = 上期结转 + 本期排查 − 本期化解, each of them a line above. */
function openFormula(block: string): NonNullable<TableCell<HeadlineKey>["formula"]> {
  return (ref, { rowOf }) => {
    const at = (figure: Figure) =>
      `${columnOf(ref("now"))}${rowOf(block, FIGURES.indexOf(figure))}`;
    return `${at("carried")}+${at("found")}-${at("closed")}`;
  };
}
