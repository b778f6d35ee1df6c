import { monthText } from "../../locale/zh-CN/month";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { figureRows } from "./headline-figures";
import { rateRows } from "./headline-rates";
import type { HeadlineKey, HeadlineRow } from "./headline-row";
import { mainKindOf, shownKinds, type MonthData } from "./month-data";

const HEAD = monthText.headline.head;
const BLOCK = "headline";

/** The headline: figures and rates of the month beside last month, last year and the targets. */
export function headlineBlock(data: MonthData, title: string, width: number): Block {
  const columns = (Object.keys(HEAD) as HeadlineKey[]).map(
    (key): TableColumn<HeadlineRow, HeadlineKey> => ({
      key,
      label: HEAD[key],
      ...(key === "base" ? { span: 3 } : {}),
      cell: (row) => row[key],
    }),
  );
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
