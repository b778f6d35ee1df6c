import type { Merge } from "../../../../sheet/grid";
import { linkTarget } from "../../foreign/link-target";
import { comparisons, ruleKinds } from "../../foreign/foreign-around";
import type {
  ForeignLink,
  ForeignNote,
  ForeignRule,
  ForeignView,
  SheetAround,
} from "../../foreign/foreign-around";
import { formulaText } from "../../formulas/tokens";
import type { TokenContext } from "../../formulas/tokens";
import type { LossCode } from "../../types";
import type { ByteReader } from "../../containers/byte-reader";
import type { Relation } from "../../containers/relations";
import { readColor } from "./looks";
import { Brt, eachRecord, wideText } from "./records";

/** No sheet may have more links than Excel takes. */
const MaxLinks = 65_530;
const severities = ["stop", "warning", "information"] as const;

const lossOf: ReadonlyMap<number, LossCode> = new Map([
  [Brt.validation, "loss-part-validation"],
  [Brt.hyperlink, "loss-part-links"],
] as const);

/** Collects what stands around the cells of a binary sheet; a broken record loses what it held. */
export function createXlsbAround(
  relations: readonly Relation[],
  context: TokenContext,
  losses: Set<LossCode>,
) {
  const rules: ForeignRule[] = [];
  const links: ForeignLink[] = [];
  const breaks = { rows: [] as number[], columns: [] as number[] };
  let inColumns = false;
  let filterArea: Merge | undefined;
  let view: ForeignView = {};
  const readOne = (id: number, reader: ByteReader) => {
    switch (id) {
      case Brt.validation: {
        const rule = readRule(reader, context);
        if (rule === null) losses.add("loss-part-validation");
        else rules.push(rule);
        break;
      }
      case Brt.hyperlink: {
        const link = readLink(reader, relations);
        if (link === null || links.length >= MaxLinks) losses.add("loss-part-links");
        else links.push(link);
        break;
      }
      case Brt.filter:
        filterArea = readArea(reader);
        break;
      case Brt.view:
        view = { ...view, ...readView(reader) };
        break;
      case Brt.pane:
        reader.at = 16;
        view = { ...view, paneCorner: { row: reader.u32(), column: reader.u32() } };
        break;
      case Brt.sheetProperties: {
        reader.at = 3;
        const color = readColor(reader);
        if (typeof color === "string") view = { ...view, tabColor: color };
        break;
      }
      case Brt.rowBreaks:
      case Brt.columnBreaks:
        inColumns = id === Brt.columnBreaks;
        break;
      case Brt.pageBreak:
        (inColumns ? breaks.columns : breaks.rows).push(reader.u32());
        break;
    }
  };
  return {
    read(id: number, reader: ByteReader): void {
      try {
        readOne(id, reader);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const loss = lossOf.get(id);
        if (loss !== undefined) losses.add(loss);
      }
    },
    result: (notes: readonly ForeignNote[]): SheetAround => ({
      rules,
      links,
      breaks,
      view,
      notes,
      ...(filterArea !== undefined && { filterArea }),
    }),
  };
}

function readArea(reader: ByteReader): Merge {
  const [top, bottom, left, right] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()];
  if (top > bottom || left > right || bottom > 1_048_575 || right > 16_383)
    throw new RangeError("area");
  return { top, left, bottom, right };
}

/** [MS-XLSB] 2.4.349; null for one whose formula cannot be told. */
function readRule(reader: ByteReader, context: TokenContext): ForeignRule | null {
  const flags = reader.u32();
  const areas: Merge[] = [];
  for (let left = reader.u32(); left > 0; left--) areas.push(readArea(reader));
  const text = () => wideText(reader) ?? "";
  const [errorTitle, error, promptTitle, prompt] = [text(), text(), text(), text()];
  const tokens = [formulaTokens(reader), formulaTokens(reader)];
  const [first] = areas;
  const kind = ruleKinds[flags & 15];
  const comparison = comparisons[(flags >> 20) & 15];
  if (first === undefined || kind === undefined || comparison === undefined) return null;
  const isRange = comparison === "between" || comparison === "notBetween";
  const compares = kind !== "none" && kind !== "list" && kind !== "custom";
  const wanted = kind === "none" ? 0 : compares && isRange ? 2 : 1;
  const formulas = tokens
    .slice(0, wanted)
    .filter((list) => list.length > 0)
    .map((list) => formulaText(list, first.top, first.left, context).replace(/\0/g, ","));
  if (formulas.includes("") || formulas.length < wanted) return null;
  return {
    areas,
    kind,
    comparison,
    formulas,
    severity: severities[(flags >> 4) & 7] ?? "stop",
    allowsBlank: (flags & 0x100) !== 0,
    hidesArrow: (flags & 0x200) !== 0,
    prompt: { shown: (flags & 0x40000) !== 0, title: promptTitle, text: prompt },
    error: { shown: (flags & 0x80000) !== 0, title: errorTitle, text: error },
  };
}

function formulaTokens(reader: ByteReader): Uint8Array {
  const tokens = reader.bytes(reader.u32());
  reader.bytes(reader.u32());
  return tokens;
}

function readLink(reader: ByteReader, relations: readonly Relation[]): ForeignLink | null {
  const area = readArea(reader);
  const id = wideText(reader) ?? "";
  const place = wideText(reader) ?? "";
  const tip = wideText(reader) ?? "";
  const address = relations.find((relation) => relation.id === id)?.target ?? "";
  const target = address === "" ? null : linkTarget(address);
  if (target === null && (id !== "" || place === "")) return null;
  return {
    area,
    ...(target !== null && { target }),
    ...(place !== "" && { place }),
    ...(tip !== "" && { tip }),
  };
}

function readView(reader: ByteReader): ForeignView {
  const flags = reader.u16();
  const kind = reader.u32();
  const corner = { row: reader.u32(), column: reader.u32() };
  reader.at += 4;
  const zoom = reader.u16();
  return {
    corner,
    ...(zoom > 0 && { zoom }),
    showsFormulas: (flags & 2) !== 0,
    hidesGridlines: (flags & 4) === 0,
    hidesHeadings: (flags & 8) === 0,
    hidesZeros: (flags & 0x10) === 0,
    pageBreaks: kind === 1,
  };
}

/** The notes of a sheet out of their own part. */
export function readNotes(part: Uint8Array, losses: Set<LossCode>): ForeignNote[] {
  const authors: string[] = [];
  const notes: ForeignNote[] = [];
  let at: { author: string; area: Merge } | null = null;
  try {
    eachRecord(part, (id, reader) => {
      if (id === Brt.noteAuthor) authors.push(wideText(reader) ?? "");
      else if (id === Brt.note)
        at = { author: authors[reader.u32()] ?? "", area: readArea(reader) };
      else if (id === Brt.noteText && at !== null) {
        reader.u8();
        const text = (wideText(reader) ?? "").replace(/\r\n?/g, "\n");
        const { author, area } = at;
        if (text !== "")
          notes.push({
            row: area.top,
            column: area.left,
            author,
            shown: false,
            box: null,
            text: { text, runs: [] },
          });
      }
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    losses.add("loss-part-comments");
  }
  return notes;
}
