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
/** Columns of the page each takes; the last one takes the rest. */
const SPANS: Readonly<Record<HeadlineKey, number>> = {
  name: 1,
  part: 1,
  whole: 1,
  now: 2,
  before: 2,
  change: 1,
  lastYear: 1,
  yearChange: 2,
  target: 1,
  met: 1,
};
/** Without targets there is room for the figures. */
const WIDER: Readonly<Partial<Record<HeadlineKey, number>>> = { lastYear: 3 };
const TARGETS: ReadonlySet<HeadlineKey> = new Set<HeadlineKey>(["target", "met"]);
const LAST_YEAR: ReadonlySet<HeadlineKey> = new Set<HeadlineKey>(["lastYear", "yearChange"]);

/**
 * The headline: figures and rates of the period beside the one before, last year and the targets. The
 * year before a year is both, and shown once.
 */
export function headlineBlock(data: MonthData, title: string, width: number): Block {
  const words = periodWords(data.period);
  const once = !showsLastYear(data);
  const isJudged = data.measures.targets.length > 0;
  const keys = (Object.keys(HEAD) as HeadlineKey[]).filter(
    (key) => !(once && LAST_YEAR.has(key)) && (isJudged || !TARGETS.has(key)),
  );
  const spanOf = (key: HeadlineKey): number => (isJudged ? undefined : WIDER[key]) ?? SPANS[key];
  const columns = keys.map((key): TableColumn<HeadlineRow, HeadlineKey> => ({
    key,
    label: fill(HEAD[key], { ...words }),
    span: spanOf(key),
    cell: (row) => row[key],
  }));
  const figures = shownKinds(data).length === 0 ? [] : figureRows(data, mainKindOf(data), BLOCK);
  return tableBlock({
    id: BLOCK,
    title,
    width,
    fills: true,
    columns,
    items: [...figures, ...rateRows(data)],
    nothing: monthText.none,
  });
}
