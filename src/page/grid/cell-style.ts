import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from "@univerjs/core";
import type { CellLook, Line } from "../../workbook/file/index";

/** How a cell looks, in the grid's words. */
export function cellStyle({ format, font, fill, border, alignment }: CellLook): IStyleData {
  return {
    ...(format !== undefined && { n: { pattern: format } }),
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold === true && { bl: BooleanNumber.TRUE }),
    ...(font?.italic === true && { it: BooleanNumber.TRUE }),
    ...(font?.underline !== undefined && { ul: { s: BooleanNumber.TRUE } }),
    ...(font?.strike === true && { st: { s: BooleanNumber.TRUE } }),
    ...(font?.color !== undefined && { cl: colorOf(font.color) }),
    ...(fill?.color !== undefined && { bg: colorOf(fill.color) }),
    ...(border !== undefined && {
      bd: {
        ...(border.left && { l: lineOf(border.left) }),
        ...(border.right && { r: lineOf(border.right) }),
        ...(border.top && { t: lineOf(border.top) }),
        ...(border.bottom && { b: lineOf(border.bottom) }),
      },
    }),
    ...alignmentOf(alignment),
  };
}

function alignmentOf(alignment: CellLook["alignment"]): IStyleData {
  const ht = horizontals.get(alignment?.horizontal ?? "");
  const vt = verticals.get(alignment?.vertical ?? "bottom");
  return {
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(alignment?.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(alignment?.rotation === 255 && { tr: { a: 0, v: BooleanNumber.TRUE } }),
  };
}

const horizontals: ReadonlyMap<string, HorizontalAlign> = new Map([
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["centerContinuous", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.LEFT],
  ["distributed", HorizontalAlign.CENTER],
]);

const verticals: ReadonlyMap<string, VerticalAlign> = new Map([
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
  ["justify", VerticalAlign.TOP],
  ["distributed", VerticalAlign.MIDDLE],
]);

const lines: Readonly<Record<Line["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

function lineOf(line: Line): IBorderStyleData {
  return { s: lines[line.style], cl: colorOf(line.color ?? "000000") };
}

/** Colours of the theme are resolved where the sheet is read; what is left counts as black. */
function colorOf(color: NonNullable<Line["color"]>): { rgb: string } {
  return { rgb: typeof color === "string" ? `#${color}` : "#000000" };
}
