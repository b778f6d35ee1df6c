import { isRealDate, serialOf, weekdayOf } from "../../sheet/serial";
import type { Draft } from "../draft";
import type { Passage } from "../reading/prose";

const DAY =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\((?:星期|周)([一二三四五六日天])\)|(?:,)?(?:星期|周)([一二三四五六日天]))?/g;
const PERIOD =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|—+|-+|~)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const TITLE =
  /^[^。,]{0,40}?(\d{4})年(\d{1,2})月(?:份)?[^。,\d]{0,30}(?:月报|总结|报告|通报|情况|汇报|小结|简报)/;
const AS_OF = /截至?止?到?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const WEEKDAYS = "一二三四五六日";

/** Days the calendar does not have, weekdays that do not fit, periods that run backwards. */
export function dateClaims(passages: readonly Passage[]): Draft[] {
  return [
    ...passages.flatMap((passage) => [...days(passage), ...periods(passage)]),
    ...titlePeriod(passages),
  ];
}

function days(passage: Passage): Draft[] {
  return [...passage.text.matchAll(DAY)].flatMap((match) => {
    const [month, day] = [Number(match[2]), Number(match[3])];
    // Without a year 29 February may be right.
    const year = match[1] === undefined ? 2000 : Number(match[1]);
    const date = match[0].replace(/[(,星周].*$/s, "");
    if (!isRealDate(year, month, day))
      return [
        draft(
          passage,
          match.index,
          "impossibleDate",
          day,
          month > 12 ? 0 : lastDay(year, month),
          false,
          { date },
        ),
      ];
    const printed = (match[4] ?? match[5])?.replace("天", "日");
    if (printed === undefined || match[1] === undefined || year < 1901) return [];
    const weekday = weekdayOf(serialOf(year, month, day));
    const stated = WEEKDAYS.indexOf(printed) + 1;
    const shown = { date, stated: printed, computed: WEEKDAYS.charAt(weekday - 1) };
    return [draft(passage, match.index, "weekday", stated, weekday, stated === weekday, shown)];
  });
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => isRealDate(year, month, day)) ?? 0;
}

function periods(passage: Passage): Draft[] {
  return [...passage.text.matchAll(PERIOD)].flatMap((match) => {
    const [, startYear, m1, d1, endYear, m2, d2] = match;
    if (endYear !== undefined && startYear === undefined) return [];
    const y1 = Number(startYear ?? 2000);
    const y2 = Number(endYear ?? y1);
    const start = serialOf(y1, Number(m1), Number(d1));
    const end = serialOf(y2, Number(m2), Number(d2));
    // 12月26日至1月25日 runs into the next year where no years are printed.
    if (end >= start || (startYear === undefined && Number(m1) > Number(m2))) return [];
    if (endYear === undefined && Number(m1) > Number(m2)) return [];
    return [draft(passage, match.index, "period", start, end, false, { period: match[0] })];
  });
}

/** 2024年5月…情况 whose text says 截至4月30日，本月…. */
function titlePeriod(passages: readonly Passage[]): Draft[] {
  const title = TITLE.exec(passages[0]?.text ?? "");
  if (title === null) return [];
  const [year, month] = [Number(title[1]), Number(title[2])];
  for (const passage of passages.slice(0, 6)) {
    for (const match of passage.text.matchAll(AS_OF)) {
      const statedYear = match[1] === undefined ? year : Number(match[1]);
      const statedMonth = Number(match[2]);
      const ownMonth = /^[^。]{0,12}本月/.test(passage.text.slice(match.index + match[0].length));
      const wrong =
        statedYear !== year && statedMonth === month
          ? true
          : ownMonth && statedMonth !== month && Number(match[3]) >= 25;
      if (wrong && statedMonth >= 1 && statedMonth <= 12)
        return [
          draft(
            passage,
            match.index,
            "titlePeriod",
            statedYear * 100 + statedMonth,
            year * 100 + month,
            false,
            {
              stated: match[0],
              title: `${String(year)}年${String(month)}月`,
            },
          ),
        ];
    }
  }
  return [];
}

function draft(
  passage: Passage,
  at: number,
  topic: "impossibleDate" | "weekday" | "period" | "titlePeriod",
  stated: number,
  computed: number,
  ok: boolean,
  params: Readonly<Record<string, string>>,
): Draft {
  return { kind: "date", topic, passage, at, stated, computed, ok, params };
}
