import type { CategoryListId } from "../../ledger/vocabulary/category-lists";
import { formCounts, type FormCounts, type TierOf } from "../../measure/index";
import { dateOf, serialOf, type Serial } from "../../sheet/serial";
import { isBlankWord, squeeze } from "../../sheet/text";
import type { CellValue } from "../../sheet/grid";
import { freeWords, mayShow } from "../free-words";
import type { MonthData } from "../month/month-data";

/** The figures of a form for the period, and for the year up to its end. */
export interface FormData {
  readonly month: FormCounts;
  readonly year: FormCounts;
  /** 1 January of that year: the last one of a period of several. */
  readonly since: Serial;
}

/** Disputes by the categories of a list, judged as of the period's end like the 月报 itself. */
export function formData(data: MonthData, list: CategoryListId): FormData {
  const { material, measures } = data;
  const { window } = measures.report;
  const since = serialOf(dateOf(window.cut).year, 1, 1);
  const year = { from: since, cut: window.cut };
  const tierOf = tierReader(data.unit);
  const counted = formCounts(material, "dispute", list, window, tierOf);
  const ofYear = formCounts(material, "dispute", list, year, tierOf);
  const shown = data.masked ? withoutFreeWords(data, [counted, ofYear]) : same;
  return { month: shown(counted), year: shown(ofYear), since };
}

const same = (counts: FormCounts): FormCounts => counts;

/** Has free text in one entry together, as masked sheets show it. */
function withoutFreeWords(
  { profile }: MonthData,
  all: readonly FormCounts[],
): (counts: FormCounts) => FormCounts {
  const most = new Map<string, number>();
  for (const { others } of all)
    for (const { word, count } of others) most.set(word, Math.max(count, most.get(word) ?? 0));
  const isFree = ({ word }: { readonly word: string }): boolean =>
    !mayShow(profile, word, most.get(word));
  return (counts) => {
    const free = counts.others.filter(isFree);
    if (free.length === 0) return counts;
    const count = free.reduce((sum, one) => sum + one.count, 0);
    const shown = counts.others.filter((one) => !isFree(one));
    return { ...counts, others: [...shown, { word: freeWords(free.length), count }] };
  };
}

const TOWN = /(?:镇|乡|街道|街道办|办事处|政府|综治办|综治中心|派出所|司法所|站|所|办|中心|局)$/;

/** Whether the reporting unit is a village itself. */
export function isVillageUnit(unit: string): boolean {
  return /(?:村|社区|村委会|居委会)$/.test(unit);
}

/** 村居 where a village is named; the township's own offices and what names none are 乡镇街道. */
function tierReader(unit: string): TierOf {
  const none = isVillageUnit(unit) ? "village" : "town";
  return (value: CellValue) => {
    const name = squeeze(String(value ?? ""));
    if (isBlankWord(name) || name === unit) return none;
    return TOWN.test(name) ? "town" : "village";
  };
}
