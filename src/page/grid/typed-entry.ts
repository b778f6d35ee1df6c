import type { CellValue } from "../../sheet/grid";
import { formatKind } from "../../workbook/number-format";
import { readTypedDate } from "./typed-date";

/** What a text that was typed becomes: the value, and the number format where it is another. */
export interface TypedEntry {
  readonly value: CellValue;
  readonly format?: string;
}

/** So many digits a plain cell shows as they were typed; longer ones are codes: IDs, accounts. */
const MostDigits = 11;

const Plain = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const Grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const Money = /^([-+]?)[¥￥](\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/**
 * Reads what a clerk typed into a cell as a Chinese Excel or WPS does: dates, times, per cent, sums and
 * figures become numbers with the format that shows them; all else stays the text it is. Unlike there,
 * codes stay whole: leading zeros, more digits than a cell shows, 1E5. `format`: the cell's own number
 * format; `yearOf`: the year of dates without one, asked for where it is needed.
 */
export function readTyped(text: string, format: string, yearOf: () => number): TypedEntry {
  if (text === "") return { value: null };
  if (formatKind(format) === "text") return { value: text };
  const plain = text.normalize("NFKC").trim();
  if (plain.length > 40) return { value: text };
  if (/^(true|false)$/i.test(plain)) return { value: plain.length === 4 };
  const figure = readFigure(plain, format) ?? readTypedDate(plain, yearOf);
  if (figure === null) return { value: text };
  return shownBy(figure, format);
}

/** Keeps the cell's own format where it shows such a value as well. */
function shownBy(figure: Required<TypedEntry>, format: string): TypedEntry {
  const { value, format: wanted } = figure;
  if (wanted === "General" || format === wanted) return { value };
  const own = /^(general|g\/通用格式)?$/i.test(format);
  if (!own && formatKind(format) === formatKind(wanted) && isPercent(format) === isPercent(wanted))
    return { value };
  return figure;
}

function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function readFigure(text: string, format: string): Required<TypedEntry> | null {
  if (Plain.test(text)) return readPlain(text, format);
  if (Grouped.test(text)) return figure(text, `#,##0${decimalsOf(text)}`);
  if (text.endsWith("%")) return readPercent(text.slice(0, -1).trim());
  const money = Money.exec(text);
  if (money === null) return null;
  const [, sign = "", whole = "", decimals = ""] = money;
  return figure(`${sign}${whole}${decimals}`, `"¥"#,##0${decimals === "" ? "" : ".00"}`);
}

function readPlain(text: string, format: string): Required<TypedEntry> | null {
  const digits = text.replace(/[-+.]/g, "");
  if (/^[-+]?0\d/.test(text) || digits.length > MostDigits) return null;
  const value = Number(text);
  // A cell of percentages takes 50 for 50 %, and 0.5 as well.
  if (isPercent(format) && Math.abs(value) >= 1) return { value: shifted(text, -2), format };
  return { value, format: "General" };
}

function readPercent(text: string): Required<TypedEntry> | null {
  if (!Plain.test(text) && !Grouped.test(text)) return null;
  if (/^[-+]?0\d/.test(text)) return null;
  const value = shifted(text.replaceAll(",", ""), -2);
  return { value, format: `0${text.includes(".") ? ".00" : ""}%` };
}

function figure(text: string, format: string): Required<TypedEntry> {
  return { value: Number(text.replaceAll(",", "")), format };
}

function decimalsOf(text: string): string {
  return text.includes(".") ? ".00" : "";
}

/** Moves the point in the text: 58.1 % is 0.581 and not a hair beside it. */
function shifted(text: string, places: number): number {
  return Number(`${text}e${String(places)}`);
}
