import { CellValueType } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { IClipboardInterfaceService } from "@univerjs/ui";
import { copyByEvent } from "./copy-event";
import { htmlTexts } from "./html-texts";
import { pasteCopied, pasteTexts, type Copied, type PasteResult } from "./paste";
import { readTsv, writeTsv } from "./tsv";
import { patternOf } from "./typed-step";
import type { Unit } from "./unit";

/** What pasting goes by and whom it tells. */
export interface ClipboardEvents {
  /** The year of dates without one. */
  readonly yearOf: (sheet: string) => number;
  readonly pasted: (result: PasteResult) => void;
}

/**
 * Copies so that other programs keep texts as texts (IDs, leading zeros), and pastes what a clerk sees:
 * values, and formulas of this workbook. Looks stay those of the target: they could not be saved.
 */
export function followClipboard(unit: Unit, events: ClipboardEvents): void {
  const service = unit.injector.get(ISheetClipboardService);
  const system = unit.injector.get(IClipboardInterfaceService);
  let copied: (Copied & { readonly text: string }) | null = null;
  let kind: "copy" | "cut" = "copy";

  service.addClipboardHook({
    id: "taizhang-clipboard",
    onBeforeCopy: (_unit, _sheet, _range, type) => {
      kind = String(type) === "CUT" ? "cut" : "copy";
    },
    onCopyCellStyle: (row, column) => {
      const style = copyStyle(unit, row, column);
      return style === null ? null : { style };
    },
  });
  const generate = service.generateCopyContent.bind(service);
  service.generateCopyContent = (book, sheetId, range, options) => {
    const content = generate(book, sheetId, range, options);
    if (!content) return content;
    const { rows, cols } = content.discreteRange;
    const plain = writeTsv(rows.map((row) => cols.map((column) => shown(unit, row, column))));
    copied = { text: plain, sheetId, rows, columns: cols, cut: kind === "cut" };
    return { ...content, plain };
  };
  const write = system.write.bind(system);
  // Defined, not assigned: the proxy that Univer shares has kept the function just read.
  Object.defineProperty(system, "write", {
    configurable: true,
    value: ((text, html, more) =>
      copyByEvent(text, html)
        ? Promise.resolve()
        : write(text, html, more)) satisfies typeof system.write,
  });

  const paste = (html: string, text: string): boolean => {
    const isOurs = copied !== null && plainBreaks(copied.text) === plainBreaks(text);
    const result =
      isOurs && copied !== null
        ? pasteCopied(unit, copied)
        : pasteTexts(unit, readTsv(text), htmlTexts(html), events.yearOf);
    // What was cut is moved once.
    if (isOurs && copied?.cut === true && result.kind === "pasted") copied = null;
    service.removeMarkSelection();
    events.pasted(result);
    return result.kind === "pasted";
  };
  service.legacyPaste = (html = "", text = "") => Promise.resolve(paste(html, text));
  service.paste = async (item) => {
    const read = async (type: string) =>
      item.types.includes(type) ? (await item.getType(type)).text() : "";
    return paste(await read("text/html"), await read("text/plain"));
  };
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

/** What a cell shows, its number format applied. */
function shown({ workbook }: Unit, row: number, column: number): string {
  const cell = workbook.getActiveSheet()?.getCell(row, column);
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return text ?? String(cell?.v ?? "");
}

/** How another spreadsheet program is told what a cell is: without it an ID becomes 3.7E+17 there. */
function copyStyle({ workbook }: Unit, row: number, column: number): string | null {
  const cell = workbook.getActiveSheet()?.getCellRaw(row, column);
  if (cell === null || cell === undefined || (cell.v ?? cell.p ?? null) === null) return null;
  const isNumber = cell.t === CellValueType.NUMBER || typeof cell.v === "number";
  if (!isNumber && cell.t !== CellValueType.BOOLEAN) return "mso-number-format:'\\@'";
  const pattern = patternOf(workbook, cell);
  return pattern === undefined ? null : `mso-number-format:'${cssText(pattern)}'`;
}

/** A number format inside quotes of CSS inside quotes of HTML. */
function cssText(pattern: string): string {
  return pattern
    .replace(/[\\'"]/g, (sign) => (sign === '"' ? "\\0022" : `\\${sign}`))
    .replace(/[<>&]/g, "");
}
