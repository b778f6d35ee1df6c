import type { CellValue } from "../../../src/sheet/grid";
import { isRealDate, serialOf } from "../../../src/sheet/serial";
import { formatKind } from "../../../src/workbook/number-format";
import { invalidArgument } from "../wire/host-error";

/** What becomes of something written through `values` or `formulas`. */
export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quoted?: boolean;
  /** The format Excel gives a General cell along with such an entry. */
  readonly format?: string;
}

const MaxText = 32_767;

/**
 * Takes an entry as Excel takes what is typed in the US locale, plus what a Chinese Excel reads as dates:
 * formulas, numbers, percents, dates, times and booleans are converted unless the cell's format is text.
 */
export function enter(entry: unknown, format: string, date1904: boolean): Entered {
  if (typeof entry === "number") {
    if (!Number.isFinite(entry)) throw invalidArgument("a number that is none");
    return formatKind(format) === "text" ? { value: String(entry) } : { value: entry };
  }
  if (typeof entry === "boolean")
    return formatKind(format) === "text" ? { value: entry ? "TRUE" : "FALSE" } : { value: entry };
  if (typeof entry !== "string") throw invalidArgument("a value that no cell can hold");
  if (entry.length > MaxText) throw invalidArgument("a text longer than a cell");
  if (entry.startsWith("'")) return { value: entry.slice(1), quoted: true };
  if (formatKind(format) === "text" || entry === "") return { value: entry };
  if (/^=./.test(entry)) return { value: 0, formula: entry };
  if (/^[+-]/.test(entry) && plainNumber(entry) === null && entry.length > 1)
    return { value: 0, formula: `=${entry}` };
  if (/^@./.test(entry)) throw invalidArgument("a formula that cannot be read");
  return convert(entry.normalize("NFKC").trim(), entry, date1904);
}

function convert(text: string, entry: string, date1904: boolean): Entered {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(text)) return { value: text };
  const number = plainNumber(text);
  if (number !== null) return { value: number };
  const percent = /^([+-]?[\d.,]+)\s*%$/.exec(text);
  const share = percent === null ? null : plainNumber(percent[1] ?? "");
  if (share !== null) return { value: share / 100, format: "0.00%" };
  const money = /^[$¥]\s*([\d.,]+)$/.exec(text);
  const sum = money === null ? null : plainNumber(money[1] ?? "");
  if (sum !== null) return { value: sum, format: "$#,##0.00" };
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock !== null) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
    return { value: seconds / 86_400, format: "h:mm" };
  }
  const day = readDay(text);
  if (day !== null) return { value: day - (date1904 ? 1462 : 0), format: "m/d/yyyy" };
  return { value: entry };
}

function plainNumber(text: string): number | null {
  const bare = text.replace(/,(?=\d{3}(\D|$))/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare) ? Number(bare) : null;
}

const dateForms: readonly [RegExp, readonly [number, number, number]][] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, [3, 1, 2]],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, [1, 2, 3]],
  [/^(\d{4})年(\d{1,2})月$/, [1, 2, 0]],
  [/^(\d{4})[-/](\d{1,2})$/, [1, 2, 0]],
  [/^(\d{1,2})[-/](\d{1,2})$/, [0, 1, 2]],
  [/^(\d{1,2})月(\d{1,2})日$/, [0, 1, 2]],
];

/** A year that is not written is 2024, so that tests do not depend on the day they run. */
function readDay(text: string): number | null {
  for (const [form, [year, month, day]] of dateForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const parts = [
      year === 0 ? 2024 : Number(match[year]),
      Number(match[month]),
      day === 0 ? 1 : Number(match[day]),
    ] as const;
    if (isRealDate(...parts)) return serialOf(...parts);
  }
  return null;
}
