import { Limits } from "../limits";
import { fileProblem } from "../problems";
import { decodeText } from "../containers/text-encoding";
import { openPackage } from "../containers/package";
import { isCompound } from "../containers/compound";
import { startsWith } from "../containers/xml/scan";
import { docxLines } from "./docx";
import { archivedPage } from "./mail-archive";
import type { ReportText } from "./report-text";
import { rtfLines } from "./rtf";
import { webLines } from "./web-lines";
import { wordXmlLines } from "./word-xml";
import { byteText } from "../../byte-text";

/** Formats that may look like text at their beginning and are none. */
const NO_TEXT = ["%PDF", "Rar!", "7z\xbc\xaf", "\x1f\x8b", "\x89PNG", "\xff\xd8\xff", "GIF8"];
const WEB_PAGE =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|(?:html|head|body|meta|title|style|table|div|p|span|font|center|h[1-6])[\s>/])/i;
const XML = /^<(?:\?xml\s|w:wordDocument\s|pkg:package\s|\w{0,20}:?workbook\s)/i;
const EXCEL = /schemas-microsoft-com:office:(?:excel|spreadsheet)|content=["']?excel\.sheet/i;
const WORD = /schemas-microsoft-com:office:word|content=["']?word\.document/i;
const HEAD = 4096;

/**
 * Text of a written report, told by its content whatever its name ends in: docx, RTF, web pages and page
 * archives, Word documents saved as XML, and plain text in UTF-8, UTF-16 or GB18030. `null`: something
 * else, which a reader of spreadsheets may know (also a .csv, which is text as well).
 * Throws `Problem` for an empty, damaged, unsafe or much too large file.
 */
export function readReport(bytes: Uint8Array, file: string): ReportText | null {
  if (bytes.length === 0) throw fileProblem("file-empty", { file });
  if (bytes.length > Limits.fileBytes)
    throw fileProblem("file-too-large", { file, limit: Limits.fileBytes / 1048576 });
  if (startsWith(bytes, 0, "PK\x03\x04")) return paragraphs(docxLines(openPackage(bytes, file)));
  if (isCompound(bytes) || NO_TEXT.some((magic) => startsWith(bytes, 0, magic))) return null;
  if (startsWith(bytes, 0, "{\\rtf")) return paragraphs(rtfLines(byteText(bytes)));
  const page = archivedPage(bytes);
  const text = page ?? decodeText(bytes);
  if (text === null) return null;
  if (text.trim() === "") throw fileProblem("file-empty", { file });
  const start = text.trimStart();
  const head = start.slice(0, HEAD);
  if (WEB_PAGE.test(head))
    return EXCEL.test(head) && !WORD.test(head) ? null : paragraphs(webLines(start));
  if (XML.test(head)) return EXCEL.test(head) ? null : paragraphs(wordXmlLines(start, file));
  return /\.csv$/i.test(file) ? null : { text, form: "plain" };
}

function paragraphs(lines: readonly string[] | null): ReportText | null {
  return lines === null ? null : { text: lines.join("\n"), form: "word" };
}
