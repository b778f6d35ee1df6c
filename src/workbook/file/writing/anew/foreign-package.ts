import { nameOfArea } from "../../../areas";
import { measuresOf } from "./measures";
import { drawingPart } from "./drawings";
import { noteShapesPart, notesPart } from "./notes";
import { sheetSource } from "./sheet-source";
import { textTable } from "./text-table";
import type { ForeignBook, ForeignSheet } from "../../foreign/foreign";
import { writableNames } from "./foreign-names";
import { Limits } from "../../limits";
import { escapeXml } from "../../containers/xml/text";
import { writeNode } from "../../containers/xml/tree";
import { emptyStyles } from "../patch/apply";
import { readArea } from "../../cells/area";
import { ContentType } from "../../containers/content-types";
import { newPackage, setPart } from "../../containers/package";
import type { Package } from "../../containers/package";
import { openStyles, saveStyles } from "../../formats/xlsx/style-sheet";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { fontElement, lookIndex } from "../parts/write-look";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const Declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const StylesPath = "xl/styles.xml";

/** A package while it grows: its parts with their types, endings, and the pictures met. */
interface Growing {
  readonly pack: Package;
  readonly overrides: [path: string, type: string][];
  readonly endings: Map<string, string>;
  readonly pictures: Map<Uint8Array, string>;
  drawings: number;
}

/** Relationships of one part: type and target, each as written. */
interface PartRelations {
  add(type: string, target: string, external?: boolean): string;
  source(): string;
}

