import { customLook } from "../../looks/look-parts";
import type { CellLook, Line, LineStyle } from "../../looks/look";
import { elements, firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";

/** What the styles of an OpenDocument sheet say, by their names. */
export interface OdsStyles {
  readonly cells: ReadonlyMap<string, CellLook>;
  /** Widths of columns in characters, heights of rows in points. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  /** Styles of columns and rows that begin a new page. */
  readonly pageStarts: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, OdsTableStyle>;
  /** Styles by the names that users see, where those differ. */
  readonly shownNames: ReadonlyMap<string, string>;
}

export interface OdsTableStyle {
  readonly hidden: boolean;
  /** Name of its page style. */
  readonly page: string;
  readonly tabColor: string | null;
}

/** Points of one character of the default font, near enough for a column's width. */
const CharacterPoints = 5.6;

export function readOdsStyles(lists: readonly XmlElement[]): OdsStyles {
  const cells = new Map<string, CellLook>();
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const pageStarts = new Set<string>();
  const tables = new Map<string, OdsTableStyle>();
  const shownNames = new Map<string, string>();
  const formats = new Map<string, string>();
  for (const list of lists)
    for (const style of elements(list)) {
      const format = formatOf(style);
      if (format !== null) formats.set(getAttribute(style, "style:name") ?? "", format);
    }
  for (const style of lists.flatMap((list) => elements(list, "style"))) {
    const name = getAttribute(style, "style:name") ?? "";
    const family = getAttribute(style, "style:family");
    const own = (part: string, attribute: string) => {
      const element = firstElement(style, part);
      return element === undefined ? null : getAttribute(element, attribute);
    };
    const shown = getAttribute(style, "style:display-name");
    if (shown !== null) shownNames.set(shown, name);
    for (const part of ["table-column-properties", "table-row-properties"])
      if (own(part, "fo:break-before") === "page") pageStarts.add(name);
    if (family === "table-cell") {
      const format = formats.get(getAttribute(style, "style:data-style-name") ?? "");
      const parent = cells.get(getAttribute(style, "style:parent-style-name") ?? "");
      cells.set(name, { ...parent, ...cellLook(own, format) });
    } else if (family === "table-column")
      columns.set(
        name,
        points(own("table-column-properties", "style:column-width")) / CharacterPoints,
      );
    else if (family === "table-row") {
      const automatic = own("table-row-properties", "style:use-optimal-row-height") === "true";
      if (!automatic) rows.set(name, points(own("table-row-properties", "style:row-height")));
    } else if (family === "table")
      tables.set(name, {
        hidden: own("table-properties", "table:display") === "false",
        page: getAttribute(style, "style:master-page-name") ?? "",
        tabColor: colorOf(
          own("table-properties", "table:tab-color") ??
            own("table-properties", "tableooo:tab-color"),
        ),
      });
  }
  return { cells, columns, rows, pageStarts, tables, shownNames };
}

type Property = (part: string, attribute: string) => string | null;

function cellLook(own: Property, format: string | undefined): CellLook {
  const text = (attribute: string) => own("text-properties", attribute);
  const cell = (attribute: string) => own("table-cell-properties", attribute);
  const name = text("style:font-name-asian") ?? text("style:font-name") ?? text("fo:font-family");
  const size = points(text("style:font-size-asian") ?? text("fo:font-size"));
  const color = colorOf(text("fo:color"));
  const back = colorOf(cell("fo:background-color"));
  const bold = text("fo:font-weight") === "bold";
  const italic = text("fo:font-style") === "italic";
  const strike = (text("style:text-line-through-style") ?? "none") !== "none";
  const line = text("style:text-underline-style") ?? "none";
  const underline = text("style:text-underline-type") === "double" ? "double" : "single";
  const anyFont =
    name !== null || size > 0 || color !== null || bold || italic || strike || line !== "none";
  const align = own("paragraph-properties", "fo:text-align");
  return customLook({
    format: format ?? "General",
    font: !anyFont
      ? undefined
      : {
          ...(name !== null && { name: name.replace(/^'|'$/g, "") }),
          ...(size > 0 && { size }),
          ...(bold && { bold }),
          ...(italic && { italic }),
          ...(strike && { strike }),
          ...(line !== "none" && { underline }),
          ...(color !== null && { color }),
        },
    fill: back === null ? undefined : { pattern: "solid", color: back },
    border: bordersOf(cell),
    horizontal: align === "end" ? "right" : align === "start" ? "left" : (align ?? undefined),
    vertical: verticalOf(cell("style:vertical-align")),
    wrap: cell("fo:wrap-option") === "wrap",
    shrink: cell("style:shrink-to-fit") === "true",
    indent: 0,
    rotation: 0,
    locked: cell("style:cell-protect") !== "none",
  });
}

function verticalOf(align: string | null): string | undefined {
  return align === "middle" ? "center" : align === "top" ? "top" : undefined;
}

function bordersOf(cell: (attribute: string) => string | null): CellLook["border"] {
  const border: Partial<Record<"left" | "right" | "top" | "bottom", Line>> = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const source = cell(`fo:border-${side}`) ?? cell("fo:border") ?? "none";
    const [width = "", style = "", color = null] = source.split(/\s+/);
    if (source === "none" || style === "none" || style === "") continue;
    const rgb = colorOf(color);
    const line = { style: lineStyle(style, points(width)) };
    border[side] = rgb === null ? line : { ...line, color: rgb };
  }
  return border;
}

