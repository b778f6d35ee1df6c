import type { WorkbookEdit } from "../../../../sheet/edit";
import type { BeforeImage, Watch } from "../../../port";
import { fileProblem } from "../../problems";
import { readBook } from "../../formats/xlsx/book";
import { applyCells } from "./cell-edits";
import type { CellsBefore } from "./cell-edits";
import { ContentType, setContentType } from "../../containers/content-types";
import { applyDrafts, digestOf } from "../draft/draft-edits";
import type { SheetBefore } from "../draft/draft-edits";
import { applyRules } from "../parts/entry-rules";
import type { RulesBefore } from "../parts/entry-rules";
import { isProtected, readGrid, sheetNamed } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { applyMarks } from "../parts/mark-rules";
import type { MarksBefore } from "../parts/mark-rules";
import { setPart } from "../../containers/package";
import { noteBase } from "../parts/note-base";
import { addRelation } from "../../containers/relations";
import { readSheetXml } from "../../formats/xlsx/sheet-xml";
import { openStyles, saveStyles } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { recalculateOnLoad } from "../parts/tabs";
import { append } from "../../../../sheet/lists";

/** One thing an edit did, as the before-image keeps it. */
export type BeforePart = CellsBefore | MarksBefore | RulesBefore | SheetBefore;

/** Applies a whole edit, or nothing: whatever is thrown, the workbook is as it was. Sheets of `own` may be replaced. */
export function applyEdit(
  live: LiveBook,
  edit: WorkbookEdit,
  own: ReadonlySet<string>,
  watch?: Watch,
): BeforeImage & { readonly parts: readonly BeforePart[] } {
  const parts = wholly(live, (styles) => {
    const { cells = [], marks = [], entryRules = [], drafts = [] } = edit;
    for (const { sheet } of [...cells, ...marks, ...entryRules]) refuseProtected(live, sheet);
    const steps: (() => BeforePart[])[] = [
      ...cells
        .filter(({ edits }) => edits.length > 0)
        .map(({ sheet, edits }) => () => [applyCells(live, styles, sheet, edits)]),
      ...marks.map(({ sheet, marks: list }) => () => {
        const before = applyMarks(live, styles, sheet, list);
        const marked = Object.values(before.areas).some((names) => names !== "");
        return marked || list.length > 0 ? [before] : [];
      }),
      ...entryRules.map(({ sheet, rules }) => () => [applyRules(live, sheet, rules)]),
      ...(drafts.length > 0 ? [() => applyDrafts(live, styles, drafts, own)] : []),
    ];
    const parts: BeforePart[] = [];
    steps.forEach((step, i) => {
      watch?.signal?.throwIfAborted();
      append(parts, step());
      watch?.progress?.(i + 1, steps.length);
    });
    if (parts.some((part) => part.kind === "cells" && part.cells.length > 0))
      recalculateOnLoad(live);
    return parts;
  });
  return {
    version: 1,
    parts: parts.map((part) => withDigest(live, part)),
    sheets: parts.flatMap((part) => (part.kind === "sheet" ? [part.name] : [])),
  };
}

function withDigest(live: LiveBook, part: BeforePart): BeforePart {
  return part.kind === "sheet" ? { ...part, digest: digestOf(readGrid(live, part.name)) } : part;
}

/** Runs a change that leaves nothing behind when it fails. */
export function wholly<T>(live: LiveBook, change: (styles: StyleSheet) => T): T {
  const saved = new Map(live.pack.changed);
  noteBase(live);
  try {
    const path = stylesPath(live);
    const styles = openStyles(live.pack, path);
    const result = change(styles);
    saveStyles(live.pack, path, styles);
    return result;
  } catch (error) {
    live.pack.changed.clear();
    for (const [path, bytes] of saved) live.pack.changed.set(path, bytes);
    live.book = readBook(live.pack);
    throw error;
  }
}

/** The styles part, made if the workbook has none. */
function stylesPath(live: LiveBook): string {
  if (live.book.styles !== null) return live.book.styles;
  const path = "xl/styles.xml";
  setPart(live.pack, path, emptyStyles());
  setContentType(live.pack, path, ContentType.styles);
  addRelation(live.pack, live.book.path, "styles", path);
  live.book = readBook(live.pack);
  return path;
}

/** A styles part with the entries every workbook must have; `font` is the source of the default one. */
export function emptyStyles(font = '<font><sz val="11"/><name val="宋体"/></font>'): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<fonts count="1">${font}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

export function refuseProtected(live: LiveBook, sheet: string): void {
  const { path } = sheetNamed(live, sheet);
  if (isProtected(readSheetXml(live.pack, path).tree.root))
    throw fileProblem("sheet-protected", { sheet });
}
