import type { PeriodKind } from "../../measure/index";

/** How reports speak of a period of a kind. */
export interface PeriodWords {
  /** 本月 */
  readonly now: string;
  /** 上月: the period of the same length before. */
  readonly before: string;
  /** 月初 */
  readonly start: string;
  /** 月末 */
  readonly end: string;
  /** 当月: of the period itself, said of matters found in it. */
  readonly own: string;
  /** 月报: what its report is called, and how its sheets are named. */
  readonly report: string;
  /** 月份: what is filled in on a form. */
  readonly label: string;
}

export const periodWordsOf: Readonly<Record<PeriodKind, PeriodWords>> = {
  month: {
    now: "本月",
    before: "上月",
    start: "月初",
    end: "月末",
    own: "当月",
    report: "月报",
    label: "月份",
  },
  quarter: {
    now: "本季度",
    before: "上季度",
    start: "季初",
    end: "季末",
    own: "当季",
    report: "季报",
    label: "季度",
  },
  half: {
    now: "本半年",
    before: "上个半年",
    start: "期初",
    end: "期末",
    own: "当期",
    report: "半年报",
    label: "时段",
  },
  year: {
    now: "本年",
    before: "上年",
    start: "年初",
    end: "年末",
    own: "当年",
    report: "年报",
    label: "年度",
  },
  span: {
    now: "本期",
    before: "上期",
    start: "期初",
    end: "期末",
    own: "当期",
    report: "阶段报",
    label: "时段",
  },
};

/** A period in words. */
export const periodTitles = {
  month: "{year}年{month}月",
  quarter: "{year}年第{quarter}季度",
  half: "{year}年{half}",
  year: "{year}年",
  months: "{year}年{month}—{lastMonth}月",
  monthsOfYears: "{year}年{month}月—{lastYear}年{lastMonth}月",
  quarters: ["一", "二", "三", "四"],
  halves: ["上半年", "下半年"],
} as const;
