import { Problem } from "../../../../sheet/problem";
import { newBudget, refuseManySheets } from "../../cells/budget";
import type { ForeignBook } from "../../foreign/foreign";
import { fileProblem } from "../../problems";
import type { LossCode } from "../../types";
import type { Visibility } from "../../types";
import { hasPart, packedBytes, partBytes } from "../../containers/package";
import type { Package } from "../../containers/package";
import { relationsOf } from "../../containers/relations";
import { readNotes } from "./around";
import { createLinkReader } from "./links";
import { readLooks } from "./looks";
import { Brt, eachRecord, wideText } from "./records";
import { readXlsbSheet } from "./sheet";

interface Tab {
  readonly name: string;
  readonly state: Visibility;
  readonly relation: string;
}

/** Reads a binary workbook. Throws `Problem` with `file-damaged` or `file-no-sheets`. */
export function readXlsb(pack: Package): ForeignBook {
  const { file } = pack;
  try {
    return readParts(pack);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof RangeError) throw fileProblem("file-damaged", { file });
    throw error;
  }
}

function readParts(pack: Package): ForeignBook {
  const { file } = pack;
  const path = "xl/workbook.bin";
  const tabs: Tab[] = [];
  let date1904 = false;
  const links = createLinkReader(() => tabs.map((tab) => tab.name));
  eachRecord(partBytes(pack, path) ?? new Uint8Array(), (id, reader) => {
    links.read(id, reader);
    if (id === Brt.workbookProperties) date1904 = (reader.u32() & 1) !== 0;
    else if (id === Brt.sheet) {
      const hidden = reader.u32();
      reader.u32();
      const relation = wideText(reader) ?? "";
      const state = hidden === 1 ? "hidden" : hidden === 2 ? "veryHidden" : "visible";
      tabs.push({ name: wideText(reader) ?? "", state, relation });
    }
  });
  refuseManySheets(tabs.length, file);
  const relations = new Map(relationsOf(pack, path).map((relation) => [relation.id, relation]));
  const budget = newBudget(packedBytes(pack));
  const seen = new Set<string>();
  const partOf = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target === undefined ? null : partBytes(pack, target);
  };
  const isWorksheet = tabs.map((tab) => relations.get(tab.relation)?.type === "worksheet");
  const strings = readStrings(partOf("sharedStrings"));
  const losses = new Set<LossCode>(hasPart(pack, "xl/vbaProject.bin") ? ["loss-macros"] : []);
  const sheets = tabs.flatMap((tab) => {
    const relation = relations.get(tab.relation);
    // No part is two sheets: a hostile file could have the largest one read a thousand times.
    if (relation?.type === "worksheet" && seen.has(relation.target))
      throw fileProblem("file-damaged", { file });
    seen.add(relation?.target ?? "");
    const part = relation?.type === "worksheet" ? partBytes(pack, relation.target) : null;
    if (relation === undefined || part === null) return [];
    const own = relationsOf(pack, relation.target);
    const noted = own.find(({ type, external }) => type === "comments" && !external);
    const notePart = noted === undefined ? null : partBytes(pack, noted.target);
    const notes = notePart === null ? [] : readNotes(notePart, losses);
    const facts = { name: tab.name, state: tab.state, relations: own, notes };
    return [readXlsbSheet(part, facts, strings, links.context, losses, budget)];
  });
  if (sheets.length === 0) throw fileProblem("file-no-sheets", { file });
  if (sheets.some((sheet) => [...sheet.cells.formulas.values()].includes("")))
    losses.add("loss-formulas");
  const theme = partOf("theme");
  return {
    format: "xlsb",
    date1904,
    sheets,
    looks: readLooks(partOf("styles")),
    names: links.names(isWorksheet),
    losses,
    ...(theme !== null && { theme }),
  };
}

function readStrings(part: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  eachRecord(part, (id, reader) => {
    if (id !== Brt.sharedItem) return;
    reader.u8();
    strings.push(wideText(reader) ?? "");
  });
  return strings;
}
