import type { SheetDraft } from "../../../../sheet/draft";
import type { Grid } from "../../../../sheet/grid";
import { nameOfArea } from "../../../areas";
import type { Believed } from "../../../port";
import { chartSource, drawingSource } from "./chart-source";
import { ContentType, setContentType } from "../../containers/content-types";
import { draftNames, draftSource } from "./draft-sheet";
import { readGrid } from "../../formats/xlsx/live-book";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { setPart } from "../../containers/package";
import { putSheet, takeSheet } from "../parts/portable-sheet";
import type { PortableSheet } from "../parts/portable-sheet";
import { addRelation } from "../../containers/relations";
import { ownSheetFor } from "../../../own-name";
import { claimSheets, disownSheet } from "../parts/settings-part";
import { freeSheetName, renameInFormula } from "../../cells/sheet-names";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { addTab, freePath, removeTab, setSheetNames } from "../parts/tabs";

/** A sheet that was added, and the own sheet of that name which it replaced. */
export interface SheetBefore {
  readonly kind: "sheet";
  readonly name: string;
  readonly replaced: PortableSheet | null;
  /** What the new sheet held, to tell whether somebody worked on it since; `""` until it can be read. */
  readonly digest: string;
}

/**
 * Adds the drafts. One with the name of a sheet of `own` takes its place; one with the name of any
 * other gets a number, and links and formulas between the drafts follow. All of them but the clerk's are owned afterwards.
 */
export function applyDrafts(
  live: LiveBook,
  styles: StyleSheet,
  drafts: readonly SheetDraft[],
  own: ReadonlySet<string>,
): SheetBefore[] {
  const names = new Map<string, string>();
  const taken = new Set(live.book.names);
  const replaced = new Set<string>();
  for (const draft of drafts) {
    const old = draft.clerks === true ? null : ownSheetFor(draft.name, [...own], taken);
    const free = old !== null && taken.has(old) && !replaced.has(old);
    const name = free ? old : freeSheetName(draft.name, taken);
    if (free) replaced.add(name);
    taken.add(name);
    names.set(draft.name, name);
  }
  const parts = drafts.map((draft): SheetBefore => {
    const name = names.get(draft.name) ?? draft.name;
    const old = live.book.sheets.find((sheet) => sheet.name === name);
    const before = old === undefined ? null : takeSheet(live, styles, old);
    if (old !== undefined) removeTab(live, old);
    addDraft(live, styles, renamed(draft, names), name, before?.index);
    return { kind: "sheet", name, replaced: before, digest: "" };
  });
  claimSheets(
    live,
    drafts
      .filter((draft) => draft.clerks !== true)
      .map((draft) => names.get(draft.name) ?? draft.name),
  );
  return parts;
}

/**
 * Takes a sheet out again and puts back what it replaced; answers the area that keeps it from doing so. What another
 * computer is said to have done is `agreed`: only a sheet that is `marked` goes, and nothing is put back.
 */
export function restoreSheet(
  live: LiveBook,
  styles: StyleSheet,
  before: SheetBefore,
  { believed, marked }: { readonly believed: Believed; readonly marked: boolean },
): string | null {
  const sheet = live.book.sheets.find((candidate) => candidate.name === before.name);
  const { replaced } = before;
  if (believed === "agreed" && (replaced !== null || (sheet !== undefined && !marked)))
    return sheet === undefined ? "" : wholeArea(readGrid(live, before.name));
  if (sheet !== undefined) {
    const grid = readGrid(live, before.name);
    // A workbook without any sheet is none: the last one stays.
    const last = live.book.sheets.length === 1 && replaced === null;
    if (last || digestOf(grid) !== before.digest) return wholeArea(grid);
  }
  if (replaced !== null)
    putSheet(live, styles, { ...replaced, index: sheet?.index ?? replaced.index });
  const gone = live.book.sheets.find((candidate) => candidate.path === sheet?.path);
  if (gone !== undefined) removeTab(live, gone);
  if (replaced === null) disownSheet(live, before.name);
  return null;
}

function addDraft(
  live: LiveBook,
  styles: StyleSheet,
  draft: SheetDraft,
  name: string,
  index: number | undefined,
): void {
  const path = addTab(live, name, "<worksheet/>", index);
  const drawing = addDrawing(live, path, draft, name);
  setPart(live.pack, path, draftSource(draft, { styles, date1904: live.book.date1904, drawing }));
  const at = live.book.sheets.find((sheet) => sheet.name === name)?.index ?? 0;
  setSheetNames(live, at, draftNames(draft, name));
}

function addDrawing(live: LiveBook, sheet: string, draft: SheetDraft, name: string): string | null {
  const { charts = [] } = draft;
  if (charts.length === 0) return null;
  const { pack } = live;
  const path = freePath(live, "xl/drawings", "drawing", "xml");
  setPart(pack, path, "");
  setContentType(pack, path, ContentType.drawing);
  const relations = charts.map((chart) => {
    const part = freePath(live, "xl/charts", "chart", "xml");
    setPart(pack, part, chartSource(chart, draft, name));
    setContentType(pack, part, ContentType.chart);
    return addRelation(pack, path, "chart", part);
  });
  setPart(pack, path, drawingSource(charts, relations));
  return addRelation(pack, sheet, "drawing", path);
}

/** The draft with its links and formulas following the drafts that got another name. */
function renamed(draft: SheetDraft, names: ReadonlyMap<string, string>): SheetDraft {
  const changes = [...names].filter(([from, to]) => from !== to);
  if (changes.length === 0) return draft;
  return {
    ...draft,
    rows: draft.rows.map((row) =>
      row.map((cell) => {
        if (cell === null || (cell.link === undefined && cell.formula === undefined)) return cell;
        const { link, formula } = cell;
        return {
          ...cell,
          ...(link && { link: { ...link, sheet: names.get(link.sheet) ?? link.sheet } }),
          ...(formula !== undefined && {
            formula: changes.reduce((text, [from, to]) => renameInFormula(text, from, to), formula),
          }),
        };
      }),
    ),
  };
}

function wholeArea(grid: Grid): string {
  return nameOfArea({
    top: 0,
    left: 0,
    bottom: Math.max(grid.rowCount - 1, 0),
    right: Math.max(grid.columnCount - 1, 0),
  });
}

/** A fingerprint of a sheet's values (FNV-1a), the same however a program stores them. */
export function digestOf(grid: Grid): string {
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  grid.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && value !== "") take(`${r},${c}:${typeof value}:${String(value)};`);
    });
  });
  return `${grid.rowCount}x${grid.columnCount}:${(hash >>> 0).toString(16)}`;
}
