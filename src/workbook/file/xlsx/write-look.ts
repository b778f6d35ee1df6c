import type { CellLook, Color, Line } from "../look";
import { newElement } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { formatNumber, styleIndex } from "./style-sheet";
import type { StyleSheet } from "./style-sheet";

/** Index of the cell style with this look, added if it is new. */
export function lookIndex(styles: StyleSheet, look: CellLook): number {
  const { prefix } = styles;
  const { format, font, fill, border, alignment } = look;
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
    ...(font.size === undefined ? [] : [part("sz", { val: font.size })]),
    ...(font.color === undefined ? [] : [colorElement("color", font.color, prefix)]),
    ...(font.name === undefined ? [] : [part("name", { val: font.name })]),
  ]);
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

function alignmentElement(
  alignment: NonNullable<CellLook["alignment"]>,
  prefix: string,
): XmlElement {
  return newElement(`${prefix}alignment`, {
    ...(alignment.horizontal !== undefined && { horizontal: alignment.horizontal }),
    ...(alignment.vertical !== undefined && { vertical: alignment.vertical }),
    ...(alignment.rotation !== undefined && { textRotation: alignment.rotation }),
    ...(alignment.wrap === true && { wrapText: 1 }),
    ...(alignment.indent !== undefined && { indent: alignment.indent }),
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
