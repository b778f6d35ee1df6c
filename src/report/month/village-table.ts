import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { checkTargets, NO_RATE, type RateGroup, type RateId } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { plainRatioCell, ratioCell } from "../ratio-cell";
import { countsOf, flowOf, mainKindOf, type MonthData } from "./month-data";
import { kindRatio, OWN_RATE, rankedVillages, type RankedVillage } from "./ranked-villages";

type Key =
  | "village"
  | "carried"
  | "found"
  | "closed"
  | "open"
  | "overdue"
  | "ownClosed"
  | "rate"
  | "rank"
  | "below"
  | RateId;

/** Rates of all ledgers together that stand beside the main kind's own, as far as there are any. */
const BESIDE: readonly RateId[] = ["satisfaction", "revisit", "coverage"];

/** 分村情况 of a kind; villages without any matter are lines of zeros. */
export function villageBlock(
  data: MonthData,
  kind: MatterKind,
  title: string,
  width: number,
): Block {
  return tableBlock({
    id: villageBlockId(kind),
    title,
    width,
    columns: villageColumns(data, kind),
    items: rankedVillages(data, kind),
    nothing: monthText.none,
  });
}

/** Column of the kind's rate in the table. */
export const VILLAGE_RATE_COLUMN = "H";

export function villageBlockId(kind: MatterKind): string {
  return `villages ${kind}`;
}

function villageColumns(data: MonthData, kind: MatterKind): TableColumn<RankedVillage, Key>[] {
  const { decimals, targets } = data.profile;
  const texts = monthText.villages;
  const words = matterWords[kind];
  const whole = data.groups.village.groups[0];
  const beside = kind === mainKindOf(data) ? whole.rates.filter(({ id }) => isBeside(id)) : [];
  const count = (
    key: "carried" | "found" | "closed" | "overdue",
  ): TableColumn<RankedVillage, Key> => ({
    key,
    label: fill(texts[key], { ...words }),
    cell: ({ group }) => ({ value: flowOf(group, kind)[key], style: "integer" }),
    total: "sum",
  });
  const judged = [OWN_RATE[kind], ...beside.map(({ id }) => id)].filter(
    (id) => targets[id] !== undefined,
  );
  return [
    {
      key: "village",
      label: texts.village,
      cell: ({ group }) => ({ value: group.name, style: "text" }),
      total: { value: monthText.total, style: "total" },
    },
    count("carried"),
    count("found"),
    count("closed"),
    {
      key: "open",
      label: texts.open,
      cell: ({ group }) => ({
        value: flowOf(group, kind).open,
        style: "integer",
        formula: (ref) => `${ref("carried")}+${ref("found")}-${ref("closed")}`,
      }),
      total: "sum",
    },
    count("overdue"),
    {
      key: "ownClosed",
      label: fill(texts.ownClosed, { ...words, ...periodWords(data.month) }),
      cell: ({ group }) => ({ value: countsOf(group, kind).closed, style: "integer" }),
      total: "sum",
    },
    {
      key: "rate",
      label: words.rate,
      cell: ({ group }) => ratioCell("ownClosed", "found", kindRatio(group, kind), decimals),
      total: ratioCell("ownClosed", "found", kindRatio(whole, kind), decimals, "totalPercent"),
    },
    {
      key: "rank",
      label: texts.rank,
      cell: ({ rank }) => ({ value: rank ?? NO_RATE, style: "integer" }),
    },
    ...beside.map((rate): TableColumn<RankedVillage, Key> => ({
      key: rate.id,
      label: rateLabels[rate.id].label,
      cell: ({ group }) => {
        const own = group.rates.find(({ id }) => id === rate.id);
        return plainRatioCell(own ?? { numerator: 0, denominator: 0 }, decimals);
      },
      total: plainRatioCell(rate, decimals, "totalPercent"),
    })),
    ...(judged.length === 0
      ? []
      : [
          {
            key: "below",
            label: texts.below,
            cell: ({ group }) => belowCell(data, group, judged),
          } satisfies TableColumn<RankedVillage, Key>,
        ]),
  ];
}

function isBeside(id: RateId): boolean {
  return BESIDE.includes(id);
}

/** The rates of a village below their targets, by name. */
function belowCell(data: MonthData, group: RateGroup, judged: readonly RateId[]): TableCell<Key> {
  const checks = checkTargets(group.rates, data.profile).filter(({ id }) => judged.includes(id));
  const missed = checks.filter(({ met }) => met === false);
  if (missed.length > 0)
    return { value: missed.map(({ id }) => rateLabels[id].label).join("、"), style: "bad" };
  const isFine = checks.some(({ met }) => met === true);
  return isFine
    ? { value: monthText.villages.fine, style: "good" }
    : { value: NO_RATE, style: "text" };
}
