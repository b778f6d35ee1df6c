import type { ForeignBreaks } from "../foreign-around";
import type { ForeignPrint } from "../foreign";
import { encodeXstring } from "../xml/text";

/** The page layout of a sheet, as the parts of its source from `printOptions` to `headerFooter`. */
export function printSource(print: ForeignPrint): string {
  const { margins, options } = print;
  const margin = (side: keyof ForeignPrint["margins"], missing: number) => {
    const stated = margins[side] ?? missing;
    return stated >= 0 && stated < 50 ? Math.round(stated * 1e6) / 1e6 : missing;
  };
  const list = [
    options?.centered === true ? ' horizontalCentered="1"' : "",
    options?.middle === true ? ' verticalCentered="1"' : "",
    options?.headings === true ? ' headings="1"' : "",
    options?.gridlines === true ? ' gridLines="1"' : "",
  ].join("");
  return [
    list === "" ? "" : `<printOptions${list}/>`,
    `<pageMargins left="${margin("left", 0.7)}" right="${margin("right", 0.7)}" top="${margin("top", 0.75)}" bottom="${margin("bottom", 0.75)}" header="${margin("header", 0.3)}" footer="${margin("footer", 0.3)}"/>`,
    pageSource(print),
  ].join("");
}

function pageSource(print: ForeignPrint): string {
  const { options } = print;
  const scale = print.scale >= 10 && print.scale <= 400 ? print.scale : 100;
  const size = print.fit
    ? ` fitToWidth="${print.fit.width}" fitToHeight="${print.fit.height}"`
    : ` scale="${scale}"`;
  const more = [
    options?.firstPage === undefined
      ? ""
      : ` firstPageNumber="${options.firstPage}" useFirstPageNumber="1"`,
    options?.overThenDown === true ? ' pageOrder="overThenDown"' : "",
    options?.blackAndWhite === true ? ' blackAndWhite="1"' : "",
    options?.draft === true ? ' draft="1"' : "",
    (options?.copies ?? 1) > 1 ? ` copies="${options?.copies ?? 1}"` : "",
    options?.notes === undefined ? "" : ` cellComments="${options.notes}"`,
  ].join("");
  const both = [
    print.header === "" ? "" : `<oddHeader>${encodeXstring(print.header)}</oddHeader>`,
    print.footer === "" ? "" : `<oddFooter>${encodeXstring(print.footer)}</oddFooter>`,
  ].join("");
  return `<pageSetup paperSize="${print.paper}" orientation="${print.landscape ? "landscape" : "portrait"}"${size}${more}/>${both === "" ? "" : `<headerFooter>${both}</headerFooter>`}`;
}

/** Where pages begin by hand, as source. */
export function breaksSource({ rows, columns }: ForeignBreaks): string {
  return list("rowBreaks", rows, 16_383) + list("colBreaks", columns, 1_048_575);
}

function list(name: string, places: readonly number[], last: number): string {
  const sorted = [...new Set(places)].filter((place) => place > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return "";
  const breaks = sorted.map((place) => `<brk id="${place}" max="${last}" man="1"/>`);
  return `<${name} count="${sorted.length}" manualBreakCount="${sorted.length}">${breaks.join("")}</${name}>`;
}
