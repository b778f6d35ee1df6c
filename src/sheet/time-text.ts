/** A text split into its date part and the time of day that followed. */
export interface SplitTime {
  readonly rest: string;
  /** Fraction of the day since midnight in Beijing; below 0 or from 1 on it is another day's. */
  readonly time: number;
}

const AFTERNOON = /^(?:下午|晚上|晚|夜间|傍晚|PM)$/i;
const WORDS = "上午|早上|早晨|凌晨|清晨|中午|下午|傍晚|晚上|夜间|晚|AM|PM";
const TIME = new RegExp(
  `(^|[^\\d.:：])(${WORDS})? ?(\\d{1,2}) ?(?:[:：时点]) ?(?:(\\d{1,2}|半) ?(?:[:：分] ?(?:(\\d{1,2})(?:\\.\\d{1,7})?秒?)?)?)? ?(AM|PM)?(Z|[+-]\\d{2}:?\\d{2})?$`,
  "i",
);
const HOUR = 1 / 24;
const BEIJING_OFFSET = 8 * HOUR;

/** Cuts the time of day off a date text; null when what stands there is no time (25:00). */
export function splitTime(text: string): SplitTime | null {
  const match = TIME.exec(text);
  if (match === null) return { rest: text.replace(/(?:上午|下午|中午|晚上)$/, ""), time: 0 };
  const [, lead = "", before, hourText, minuteText, secondText, after, zone] = match;
  const minute = minuteText === "半" ? 30 : Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  const hour = hourOfDay(Number(hourText), before ?? after ?? "");
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  const kept = /^[T\s]$/i.test(lead) ? "" : lead;
  return { rest: text.slice(0, match.index) + kept, time: time + zoneShift(zone) };
}

function hourOfDay(hour: number, word: string): number {
  if (AFTERNOON.test(word) && hour < 12) return hour + 12;
  return /^AM$/i.test(word) && hour === 12 ? 0 : hour;
}

/** From the zone written to Beijing's, which all of China keeps. */
function zoneShift(zone: string | undefined): number {
  if (zone === undefined) return 0;
  if (/^Z$/i.test(zone)) return BEIJING_OFFSET;
  const sign = zone.startsWith("-") ? -1 : 1;
  const digits = zone.replace(/\D/g, "");
  const offset = Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * (HOUR / 60);
  return BEIJING_OFFSET - sign * offset;
}
