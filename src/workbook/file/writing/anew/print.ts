import { cutText } from "../../../../sheet/xml-characters";
import type { ForeignBreaks } from "../../foreign/foreign-around";
import type { ForeignPrint } from "../../foreign/foreign";
import { encodeXstring } from "../../containers/xml/text";
import { wholeWithin } from "./within";

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
  const scale = wholeWithin(print.scale, 10, 400, 100);
  const size = print.fit
    ? ` fitToWidth="${wholeWithin(print.fit.width, 0, 32_767, 0)}" fitToHeight="${wholeWithin(print.fit.height, 0, 32_767, 0)}"`
    : ` scale="${scale}"`;
  const copies = wholeWithin(options?.copies, 1, 32_767, 1);
  const more = [
    options?.firstPage === undefined
      ? ""
      : ` firstPageNumber="${wholeWithin(options.firstPage, -32_768, 32_767, 1)}" useFirstPageNumber="1"`,
    options?.overThenDown === true ? ' pageOrder="overThenDown"' : "",
    options?.blackAndWhite === true ? ' blackAndWhite="1"' : "",
    options?.draft === true ? ' draft="1"' : "",
    copies > 1 ? ` copies="${copies}"` : "",
    options?.notes === undefined ? "" : ` cellComments="${options.notes}"`,
  ].join("");
  const both = line("oddHeader", print.header) + line("oddFooter", print.footer);
  return `<pageSetup paperSize="${wholeWithin(print.paper, 0, 255, 9)}" orientation="${print.landscape ? "landscape" : "portrait"}"${size}${more}/>${both === "" ? "" : `<headerFooter>${both}</headerFooter>`}`;
}

/** Letters that Excel takes in a header or footer. */
const LongestLine = 255;

function line(name: string, text: string): string {
  return text === "" ? "" : `<${name}>${encodeXstring(cutText(text, LongestLine))}</${name}>`;
}

/** Where pages begin by hand, as source. */
export function breaksSource({ rows, columns }: ForeignBreaks): string {
  return list("rowBreaks", rows, 16_383) + list("colBreaks", columns, 1_048_575);
}

/** Page breaks that Excel takes one after the other. */
export const MostBreaks = 1023;

function list(name: string, places: readonly number[], last: number): string {
  const sorted = [...new Set(places)]
    .filter((place) => place > 0 && place <= (last === 16_383 ? 1_048_575 : 16_383))
    .sort((a, b) => a - b)
    .slice(0, MostBreaks);
  if (sorted.length === 0) return "";
  const breaks = sorted.map((place) => `<brk id="${place}" max="${last}" man="1"/>`);
  return `<${name} count="${sorted.length}" manualBreakCount="${sorted.length}">${breaks.join("")}</${name}>`;
}
