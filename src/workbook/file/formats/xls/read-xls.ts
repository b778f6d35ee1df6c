import { Problem } from "../../../../sheet/problem";
import { newBudget, refuseManySheets } from "../../cells/budget";
import type { ForeignBook } from "../../foreign/foreign";
import { fileProblem } from "../../problems";
import type { LossCode } from "../../types";
import { readGlobals } from "./globals";
import { decipher } from "./decipher";
import { readLinks } from "./links";
import { looksOf } from "./looks";
import { generationOf, readOldStream } from "./old-stream";
import { storedPictures } from "./pictures";
import type { StoredPicture } from "./pictures";
import { readXlsSheet } from "./sheet";

/**
 * Reads the workbook stream of an xls file, BIFF8 (since Excel 97) or BIFF5 (Excel 5 and 95), or the
 * single sheet that Excel 2 to 4 wrote. Throws `Problem` with `file-encrypted`, `file-too-old`, `file-damaged` or `file-no-sheets`.
 */
export function readXls(source: Uint8Array, file: string): ForeignBook {
  try {
    const generation = generationOf(source);
    if (generation !== null) return readOldStream(source, generation, file);
    const stream = decipher(source, file);
    const globals = readGlobals(stream, file);
    const losses = new Set<LossCode>(globals.macros ? ["loss-macros"] : []);
    const worksheets = globals.sheets.filter((entry) => entry.isWorksheet);
    if (worksheets.length < globals.sheets.length) losses.add("loss-charts");
    refuseManySheets(worksheets.length, file);
    if (worksheets.length === 0) throw fileProblem("file-no-sheets", { file });
    const links = globals.coding.biff8 ? readLinks(globals, () => losses.add("loss-names")) : null;
    const context = links?.context ?? null;
    let stored: readonly (StoredPicture | null)[] | null = null;
    const pictures = () => (stored ??= storedPictures(globals.pictures));
    const budget = { book: newBudget(stream.length), records: stream.length };
    const sheets = worksheets.map((entry) =>
      readXlsSheet(stream, entry, globals, context, pictures, losses, budget),
    );
    if (sheets.some((sheet) => [...sheet.cells.formulas.values()].includes("")))
      losses.add("loss-formulas");
    return {
      format: "xls",
      date1904: globals.date1904,
      sheets,
      looks: globals.xfs.length === 0 ? [{}] : looksOf(globals),
      names: links?.names ?? [],
      front: worksheets.findIndex((entry) => entry === globals.sheets[globals.front]),
      ...(globals.structureLock !== null && { structureLock: globals.passwordHash }),
      losses,
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof RangeError) throw fileProblem("file-damaged", { file });
    throw error;
  }
}
