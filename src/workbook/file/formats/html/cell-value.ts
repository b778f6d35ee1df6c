import type { CellValue } from "../../../../sheet/grid";
import { formatKind } from "../../../number-format";
import { csvValue } from "../csv/read-csv";
import { unescapeXml } from "../../containers/xml/text";
import { tagAttribute } from "./page";
import type { CellTag } from "./page";

/**
 * The value of a cell of a web page: what Excel (`x:num`, `x:bool`, `x:str`) or LibreOffice (`sdval`) put down
 * beside what the cell shows; else what it shows, under the rules of separated text.
 */
export function htmlValue(text: string, tag: CellTag | null, format: string): CellValue {
  if (tag === null) return csvValue(text);
  const stated = statedNumber(tag.own, text);
  if (stated !== null) return stated;
  const truth = tagAttribute(tag.own, "x:bool");
  if (truth !== null) return /^(?:true|1|是)?$/i.test(truth === "" ? text : truth);
  if (formatKind(format) === "text") return text;
  const isText =
    tagAttribute(tag.own, "x:str") !== null ||
    (tagAttribute(tag.table, "x:str") !== null && tagAttribute(tag.own, "x:num") === null);
  if (!isText) return csvValue(text);
  // The text as it is, where what is shown is cut or padded.
  const whole = tagAttribute(tag.own, "x:str") ?? "";
  return whole === "" ? text : unescapeXml(whole);
}

function statedNumber(tag: string, text: string): number | null {
  const num = tagAttribute(tag, "x:num");
  const source = num === "" ? text.replace(/,/g, "") : (num ?? tagAttribute(tag, "sdval") ?? "");
  // The shown digits may be more than a number holds: then they are a code.
  if (
    !/^\s*[-+]?(?:\d{1,15}(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?\s*$|^\s*[-+]?\d{1,15}\.\d+\s*$/i.test(
      source,
    )
  )
    return null;
  const value = Number(source);
  return Number.isFinite(value) ? value : null;
}
