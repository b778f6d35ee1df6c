import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText } from "../../locale/zh-CN/month";
import { checkTargets, NO_RATE, type Rate, type RateGroup, type RateId } from "../../measure/index";
import { sectionLine, wide, type Block } from "../layout/line";
import { tableBlock, type TableCell, type TableColumn } from "../layout/table";
import { plainRatioCell, ratioCell } from "../ratio-cell";
import { countsOf, flowOf, mainKindOf, type MonthData } from "./month-data";
import {
  isEmptyGroup,
  kindRatio,
  OWN_RATE,
  rankedVillages,
  type RankedVillage,
} from "./ranked-villages";

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

/** Villages up to which every one has its line, and how many without anything are worth gathering. */
const MOST_LINES = 12;
const LEAST_IDLE = 4;

/** 分村情况 of a kind; villages without any matter are lines of zeros, of many villages named in one. */
export function villageBlock(
  data: MonthData,
  kind: MatterKind,
  title: string,
  width: number,
): Block {
  const { busy, idle } = villagesOf(data, kind);
  const block = tableBlock({
    id: villageBlockId(kind),
    title,
    width,
    fills: true,
    columns: villageColumns(data, kind, width),
    items: busy,
    nothing: monthText.none,
  });
  if (idle.length === 0) return block;
  const note = wide(idleNote(data, kind, idle, busy.length > 0), "note", width);
  if (busy.length > 0) return { ...block, foot: [...(block.foot ?? []), note] };
  return { ...block, title: sectionLine(title, width), body: [note], together: true };
}

/** The villages of the table in its order, and those of many that have nothing to show. */
export function villagesOf(
  data: MonthData,
  kind: MatterKind,
): { readonly busy: readonly RankedVillage[]; readonly idle: readonly RankedVillage[] } {
  const all = rankedVillages(data, kind);
  const beside = besideRates(data, kind);
  const isIdle = ({ group }: RankedVillage): boolean =>
    isEmptyGroup(group, kind) &&
    countsOf(group, kind).withdrawn === 0 &&
    beside.every(({ id }) => (group.rates.find((rate) => rate.id === id)?.denominator ?? 0) === 0);
  const idle = all.length > MOST_LINES ? all.filter(isIdle) : [];
  if (idle.length < LEAST_IDLE) return { busy: all, idle: [] };
  return { busy: all.filter((village) => !idle.includes(village)), idle };
}

function idleNote(
  data: MonthData,
  kind: MatterKind,
  idle: readonly RankedVillage[],
  isRest: boolean,
): string {
  const texts = monthText.villages;
  return fill(isRest ? texts.idle : texts.allIdle, {
    ...matterWords[kind],
    ...periodWords(data.period),
    count: idle.length,
    list: idle.map(({ group }) => group.name).join("、"),
  });
}

/** Columns before those beside the kind's own figures. */
const FIGURE_COLUMNS = 9;

/** Column of the kind's rate in the table. */
export const VILLAGE_RATE_COLUMN = "H";

export function villageBlockId(kind: MatterKind): string {
  return `villages ${kind}`;
}

function villageColumns(
  data: MonthData,
  kind: MatterKind,
  width: number,
): TableColumn<RankedVillage, Key>[] {
  const { decimals, targets } = data.profile;
  const texts = monthText.villages;
  const words = matterWords[kind];
  const whole = data.groups.village.groups[0];
  const beside = besideRates(data, kind);
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
      label: fill(texts.ownClosed, { ...words, ...periodWords(data.period) }),
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
            span: width - FIGURE_COLUMNS - beside.length,
            label: texts.below,
            cell: ({ group }) => belowCell(data, group, judged),
          } satisfies TableColumn<RankedVillage, Key>,
        ]),
  ];
}

function besideRates(data: MonthData, kind: MatterKind): readonly Rate[] {
  if (kind !== mainKindOf(data)) return [];
  return data.groups.village.groups[0].rates.filter(({ id }) => BESIDE.includes(id));
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
