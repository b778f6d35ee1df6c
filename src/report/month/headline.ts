import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { monthText } from "../../locale/zh-CN/month";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { figureRows } from "./headline-figures";
import { rateRows } from "./headline-rates";
import type { HeadlineKey, HeadlineRow } from "./headline-row";
import { mainKindOf, shownKinds, showsLastYear, type MonthData } from "./month-data";

const HEAD = monthText.headline.head;
const BLOCK = "headline";
const LAST_YEAR: ReadonlySet<HeadlineKey> = new Set<HeadlineKey>(["lastYear", "yearChange"]);

/**
 * The headline: figures and rates of the period beside the one before, last year and the targets. The
 * year before a year is both, and shown once.
 */
export function headlineBlock(data: MonthData, title: string, width: number): Block {
  const words = periodWords(data.month);
  const once = !showsLastYear(data);
  const keys = (Object.keys(HEAD) as HeadlineKey[]).filter((key) => !(once && LAST_YEAR.has(key)));
  const columns = keys.map((key): TableColumn<HeadlineRow, HeadlineKey> => ({
    key,
    label: fill(HEAD[key], { ...words }),
    ...(key === "base" ? { span: width - keys.length + 1 } : {}),
    cell: (row) => row[key],
  }));
  const figures = shownKinds(data).length === 0 ? [] : figureRows(data, mainKindOf(data), BLOCK);
  return tableBlock({
    id: BLOCK,
    title,
    width,
    columns,
    items: [...figures, ...rateRows(data)],
    nothing: monthText.none,
  });
}
