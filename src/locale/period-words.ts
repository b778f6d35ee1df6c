import { parsePeriod, periodKind, type PeriodName } from "../measure/index";
import { dateOf } from "../sheet/serial";
import { fill } from "./format";
import { periodTitles, periodWordsOf, type PeriodWords } from "./zh-CN/period";

/** 本月, 上季度, 年初 …: the words for a period of this name's kind. */
export function periodWords(name: PeriodName): PeriodWords {
  return periodWordsOf[periodKind(name) ?? "month"];
}

/** 季报 of a sheet named 季报2024-Q2: what the report on it is called; `null`: it is none. */
export function reportOfSheet(name: string): string | null {
  const words = Object.values(periodWordsOf).map(({ report }) => report);
  return (
    words.find((report) => name.startsWith(report) && /^\d{4}/.test(name.slice(report.length))) ??
    null
  );
}

/**
 * A period in words: 2024年5月, 2024年第二季度, 2024年上半年, 2024年, 2024年3—5月,
 * 2023年12月—2024年2月. A name that is no period stays as it is.
 */
export function periodTitle(name: PeriodName): string {
  const kind = periodKind(name);
  const period = parsePeriod(name);
  if (kind === null || period === null) return name;
  const { year, month } = dateOf(period.from);
  const { year: lastYear, month: lastMonth } = dateOf(period.to);
  const params = {
    year,
    month,
    lastYear,
    lastMonth,
    quarter: periodTitles.quarters[(month - 1) / 3] ?? "",
    half: periodTitles.halves[(month - 1) / 6] ?? "",
  };
  if (kind !== "span") return fill(periodTitles[kind], params);
  if (year !== lastYear) return fill(periodTitles.monthsOfYears, params);
  return fill(month === lastMonth ? periodTitles.month : periodTitles.months, params);
}
