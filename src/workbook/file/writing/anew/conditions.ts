import { nameOfArea } from "../../../areas";
import type { ForeignCondition } from "../../foreign/foreign-around";
import type { CellLook, Line } from "../../looks/look";
import { encodeXstring } from "../../containers/xml/text";
import { newElement } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { borderElement, colorElement, fontElement, soundFormat } from "../parts/write-look";
import { formatNumber, styleIndex } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";

/** The conditional formats of a sheet as source; their looks are added to the styles. */
export function conditionsSource(
  conditions: readonly ForeignCondition[],
  styles: StyleSheet,
): string {
  let priority = 0;
  return conditions
    .map(({ areas, rules }) => {
      const stops = stopsOf(rules.map(({ look }) => look));
      const list = rules.map(({ comparison, formulas, look }, i) => {
        const kind =
          comparison === null ? 'type="expression"' : `type="cellIs" operator="${comparison}"`;
        const stop = stops[i] === true;
        const dxf = styleIndex(styles, "dxfs", differenceElement(look, styles));
        const sources = formulas.map((formula) => `<formula>${encodeXstring(formula)}</formula>`);
        return `<cfRule ${kind} dxfId="${dxf}" priority="${++priority}"${stop ? ' stopIfTrue="1"' : ""}>${sources.join("")}</cfRule>`;
      });
      return `<conditionalFormatting sqref="${areas.map(nameOfArea).join(" ")}">${list.join("")}</conditionalFormatting>`;
    })
    .join("");
}

/**
 * For each rule, whether a later one would change what it leaves alone: then, as in an xls, the first rule that
 * holds must be the last. Elsewhere it need not be, and the add-in's own marks stay in sight.
 */
function stopsOf(looks: readonly CellLook[]): boolean[] {
  const later = new Set<string>();
  const stops: boolean[] = [];
  for (const look of [...looks].reverse()) {
    const own = new Set(partsOf(look));
    stops.push([...later].some((part) => !own.has(part)));
    for (const part of own) later.add(part);
  }
  return stops.reverse();
}

function partsOf(look: CellLook): string[] {
  return [
    ...Object.keys(look.font ?? {}).map((key) => `font ${key}`),
    ...Object.keys(look.border ?? {}),
    ...(look.fill === undefined ? [] : ["fill"]),
    ...(look.format === undefined ? [] : ["format"]),
  ];
}

/** What a rule changes of a cell's look. A plain fill has its colour where a cell's has the second. */
function differenceElement(look: CellLook, styles: StyleSheet): XmlElement {
  const { prefix } = styles;
  const parts: XmlElement[] = [];
  if (look.font !== undefined) parts.push(differentFont(look.font, prefix));
  const format = soundFormat(look.format);
  if (format !== undefined)
    parts.push(
      newElement(`${prefix}numFmt`, {
        numFmtId: formatNumber(styles, format),
        formatCode: format,
      }),
    );
  const { fill } = look;
  if (fill !== undefined) {
    const plain = fill.pattern === "solid";
    const pattern = newElement(`${prefix}patternFill`, plain ? {} : { patternType: fill.pattern }, [
      ...(fill.color === undefined ? [] : [colorElement("fgColor", fill.color, prefix)]),
      ...(fill.back === undefined ? [] : [colorElement("bgColor", fill.back, prefix)]),
    ]);
    parts.push(newElement(`${prefix}fill`, {}, [pattern]));
  }
  if (look.border !== undefined) parts.push(differentBorder(look.border, prefix));
  return newElement(`${prefix}dxf`, {}, parts);
}

/** A font in which `false` is worth writing: the rule takes bold and the like away. */
function differentFont(font: NonNullable<CellLook["font"]>, prefix: string): XmlElement {
  const element = fontElement(font, prefix);
  const off = (["bold", "italic", "strike"] as const).filter((part) => font[part] === false);
  const names = { bold: "b", italic: "i", strike: "strike" };
  element.children = [
    ...off.map((part) => newElement(`${prefix}${names[part]}`, { val: 0 })),
    ...element.children,
  ];
  return element;
}

function differentBorder(
  border: Partial<Readonly<Record<"left" | "right" | "top" | "bottom", Line>>>,
  prefix: string,
): XmlElement {
  const element = borderElement(border, prefix);
  const stated = new Set(Object.keys(border));
  element.children = element.children.filter(
    (child) => !("raw" in child) && stated.has(child.name.slice(prefix.length)),
  );
  return element;
}
