import type { ForeignPrint } from "../../foreign/foreign";
import { elements, findElement, firstElement, getAttribute } from "../../containers/xml/tree";
import type { XmlElement, XmlNode } from "../../containers/xml/tree";
import { unescapeXml } from "../../containers/xml/text";
import { points } from "./styles";

/** Papers by their sides in millimetres, the shorter first, with their Windows numbers. */
const papers: readonly (readonly [short: number, long: number, number: number])[] = [
  [210, 297, 9],
  [297, 420, 8],
  [148, 210, 11],
  [182, 257, 13],
  [257, 364, 12],
  [215.9, 279.4, 1],
  [215.9, 355.6, 5],
];

/** What a page style says, and whether some of it is not carried. */
export interface OdsPage {
  readonly print: ForeignPrint;
  readonly partly: boolean;
}

/** The page styles of a document by their names; `styles` is the root of its styles part. */
export function readOdsPages(styles: XmlElement | null): ReadonlyMap<string, OdsPage> {
  const pages = new Map<string, OdsPage>();
  if (styles === null) return pages;
  const layouts = new Map(
    elements(firstElement(styles, "automatic-styles") ?? styles, "page-layout").map((layout) => [
      getAttribute(layout, "style:name") ?? "",
      layout,
    ]),
  );
  const masters = firstElement(styles, "master-styles");
  for (const master of masters === undefined ? [] : elements(masters, "master-page")) {
    const layout = layouts.get(getAttribute(master, "style:page-layout-name") ?? "");
    if (layout !== undefined)
      pages.set(getAttribute(master, "style:name") ?? "", pageOf(master, layout));
  }
  return pages;
}

function pageOf(master: XmlElement, layout: XmlElement): OdsPage {
  const properties = firstElement(layout, "page-layout-properties");
  const own = (name: string) => (properties && getAttribute(properties, name)) ?? "";
  const inches = (name: string) => points(own(name)) / 72;
  const shown = (name: string) => {
    const part = firstElement(master, name);
    return part !== undefined && getAttribute(part, "style:display") !== "false" ? part : null;
  };
  const header = shown("header");
  const footer = shown("footer");
  const band = (name: string) => {
    const part = findElement(layout, name, "header-footer-properties");
    return part === undefined ? 0 : points(getAttribute(part, "fo:min-height")) / 72;
  };
  const top = inches("fo:margin-top");
  const bottom = inches("fo:margin-bottom");
  const printed = own("style:print").split(" ");
  const across = Number(own("style:scale-to-X")) || 0;
  const down = Number(own("style:scale-to-Y")) || 0;
  const pages = Number(own("style:scale-to-pages")) || 0;
  const paper = paperOf(points(own("fo:page-width")), points(own("fo:page-height")));
  const centering = own("style:table-centering");
  return {
    partly:
      paper === null ||
      pages > 1 ||
      ["header-left", "header-first", "footer-left", "footer-first"].some(
        (name) => shown(name) !== null,
      ),
    print: {
      landscape: own("style:print-orientation") === "landscape",
      paper: paper ?? 9,
      scale: Math.round(Number(/^([\d.]+)%$/.exec(own("style:scale-to"))?.[1] ?? 100)),
      fit:
        across + down > 0
          ? { width: across, height: down }
          : pages === 1
            ? { width: 1, height: 1 }
            : null,
      header: header === null ? "" : bandText(header),
      footer: footer === null ? "" : bandText(footer),
      margins: {
        left: inches("fo:margin-left"),
        right: inches("fo:margin-right"),
        // Bands of a document lie inside of its margins, those of a workbook in them.
        top: top + (header === null ? 0 : band("header-style")),
        bottom: bottom + (footer === null ? 0 : band("footer-style")),
        header: top,
        footer: bottom,
      },
      options: {
        centered: centering === "horizontal" || centering === "both",
        middle: centering === "vertical" || centering === "both",
        headings: printed.includes("headers"),
        gridlines: printed.includes("grid"),
        overThenDown: own("style:print-page-order") === "ltr",
      },
    },
  };
}

/** A4 where none is stated; null for a size without a number. */
function paperOf(width: number, height: number): number | null {
  if (width === 0 || height === 0) return 9;
  const millimetres = (length: number) => (length / 72) * 25.4;
  const short = millimetres(Math.min(width, height));
  const long = millimetres(Math.max(width, height));
  const found = papers.find(([a, b]) => Math.abs(a - short) < 2 && Math.abs(b - long) < 2);
  return found?.[2] ?? null;
}

const fields: ReadonlyMap<string, string> = new Map([
  ["page-number", "&P"],
  ["page-count", "&N"],
  ["date", "&D"],
  ["time", "&T"],
  ["sheet-name", "&A"],
  ["title", "&F"],
  ["file-name", "&F"],
]);

/** A header or footer as a workbook writes it: left, middle and right part, fields as letters. */
function bandText(band: XmlElement): string {
  const region = (name: string) => {
    const part = firstElement(band, `region-${name}`);
    return part === undefined ? "" : linesOf(part);
  };
  const [left, right] = [region("left"), region("right")];
  const inMiddle = elements(band, "p").length > 0 ? linesOf(band) : region("center");
  return [
    left === "" ? "" : `&L${left}`,
    inMiddle === "" ? "" : `&C${inMiddle}`,
    right === "" ? "" : `&R${right}`,
  ].join("");
}

function linesOf(part: XmlElement): string {
  return elements(part, "p")
    .map((paragraph) => paragraph.children.map(pieceOf).join(""))
    .join("\n");
}

function pieceOf(node: XmlNode): string {
  if ("raw" in node) return unescapeXml(node.raw).replace(/\s+/g, " ").replace(/&/g, "&&");
  const name = node.name.replace(/^.*:/, "");
  if (name === "s")
    return " ".repeat(Math.min(Number(getAttribute(node, "text:c") ?? 1) || 1, 100));
  return fields.get(name) ?? node.children.map(pieceOf).join("");
}
