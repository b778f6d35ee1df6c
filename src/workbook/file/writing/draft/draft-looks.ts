import type { DraftCell, DraftStyle } from "../../../../sheet/draft";
import { markLooks } from "../../../marks";
import type { CellLook } from "../../looks/look";

const Song = "宋体";
const Hei = "黑体";
const thin = { style: "thin", color: "7F7F7F" } as const;
const box = { left: thin, right: thin, top: thin, bottom: thin };
const body = { name: Song, size: 11 };
const solid = (color: string) => ({ pattern: "solid", color });
const middle = { vertical: "center" } as const;

/** How each style of an own sheet looks: the fonts and lines that offices print with. */
const looks: Readonly<Record<DraftStyle, CellLook>> = {
  title: {
    font: { name: Hei, size: 18 },
    alignment: { ...middle, horizontal: "center", wrap: true },
  },
  subtitle: { font: body, alignment: { ...middle, horizontal: "left", wrap: true } },
  section: { font: { name: Hei, size: 12 }, alignment: { ...middle, horizontal: "left" } },
  head: {
    font: { name: Hei, size: 11 },
    fill: solid("DCE6F1"),
    border: box,
    alignment: { ...middle, horizontal: "center", wrap: true },
  },
  text: {
    font: body,
    border: box,
    alignment: { ...middle, horizontal: "left", wrap: true },
  },
  centred: {
    font: body,
    border: box,
    alignment: { ...middle, horizontal: "center", wrap: true },
  },
  integer: { format: "0", font: body, border: box, alignment: { ...middle, horizontal: "right" } },
  number: { font: body, border: box, alignment: { ...middle, horizontal: "right" } },
  percent: { font: body, border: box, alignment: { ...middle, horizontal: "right" } },
  points: { font: body, border: box, alignment: { ...middle, horizontal: "right" } },
  date: {
    format: "yyyy-mm-dd",
    font: body,
    border: box,
    alignment: { ...middle, horizontal: "center" },
  },
  total: {
    font: { ...body, bold: true },
    fill: solid("F2F2F2"),
    border: box,
    alignment: { ...middle, wrap: true },
  },
  totalPercent: {
    font: { ...body, bold: true },
    fill: solid("F2F2F2"),
    border: box,
    alignment: { ...middle, horizontal: "right" },
  },
  note: {
    font: { name: Song, size: 9, color: "595959" },
    alignment: { vertical: "top", horizontal: "left", wrap: true },
  },
  sentence: {
    font: { name: Song, size: 12 },
    alignment: { ...middle, horizontal: "left", wrap: true },
  },
  good: {
    font: { ...body, color: "006100" },
    border: box,
    alignment: { ...middle, horizontal: "center", wrap: true },
  },
  bad: {
    font: { ...body, bold: true, color: "9C0006" },
    border: box,
    alignment: { ...middle, horizontal: "center", wrap: true },
  },
  error: severity("error"),
  warning: severity("warning"),
  hint: severity("hint"),
  link: {
    font: { ...body, underline: "single", color: "0563C1" },
    border: box,
    alignment: { ...middle, horizontal: "center" },
  },
  footer: { font: body, alignment: { ...middle, horizontal: "left" } },
};

function severity(name: "error" | "warning" | "hint"): CellLook {
  const { fill, font } = markLooks[name];
  return {
    font: { ...body, bold: name === "error", color: font },
    fill: solid(fill),
    border: box,
    alignment: { ...middle, horizontal: "center" },
  };
}

/** The look of a cell of an own sheet; null for one without a style. */
export function draftLook(cell: DraftCell): CellLook | null {
  if (cell.style === undefined) return null;
  const look = looks[cell.style];
  const format = formatOf(cell);
  const withNumberFormat = format === null ? look : { ...look, format };
  if (cell.style !== "total") return withNumberFormat;
  const horizontal = typeof cell.value === "number" ? "right" : "center";
  return { ...withNumberFormat, alignment: { ...look.alignment, horizontal } };
}

/** Points of the font a style is written in, for the height of wrapped lines. */
export function draftFontSize(style: DraftStyle): number {
  return looks[style].font?.size ?? 11;
}

export function wraps(style: DraftStyle): boolean {
  return looks[style].alignment?.wrap === true;
}

function formatOf({ style, decimals = 2, value }: DraftCell): string | null {
  const zeros = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  if (style === "percent" || style === "totalPercent") return `${zeros}%`;
  // An arrow tells up from down in black and white, too.
  if (style === "points") return `"↑"${zeros};"↓"${zeros};${zeros}`;
  if (style === "number") return zeros;
  if (style === "total" && typeof value === "number") return Number.isInteger(value) ? "0" : zeros;
  return null;
}
