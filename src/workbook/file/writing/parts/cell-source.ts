import { cellName } from "../../../../sheet/address";
import type { CellValue } from "../../../../sheet/grid";
import { cutText } from "../../../../sheet/xml-characters";
import { encodeXstring, escapeXml } from "../../containers/xml/text";

/** Longest text a cell can hold. */
const MaxText = 32_767;

/** What goes into a cell. Numbers stand as they are: dates are already in the workbook's own system. */
export interface CellContent {
  readonly value: CellValue;
  readonly style: number;
  /** Without `=`; `value` is then its result. */
  readonly formula?: string | undefined;
}

/** The source of a cell; `""` for one that is empty and has no style. Texts stand in the cell itself. */
export function cellSource(
  prefix: string,
  row: number,
  column: number,
  content: CellContent,
): string {
  const { value, style, formula } = content;
  const empty = value === null || value === "";
  if (empty && style === 0 && formula === undefined) return "";
  const opening = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  const closing = `</${prefix}c>`;
  if (formula !== undefined)
    return `${opening}${formulaType(value)}><${prefix}f>${escapeXml(formula)}</${prefix}f>${result(prefix, value)}${closing}`;
  if (empty) return `${opening}/>`;
  if (typeof value === "number" && !Number.isFinite(value))
    return `${opening} t="e"><${prefix}v>#NUM!</${prefix}v>${closing}`;
  if (typeof value === "number") return `${opening}><${prefix}v>${value}</${prefix}v>${closing}`;
  if (typeof value === "boolean")
    return `${opening} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v>${closing}`;
  return `${opening} t="inlineStr"><${prefix}is>${textSource(prefix, value)}</${prefix}is>${closing}`;
}

/** A `t` element; blanks at the ends are kept. */
export function textSource(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${encodeXstring(cutText(text, MaxText))}</${prefix}t>`;
}

function formulaType(value: CellValue): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value !== "string") return "";
  return isErrorText(value) ? ' t="e"' : ' t="str"';
}

function result(prefix: string, value: CellValue): string {
  if (value === null) return "";
  const text =
    typeof value === "string" ? encodeXstring(cutText(value, MaxText)) : String(Number(value));
  return `<${prefix}v>${text}</${prefix}v>`;
}

function isErrorText(text: string): boolean {
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(text);
}
