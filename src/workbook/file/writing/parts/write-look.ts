import type { CellLook, Color, Line } from "../../looks/look";
import { cutText, xmlCharacters } from "../../../../sheet/xml-characters";
import { Limits } from "../../limits";
import { newElement } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { formatNumber, styleIndex } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";

/** Index of the cell style with this look, added if it is new. */
export function lookIndex(styles: StyleSheet, look: CellLook): number {
  const { prefix } = styles;
  const { font, fill, border, alignment } = look;
  const format = soundFormat(look.format);
  const numFmtId = format === undefined ? 0 : formatNumber(styles, format);
  const fontId = font === undefined ? 0 : styleIndex(styles, "fonts", fontElement(font, prefix));
  const fillId = fill === undefined ? 0 : styleIndex(styles, "fills", fillElement(fill, prefix));
  const borderId =
    border === undefined ? 0 : styleIndex(styles, "borders", borderElement(border, prefix));
  const xf = newElement(`${prefix}xf`, {
    numFmtId,
    fontId,
    fillId,
    borderId,
    xfId: 0,
    ...(numFmtId > 0 && { applyNumberFormat: 1 }),
    ...(fontId > 0 && { applyFont: 1 }),
    ...(fillId > 0 && { applyFill: 1 }),
    ...(borderId > 0 && { applyBorder: 1 }),
    ...(alignment && { applyAlignment: 1 }),
    ...(look.unlocked === true && { applyProtection: 1 }),
  });
  if (alignment !== undefined) xf.children.push(alignmentElement(alignment, prefix));
  if (look.unlocked === true) xf.children.push(newElement(`${prefix}protection`, { locked: 0 }));
  return styleIndex(styles, "cellXfs", xf);
}

/** A number format as Excel takes it; undefined: the usual one. */
export function soundFormat(format: string | undefined): string | undefined {
  if (format === undefined || format.length > Limits.formatText) return undefined;
  const sound = xmlCharacters(format);
  return sound === "" ? undefined : sound;
}

/** A font; the parts stand in the order the schema asks for. */
export function fontElement(font: NonNullable<CellLook["font"]>, prefix: string): XmlElement {
  const part = (name: string, attributes: Record<string, string | number> = {}) =>
    newElement(`${prefix}${name}`, attributes);
  return newElement(`${prefix}font`, {}, [
    ...(font.bold === true ? [part("b")] : []),
    ...(font.italic === true ? [part("i")] : []),
    ...(font.strike === true ? [part("strike")] : []),
    ...(font.underline === undefined
      ? []
      : [part("u", font.underline === "double" ? { val: "double" } : {})]),
    ...(font.size !== undefined && font.size >= 1 && font.size <= 409
      ? [part("sz", { val: font.size })]
      : []),
    ...(font.color === undefined ? [] : [colorElement("color", font.color, prefix)]),
    ...(font.name === undefined ? [] : fontName(font.name, part)),
  ]);
}

/** Excel takes 31 letters of a font's name. */
const LongestFontName = 31;

function fontName(
  name: string,
  part: (name: string, attributes: Record<string, string>) => XmlElement,
): XmlElement[] {
  const sound = cutText(xmlCharacters(name), LongestFontName).trim();
  return sound === "" ? [] : [part("name", { val: sound })];
}

function fillElement(fill: NonNullable<CellLook["fill"]>, prefix: string): XmlElement {
  const pattern = newElement(`${prefix}patternFill`, { patternType: fill.pattern });
  if (fill.color !== undefined) pattern.children.push(colorElement("fgColor", fill.color, prefix));
  if (fill.back !== undefined) pattern.children.push(colorElement("bgColor", fill.back, prefix));
  return newElement(`${prefix}fill`, {}, [pattern]);
}

export function borderElement(border: NonNullable<CellLook["border"]>, prefix: string): XmlElement {
  const side = (name: string, line: Line | undefined) =>
    line === undefined
      ? newElement(`${prefix}${name}`)
      : newElement(`${prefix}${name}`, { style: line.style }, [
          line.color === undefined
            ? newElement(`${prefix}color`, { auto: 1 })
            : colorElement("color", line.color, prefix),
        ]);
  return newElement(`${prefix}border`, {}, [
    side("left", border.left),
    side("right", border.right),
    side("top", border.top),
    side("bottom", border.bottom),
    newElement(`${prefix}diagonal`),
  ]);
}

const horizontals: ReadonlySet<string | undefined> = new Set(
  "general left center right fill justify centerContinuous distributed".split(" "),
);
const verticals: ReadonlySet<string | undefined> = new Set(
  "top center bottom justify distributed".split(" "),
);

/** Degrees, or 255 for letters one below the other. */
function isRotation(rotation: number | undefined): rotation is number {
  return rotation !== undefined && ((rotation >= 0 && rotation <= 180) || rotation === 255);
}

function alignmentElement(
  alignment: NonNullable<CellLook["alignment"]>,
  prefix: string,
): XmlElement {
  return newElement(`${prefix}alignment`, {
    ...(horizontals.has(alignment.horizontal) && { horizontal: alignment.horizontal }),
    ...(verticals.has(alignment.vertical) && { vertical: alignment.vertical }),
    ...(isRotation(alignment.rotation) && { textRotation: alignment.rotation }),
    ...(alignment.wrap === true && { wrapText: 1 }),
    ...(alignment.indent !== undefined && { indent: Math.min(alignment.indent, 250) }),
    ...(alignment.shrink === true && { shrinkToFit: 1 }),
  });
}

export function colorElement(name: string, color: Color, prefix: string): XmlElement {
  return newElement(
    `${prefix}${name}`,
    typeof color === "string"
      ? { rgb: `FF${color.toUpperCase()}` }
      : { theme: color.theme, ...(color.tint !== 0 && { tint: color.tint }) },
  );
}
