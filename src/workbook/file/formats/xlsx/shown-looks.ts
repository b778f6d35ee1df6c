import type { CellLook, Color, Line, LineStyle } from "../../looks/look";
import { indexedColor } from "../../looks/binary-looks";
import { elements, firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { customFormats, formatCode } from "../../looks/format-flags";
import { plainColor } from "./theme-colors";

type Font = NonNullable<CellLook["font"]>;

/** The looks of all cell styles of a styles part, colours as `rrggbb`. */
export function shownLooks(styles: XmlElement, theme: readonly string[]): CellLook[] {
  const items = (list: string) => {
    const found = firstElement(styles, list);
    return found === undefined ? [] : elements(found);
  };
  const codes = customFormats(styles);
  const fonts = items("fonts").map((font) => shownFont(font, theme));
  const fills = items("fills").map((fill) => shownFill(fill, theme));
  const borders = items("borders").map((border) => shownBorder(border, theme));
  return items("cellXfs").map((xf): CellLook => {
    const format = formatCode(codes, numberOf(xf, "numFmtId"));
    const fill = fills[numberOf(xf, "fillId")];
    const border = borders[numberOf(xf, "borderId")];
    const alignment = firstElement(xf, "alignment");
    return {
      ...(format !== "General" && { format }),
      font: fonts[numberOf(xf, "fontId")] ?? {},
      ...(fill !== undefined && { fill }),
      ...(border !== undefined && { border }),
      ...(alignment !== undefined && { alignment: shownAlignment(alignment) }),
    };
  });
}

function shownFont(font: XmlElement, theme: readonly string[]): Font {
  const name = valueOf(font, "name");
  const size = Number(valueOf(font, "sz") ?? 0);
  const color = colorIn(font, "color", theme);
  return {
    ...(name !== null && { name }),
    ...(size > 0 && { size }),
    ...(isOn(font, "b") && { bold: true }),
    ...(isOn(font, "i") && { italic: true }),
    ...(isOn(font, "strike") && { strike: true }),
    ...(isOn(font, "u") && { underline: "single" as const }),
    ...(color !== undefined && { color }),
  };
}

function shownFill(fill: XmlElement, theme: readonly string[]): CellLook["fill"] | undefined {
  const pattern = firstElement(fill, "patternFill");
  const kind = pattern === undefined ? "none" : (getAttribute(pattern, "patternType") ?? "none");
  if (pattern === undefined || kind === "none") return undefined;
  const color = colorIn(pattern, kind === "solid" ? "fgColor" : "bgColor", theme);
  return color === undefined ? undefined : { pattern: kind, color };
}

function shownBorder(border: XmlElement, theme: readonly string[]): CellLook["border"] {
  const sides: Partial<Record<"left" | "right" | "top" | "bottom", Line>> = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = firstElement(border, side);
    const style = line === undefined ? null : getAttribute(line, "style");
    if (line === undefined || style === null || style === "none") continue;
    const color = colorIn(line, "color", theme);
    sides[side] = { style: style as LineStyle, ...(color !== undefined && { color }) };
  }
  return Object.keys(sides).length === 0 ? undefined : sides;
}

function shownAlignment(alignment: XmlElement): NonNullable<CellLook["alignment"]> {
  const horizontal = getAttribute(alignment, "horizontal");
  const vertical = getAttribute(alignment, "vertical");
  const wrap = getAttribute(alignment, "wrapText");
  const rotation = numberOf(alignment, "textRotation");
  return {
    ...(horizontal !== null && { horizontal }),
    ...(vertical !== null && { vertical }),
    ...((wrap === "1" || wrap === "true") && { wrap: true }),
    ...(rotation !== 0 && { rotation }),
  };
}

/** A colour below an element as `rrggbb`; undefined: automatic. */
function colorIn(parent: XmlElement, name: string, theme: readonly string[]): string | undefined {
  const color = firstElement(parent, name);
  if (color === undefined) return undefined;
  const rgb = getAttribute(color, "rgb");
  if (rgb !== null) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6) : undefined;
  const index = getAttribute(color, "indexed");
  if (index !== null) return indexedColor(Number(index));
  const place = getAttribute(color, "theme");
  if (place === null) return undefined;
  const named: Color = { theme: Number(place), tint: Number(getAttribute(color, "tint") ?? 0) };
  return plainColor(named, theme);
}

function isOn(parent: XmlElement, name: string): boolean {
  const element = firstElement(parent, name);
  if (element === undefined) return false;
  const value = getAttribute(element, "val");
  return value !== "0" && value !== "false" && value !== "none";
}

function valueOf(parent: XmlElement, name: string): string | null {
  const element = firstElement(parent, name);
  return element === undefined ? null : getAttribute(element, "val");
}

function numberOf(element: XmlElement, name: string): number {
  return Number(getAttribute(element, name) ?? 0) || 0;
}