/** Turns a workbook of another format into an xlsx package that holds all that was read of it. */
export function foreignPackage(book: ForeignBook, file: string): Package {
  const growing: Growing = {
    pack: newPackage(file),
    overrides: [],
    endings: new Map([
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
    ]),
    pictures: new Map(),
    drawings: 0,
  };
  const { pack } = growing;
  // Office wants the types first in the archive: their place is taken, their text follows.
  setPart(pack, "[Content_Types].xml", "");
  const texts = textTable();
  const styles = newStyles(pack, book);
  const looks = book.looks.map((look, i) =>
    (i === 0 && look.format === undefined) || i >= Limits.looks ? 0 : lookIndex(styles, look),
  );
  const links = partRelations();
  const filters = filtersOf(book);
  const front = frontOf(book);
  const tabs = book.sheets.map((sheet, i) => {
    const path = `worksheets/sheet${i + 1}.xml`;
    const own = partRelations();
    const source = sheetSource(sheet, {
      texts,
      styles,
      looks,
      filter: filters.get(i) ?? null,
      isFront: i === front,
      drawing: addDrawing(growing, sheet, own),
      noteShapes: addNotes(growing, sheet, i + 1, own),
      relateLink: (target) => own.add("hyperlink", target, true),
    });
    addPart(growing, `xl/${path}`, source, ContentType.worksheet);
    addRelations(pack, `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, own);
    const id = links.add("worksheet", path);
    const state = sheet.state === "visible" ? "" : ` state="${sheet.state}"`;
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state} r:id="${id}"/>`;
  });
  saveStyles(pack, StylesPath, styles);
  growing.overrides.push([StylesPath, ContentType.styles]);
  links.add("styles", "styles.xml");
  addPart(growing, "xl/sharedStrings.xml", texts.source(), ContentType.sharedStrings);
  links.add("sharedStrings", "sharedStrings.xml");
  if (book.theme !== undefined) {
    addPart(growing, "xl/theme/theme1.xml", book.theme, ContentType.theme);
    links.add("theme", "theme/theme1.xml");
  }
  addPart(growing, "xl/workbook.xml", workbookSource(book, tabs, front), ContentType.workbook);
  addRelations(pack, "xl/_rels/workbook.xml.rels", links);
  const root = partRelations();
  root.add("officeDocument", "xl/workbook.xml");
  addRelations(pack, "_rels/.rels", root);
  setPart(pack, "[Content_Types].xml", typesSource(growing));
  return pack;
}

function workbookSource(book: ForeignBook, tabs: readonly string[], front: number): string {
  const { structureLock: lock } = book;
  const hash =
    lock === undefined || lock === 0
      ? ""
      : ` workbookPassword="${lock.toString(16).toUpperCase().padStart(4, "0")}"`;
  return [
    `${Declaration}<workbook xmlns="${Main}" xmlns:r="${Office}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/>`,
    lock === undefined ? "" : `<workbookProtection${hash} lockStructure="1"/>`,
    `<bookViews><workbookView activeTab="${front}"/></bookViews><sheets>${tabs.join("")}</sheets>${namesSource(book)}<calcPr fullCalcOnLoad="1"/></workbook>`,
  ].join("");
}

/** The tab in front: a hidden one cannot be. */
function frontOf({ front, sheets }: ForeignBook): number {
  if (front !== undefined && sheets[front]?.state === "visible") return front;
  return Math.max(
    0,
    sheets.findIndex(({ state }) => state === "visible"),
  );
}

/** The styles part with the workbook's default font. */
function newStyles(pack: Package, book: ForeignBook): StyleSheet {
  const font = book.looks[0]?.font;
  setPart(
    pack,
    StylesPath,
    font === undefined ? emptyStyles() : emptyStyles(writeNode(fontElement(font, ""))),
  );
  return openStyles(pack, StylesPath);
}

function namesSource(book: ForeignBook): string {
  const names = writableNames(book).map(
    ({ name, formula, sheet, hidden }) =>
      `<definedName name="${escapeXml(name)}"${sheet === undefined ? "" : ` localSheetId="${sheet}"`}${hidden === true ? ' hidden="1"' : ""}>${escapeXml(formula)}</definedName>`,
  );
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

/** The areas of filter arrows by sheet. */
function filtersOf(book: ForeignBook): ReadonlyMap<number, string> {
  const filters = new Map<number, string>();
  for (const { name, sheet, formula } of book.names) {
    if (name !== "_xlnm._FilterDatabase" || sheet === undefined || filters.has(sheet)) continue;
    const area = readArea(formula.slice(formula.lastIndexOf("!") + 1));
    if (area !== null) filters.set(sheet, nameOfArea(area));
  }
  book.sheets.forEach(({ filtered, around }, at) => {
    if (filtered !== true) filters.delete(at);
    else if (around?.filterArea !== undefined && !filters.has(at))
      filters.set(at, nameOfArea(around.filterArea));
  });
  return filters;
}

/** Adds the notes of a sheet; answers the id of the part with their boxes. */
function addNotes(
  growing: Growing,
  sheet: ForeignSheet,
  number: number,
  relations: PartRelations,
): string | null {
  const { notes = [] } = sheet.around ?? {};
  if (notes.length === 0) return null;
  addPart(growing, `xl/comments${number}.xml`, notesPart(notes), ContentType.comments);
  relations.add("comments", `../comments${number}.xml`);
  const shapes = noteShapesPart(notes, number, measuresOf(sheet));
  setPart(growing.pack, `xl/drawings/vmlDrawing${number}.vml`, shapes);
  growing.endings.set("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return relations.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
}

/** Adds the pictures and text boxes of a sheet; answers the id of their drawing. */
function addDrawing(
  growing: Growing,
  sheet: ForeignSheet,
  relations: PartRelations,
): string | null {
  const { drawings = [] } = sheet.around ?? {};
  if (drawings.length === 0) return null;
  const number = ++growing.drawings;
  const own = partRelations();
  const source = drawingPart(drawings, measuresOf(sheet), ({ bytes, ending }) => {
    const known = growing.pictures.get(bytes);
    const file = known ?? `image${growing.pictures.size + 1}.${ending}`;
    if (known === undefined) {
      growing.pictures.set(bytes, file);
      growing.endings.set(
        ending,
        `image/${ending === "emf" || ending === "wmf" ? `x-${ending}` : ending}`,
      );
      setPart(growing.pack, `xl/media/${file}`, bytes);
    }
    return own.add("image", `../media/${file}`);
  });
  addPart(growing, `xl/drawings/drawing${number}.xml`, source, ContentType.drawing);
  addRelations(growing.pack, `xl/drawings/_rels/drawing${number}.xml.rels`, own);
  return relations.add("drawing", `../drawings/drawing${number}.xml`);
}

function addPart(growing: Growing, path: string, content: string | Uint8Array, type: string): void {
  setPart(growing.pack, path, content);
  growing.overrides.push([path, type]);
}

function partRelations(): PartRelations {
  const list: string[] = [];
  const ids = new Map<string, string>();
  return {
    add(type, target, external = false) {
      const key = `${type} ${target}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `rId${list.length + 1}`;
      ids.set(key, id);
      list.push(
        `<Relationship Id="${id}" Type="${Office}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`,
      );
      return id;
    },
    source: () =>
      list.length === 0
        ? ""
        : `${Declaration}<Relationships xmlns="${Relations}">${list.join("")}</Relationships>`,
  };
}

function addRelations(pack: Package, path: string, relations: PartRelations): void {
  const source = relations.source();
  if (source !== "") setPart(pack, path, source);
}

function typesSource({ overrides, endings }: Growing): string {
  const defaults = [...endings].map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const parts = overrides.map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return `${Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${parts.join("")}</Types>`;
}
