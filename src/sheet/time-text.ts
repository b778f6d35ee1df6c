/** A date text whose time of day has been cut off. */
export interface SplitTime {
  readonly rest: string;
  /**
   * Fraction of the day since midnight in Beijing; below 0 or from 1 on it is another day's.
   * `null`: what stands there is no time (25:00).
   */
  readonly time: number | null;
  /**
   * Whether the text says more than that: an end (14:30-15:30), which is dropped, or an hour past midnight by
   * the night's name (夜间1点, 晚上12点), which may be of either day: then the time is left out.
   */
  readonly doubtful: boolean;
}

const WORDS = "上午|早上|早晨|早|凌晨|清晨|中午|下午|傍晚|晚上|晚|夜间|AM|PM";
const LATE = /^(?:下午|傍晚|晚上|晚|夜间|PM)$/i;
const DAY_WORD = new RegExp(`(?:${WORDS})$`);
const END = /(\d[:：]\d{2}) ?[-—–~～至到]+ ?\d{1,2}[:：]\d{2}$/;
const TIME = new RegExp(
  `(^|[T\\s日号曰]|(?=${WORDS}))(${WORDS})? ?(\\d{1,2}) ?[:：时点] ?` +
    "(?:(\\d{1,2}|半) ?(?:[:：分] ?(?:(\\d{1,2})(?:\\.\\d{1,7})?秒?)?)?)? ?" +
    "(AM|PM)?(Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?$",
  "i",
);
const BEIJING_HOURS = 8;

/** Cuts the time of day off a date text; a text without one is its own rest, with time 0. */
export function splitTime(text: string): SplitTime {
  const start = /\dT\d/.test(text) ? text : text.replace(END, "$1");
  const match = TIME.exec(start);
  if (match === null) return { rest: text.replace(DAY_WORD, ""), time: 0, doubtful: false };
  const [, lead = "", before, hourText, minuteText = "0", secondText = "0", after, zone] = match;
  const word = before ?? after ?? "";
  const hour = hourOfDay(Number(hourText), word);
  const written = timeOfDay(
    hour,
    minuteText === "半" ? 30 : Number(minuteText),
    Number(secondText),
  );
  const isNight = written !== null && isPastMidnight(Number(hourText), word);
  return {
    rest: start.slice(0, match.index) + lead.replace(/[T\s]/i, ""),
    time: isNight ? 0 : written === null ? null : written + zoneShift(zone),
    doubtful: isNight || start.length < text.length,
  };
}

/** 24:00 is the end of the day. */
function timeOfDay(hour: number, minute: number, second: number): number | null {
  if (minute > 59 || second > 59 || hour > 24) return null;
  const seconds = hour * 3600 + minute * 60 + second;
  return seconds > 86_400 ? null : seconds / 86_400;
}

function hourOfDay(hour: number, word: string): number {
  if (LATE.test(word) && hour < 12) return hour + 12;
  // 中午1点 is an hour past noon, 中午11点 one before.
  if (word === "中午" && hour < 6) return hour + 12;
  return /^(?:AM|凌晨)$/i.test(word) && hour === 12 ? 0 : hour;
}

const NIGHT = /^(?:晚上|晚|夜间)$/;
/** Nobody calls an hour before this evening. */
const EVENING = 5;

function isPastMidnight(hour: number, word: string): boolean {
  return NIGHT.test(word) && (hour < EVENING || hour === 12);
}

/** Days from the zone written to Beijing's, which all of China keeps. */
function zoneShift(zone: string | undefined): number {
  if (zone === undefined) return 0;
  if (/^Z$/i.test(zone)) return BEIJING_HOURS / 24;
  const digits = zone.replace(/\D/g, "");
  const hours = Number(digits.slice(0, 2)) + Number(digits.slice(2)) / 60;
  return (BEIJING_HOURS - (zone.startsWith("-") ? -hours : hours)) / 24;
}
