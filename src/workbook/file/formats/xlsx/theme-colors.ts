import type { Color } from "../../looks/look";
import { elements, findElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { xmlTree } from "../../containers/package";
import type { Package } from "../../containers/package";
import { relationsOf } from "../../containers/relations";

/** Places in the scheme of the colours a cell names by number (ECMA-376 part 1, 18.8.3). */
const schemeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The theme's colours `rrggbb`, by the number a cell names them with; Office's own when there is none. */
export function themeColors(pack: Package, workbook: string): readonly string[] {
  const path = relationsOf(pack, workbook).find(({ type }) => type === "theme")?.target;
  const tree = path === undefined ? null : xmlTree(pack, path);
  const scheme = tree === null ? undefined : findElement(tree.root, "themeElements", "clrScheme");
  const own = scheme === undefined ? [] : elements(scheme).map(schemeColor);
  return schemeOrder.map((place, index) => own[place] ?? office[index] ?? "000000");
}

const office = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31"],
  ...["A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
];

function schemeColor(entry: XmlElement): string | undefined {
  const color = elements(entry)[0];
  if (color === undefined) return undefined;
  return getAttribute(color, "lastClr") ?? getAttribute(color, "val") ?? undefined;
}

/** A colour as `rrggbb`: lighter or darker by its tint (ECMA-376 part 1, 18.8.19). */
export function plainColor(color: Color, theme: readonly string[]): string {
  if (typeof color === "string") return color;
  const base = theme[color.theme] ?? "000000";
  if (color.tint === 0 || !/^[0-9a-f]{6}$/i.test(base)) return base;
  const channels = [0, 2, 4].map((at) => {
    const value = parseInt(base.slice(at, at + 2), 16);
    return color.tint < 0 ? value * (1 + color.tint) : value + (255 - value) * color.tint;
  });
  return channels.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("");
}
