import { monthText } from "../../locale/zh-CN/month";
import { NO_RATE, UNKNOWN_GROUP, type RateGroup, type Ratio } from "../../measure/index";
import type { Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { ratioCell } from "../ratio-cell";
import { partsOf, type MonthData } from "./month-data";

export type Scale = "satisfaction" | "safety";

type Key = "village" | "a" | "b" | "c" | "d" | "base" | "none" | "unknown" | "rate" | "last";

const PLACES = ["a", "b", "c", "d"] as const;

/** The answers of the month by village; on the satisfaction scale with the strict rate, else the index. */
export function answersBlock(data: MonthData, scale: Scale, title: string, width: number): Block {
  return tableBlock({
    id: answersBlockId(scale),
    title,
    width,
    fills: true,
    columns: columnsOf(data, scale),
    items: answersGroups(data, scale),
    nothing: monthText.none,
  });
}

/** Column of the rate in the table. */
export const ANSWERS_RATE_COLUMN = "I";

export function answersBlockId(scale: Scale): string {
  return `answers ${scale}`;
}

/** The villages of the table in its order; the unknown one where it has any answer. */
export function answersGroups(data: MonthData, scale: Scale): RateGroup[] {
  return partsOf(data.groups.village).filter(
    (group) => group.name !== UNKNOWN_GROUP || total(group, scale) > 0,
  );
}

/** (satisfied + basically satisfied) ÷ valid answers. */
export function answersRatio(group: RateGroup, scale: Scale): Ratio {
  const [best, good] = placesOf(group, scale);
  return { numerator: best + good, denominator: baseOf(group, scale) };
}

/** Whether anybody was asked on the scale in these ledgers. */
export function asks({ measures }: MonthData, scale: Scale): boolean {
  return measures.report.groups[0].counts[scale] !== null;
}

/** Answers by place on the scale, best first: on the satisfaction scale 一般 stands third. */
export function placesOf(
  { counts }: RateGroup,
  scale: Scale,
): readonly [number, number, number, number] {
  const answers = counts[scale];
  if (answers === null) return [0, 0, 0, 0];
  if (scale === "safety") return answers.places;
  return [answers.satisfied, answers.basic, answers.neutral, answers.unsatisfied];
}

function total(group: RateGroup, scale: Scale): number {
  const answers = group.counts[scale];
  const apart = (answers?.none ?? 0) + (answers?.unknown ?? 0);
  return baseOf(group, scale) + apart;
}

function baseOf(group: RateGroup, scale: Scale): number {
  return placesOf(group, scale).reduce((sum, count) => sum + count, 0);
}

function columnsOf(data: MonthData, scale: Scale): TableColumn<RateGroup, Key>[] {
  const { decimals } = data.profile;
  const texts = monthText.answers;
  const whole = data.measures.report.groups[0];
  const rateCell = (group: RateGroup, style: "percent" | "totalPercent") => {
    const cell = ratioCell<Key>("a", "base", answersRatio(group, scale), decimals, style);
    return {
      ...cell,
      formula: (ref: (key: Key) => string) =>
        `IF(${ref("base")}=0,"${NO_RATE}",(${ref("a")}+${ref("b")})/${ref("base")})`,
    };
  };
  return [
    {
      key: "village",
      label: texts.village,
      cell: ({ name }) => ({ value: name, style: "text" }),
      total: { value: monthText.total, style: "total" },
    },
    ...PLACES.map((key, place): TableColumn<RateGroup, Key> => ({
      key,
      label: texts.scales[scale][place] ?? "",
      cell: (group) => ({ value: placesOf(group, scale)[place] ?? 0, style: "integer" }),
      total: "sum",
    })),
    {
      key: "base",
      label: texts.base,
      cell: (group) => ({
        value: baseOf(group, scale),
        style: "integer",
        formula: (ref) => `SUM(${ref("a")}:${ref("d")})`,
      }),
      total: "sum",
    },
    ...(["none", "unknown"] as const).map((key): TableColumn<RateGroup, Key> => ({
      key,
      label: texts[key],
      cell: ({ counts }) => ({ value: counts[scale]?.[key] ?? 0, style: "integer" }),
      total: "sum",
    })),
    {
      key: "rate",
      label: scale === "safety" ? texts.safetyRate : texts.rate,
      cell: (group) => rateCell(group, "percent"),
      total: rateCell(whole, "totalPercent"),
    },
    scale === "safety" ? indexColumn(data, whole) : strictColumn(data, whole),
  ];
}

function strictColumn(data: MonthData, whole: RateGroup): TableColumn<RateGroup, Key> {
  const { decimals } = data.profile;
  const ratio = (group: RateGroup) => ({
    numerator: placesOf(group, "satisfaction")[0],
    denominator: baseOf(group, "satisfaction"),
  });
  return {
    key: "last",
    label: monthText.answers.strict,
    cell: (group) => ratioCell("a", "base", ratio(group), decimals),
    total: ratioCell("a", "base", ratio(whole), decimals, "totalPercent"),
  };
}

/** Σ weight × answers ÷ answers. */
function indexColumn(data: MonthData, whole: RateGroup): TableColumn<RateGroup, Key> {
  const { decimals, safetyWeights } = data.profile;
  const cell = (group: RateGroup, style: "number" | "total") => {
    const base = baseOf(group, "safety");
    const points = placesOf(group, "safety").reduce(
      (sum, count, place) => sum + count * (safetyWeights[place] ?? 0),
      0,
    );
    return {
      value: base === 0 ? NO_RATE : points / base,
      style,
      decimals,
      formula: (ref: (key: Key) => string) =>
        `IF(${ref("base")}=0,"${NO_RATE}",(${PLACES.map((key, place) => `${ref(key)}*${safetyWeights[place] ?? 0}`).join("+")})/${ref("base")})`,
    };
  };
  return {
    key: "last",
    label: monthText.answers.safetyIndex,
    cell: (group) => cell(group, "number"),
    total: cell(whole, "total"),
  };
}