function lineStyle(style: string, width: number): LineStyle {
  if (style === "double" || style === "dotted" || style === "dashed") return style;
  return width > 2 ? "thick" : width > 1.2 ? "medium" : "thin";
}

function colorOf(source: string | null): string | null {
  return source !== null && /^#[0-9a-f]{6}$/i.test(source) ? source.slice(1).toLowerCase() : null;
}

const unitPoints: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 28.3465,
  mm: 2.83465,
  px: 0.75,
};

/** A length in points; 0 for none. */
export function points(length: string | null): number {
  const match = /^([\d.]+)(pt|in|cm|mm|px)$/.exec(length ?? "");
  return match === null ? 0 : Number(match[1]) * (unitPoints[match[2] ?? ""] ?? 0);
}

/** Pieces of a number style as Excel writes them; the name is that of the element. */
const pieces: Readonly<Record<string, readonly [short: string, long: string]>> = {
  year: ["yy", "yyyy"],
  month: ["m", "mm"],
  day: ["d", "dd"],
  "day-of-week": ["aaa", "aaaa"],
  hours: ["h", "hh"],
  minutes: ["m", "mm"],
  seconds: ["s", "ss"],
};

/** A number style as a format code; null for any other element. */
function formatOf(style: XmlElement): string | null {
  const kind = /:(number|percentage|currency|date|time|text)-style$/.exec(style.name)?.[1];
  if (kind === undefined) return null;
  if (kind === "text") return "@";
  let code = "";
  for (const piece of elements(style)) {
    const local = piece.name.replace(/^.*:/, "");
    const known = Object.hasOwn(pieces, local) ? pieces[local] : undefined;
    if (known !== undefined) code += known[getAttribute(piece, "number:style") === "long" ? 1 : 0];
    else if (local === "am-pm") code += "AM/PM";
    else if (local === "text") code += literal(piece);
    else if (local === "currency-symbol") code += literal(piece);
    else if (local === "number" || local === "scientific-number") code += digits(piece);
  }
  return code === "" ? null : code;
}

function literal(piece: XmlElement): string {
  const text = piece.children.map((child) => ("raw" in child ? child.raw : "")).join("");
  if (text === "" || /^[-/:.,% ]+$/.test(text)) return text;
  return `"${text.replace(/"/g, "")}"`;
}

function digits(piece: XmlElement): string {
  const decimals = Math.min(Number(getAttribute(piece, "number:decimal-places") ?? 0) || 0, 15);
  const whole = getAttribute(piece, "number:grouping") === "true" ? "#,##0" : "0";
  return decimals > 0 ? `${whole}.${"0".repeat(decimals)}` : whole;
}
