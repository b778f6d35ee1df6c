import type { Computer } from "../kept/computer";
import type { Watch } from "../port";
import { readCsv } from "./formats/csv/read-csv";
import type { ForeignBook } from "./foreign/foreign";
import { foreignWorkbook } from "./writing/anew/foreign-workbook";
import { readHtml } from "./formats/html/read-html";
import { readOds } from "./formats/ods/read-ods";
import { readXlsb } from "./formats/xlsb/read-xlsb";
import { readXml2003 } from "./formats/xml2003/read-xml2003";
import { sniff } from "./sniff";
import type { Sniffed } from "./sniff";
import type { FileWorkbook } from "./types";
import { readXls } from "./formats/xls/read-xls";
import { unpackAhead } from "./containers/package";
import { xlsxWorkbook } from "./writing/xlsx-workbook";

/**
 * Opens a spreadsheet out of its bytes, whatever its name ends in; `name` is used in messages and for the
 * sheet of a csv; without a `computer` what is written counts as a copy that nobody vouches for. Throws `Problem` with a code of `fileProblemCodes`.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  watch?: Watch,
  computer?: Computer,
): Promise<FileWorkbook> {
  watch?.signal?.throwIfAborted();
  const sniffed = sniff(bytes, name);
  if (sniffed.format !== "xlsx") return foreignWorkbook(readForeign(sniffed, name), name, computer);
  await unpackAhead(sniffed.pack);
  return xlsxWorkbook(sniffed.pack, name, computer);
}

function readForeign(sniffed: Exclude<Sniffed, { format: "xlsx" }>, name: string): ForeignBook {
  switch (sniffed.format) {
    case "xls":
      return readXls(sniffed.stream, name);
    case "csv":
      return readCsv(sniffed.text, name);
    case "xlsb":
      return readXlsb(sniffed.pack);
    case "ods":
      return readOds(sniffed.pack);
    case "html":
      return readHtml(sniffed.text, name);
    case "xml":
      return readXml2003(sniffed.text, name);
  }
}
