import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { monthText } from "../../locale/zh-CN/month";
import { peopleBands, type PeopleBands } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import type { MonthData } from "./month-data";

type Key = keyof PeopleBands | "total";

const BANDS = ["upTo50", "from51To100", "from101To500", "over500", "unknown"] as const;

/** 起数 of the matters found in the month by 涉及人数; the bands add up to all of them. */
export function bandsBlock(data: MonthData, kind: MatterKind, title: string, width: number): Block {
  const { material, measures } = data;
  const keeps = material.matters.some(
    ({ kind: own, records }) => own === kind && records.column("peopleCount") !== null,
  );
  const bands = peopleBands(material, [kind], measures.report.window);
  const sum = BANDS.reduce((total, band) => total + bands[band], 0);
  return tableBlock<PeopleBands, Key>({
    id: `bands ${kind}`,
    title,
    width,
    fills: true,
    columns: [
      ...BANDS.map((band, index): TableColumn<PeopleBands, Key> => ({
        key: band,
        label: monthText.bands[band],
        ...(index === 0 ? {} : { span: 2 }),
        cell: (counts) => ({ value: counts[band], style: "integer" }),
      })),
      {
        key: "total",
        label: monthText.total,
        span: 2,
        cell: () => ({
          value: sum,
          style: "total",
          formula: (ref) => `SUM(${ref("upTo50")}:${ref("unknown")})`,
        }),
      },
    ],
    items: keeps ? [bands] : [],
    nothing: fill(monthText.notes.noColumn, { field: fieldLabels.peopleCount }),
  });
}
