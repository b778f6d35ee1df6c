import type { Merge } from "../../../../sheet/grid";
import type { Budget } from "../../cells/budget";
import { takeMerge } from "../../cells/budget";
import { cellKey, newCells, setCell, setRowFacts, setStyle } from "../../foreign/foreign";
import type {
  ForeignCells,
  ForeignColumns,
  ForeignPrint,
  ForeignRow,
  ForeignSheet,
} from "../../foreign/foreign";
import type { ForeignNote } from "../../foreign/foreign-around";
import { createFormulaList } from "../../formulas/list";
import type { FormulaList } from "../../formulas/list";
import type { TokenContext } from "../../formulas/tokens";
import { Limits } from "../../limits";
import type { LossCode } from "../../types";
import { byteReader, rkNumber } from "../../containers/byte-reader";
import { errorTexts } from "../../formulas/error-codes";
import type { ByteReader } from "../../containers/byte-reader";
import type { Visibility } from "../../types";
import type { Relation } from "../../containers/relations";
import { createXlsbAround } from "./around";
import { Brt, eachRecord, wideText } from "./records";

/** Reads a binary worksheet part. Throws `RangeError` when it is broken. */
export function readXlsbSheet(
  part: Uint8Array,
  facts: {
    readonly name: string;
    readonly state: Visibility;
    readonly relations: readonly Relation[];
    readonly notes: readonly ForeignNote[];
  },
  strings: readonly string[],
  context: TokenContext,
  losses: Set<LossCode>,
  budget: Budget,
): ForeignSheet {
  const { name, state, relations, notes } = facts;
  const cells = newCells(name, budget);
  const around = createXlsbAround(relations, context, losses);
  let filtered = false;
  const formulas = createFormulaList();
  const merges: Merge[] = [];
  const columns: ForeignColumns[] = [];
  const rows = new Map<number, ForeignRow>();
  let frozen = { rows: 0, columns: 0 };
  let isProtected = false;
  let print: ForeignPrint = emptyPrint;
  let fits = false;
  let row = 0;
  let column = -1;
  eachRecord(part, (id, reader, data) => {
    if (
      (id >= Brt.blank && id <= Brt.formulaError) ||
      (id >= Brt.shortBlank && id <= Brt.shortShared)
    ) {
      // The short records leave the column out: it follows on the one before.
      const short = id >= Brt.shortBlank;
      column = short ? column + 1 : reader.u32();
      const kind = short ? id - Brt.shortBlank + Brt.blank : id;
      readCell(kind, reader, { row, column }, { cells, strings, formulas });
      return;
    }
    around.read(id, byteReader(data));
    switch (id) {
      case Brt.filter:
        filtered = true;
        break;
      case Brt.printOptions: {
        const flags = reader.u16();
        const options = {
          centered: (flags & 1) !== 0,
          middle: (flags & 2) !== 0,
          headings: (flags & 4) !== 0,
          gridlines: (flags & 8) !== 0,
        };
        print = { ...print, options };
        break;
      }
      case Brt.row:
        row = reader.u32();
        column = -1;
        if (row >= Limits.rows) throw new RangeError("row");
        readRow(data, row, rows, budget);
        break;
      case Brt.sharedFormula:
        reader.at = 16;
        formulas.addSharedTokens(reader.bytes(reader.u32()));
        break;
      case Brt.columns: {
        const [first, last, width, style] = [
          reader.u32(),
          reader.u32(),
          reader.u32(),
          reader.u32(),
        ];
        const hidden = (reader.u16() & 1) !== 0;
        columns.push({
          first,
          last: Math.min(last, Limits.columns - 1),
          width: width / 256,
          hidden,
          style,
        });
        break;
      }
      case Brt.mergedCell: {
        const [top, bottom, left, right] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()];
        const area = { top, left, bottom, right };
        if (takeMerge(budget, area)) merges.push(area);
        break;
      }
      case Brt.pane: {
        const pane = { columns: reader.f64(), rows: reader.f64() };
        reader.at += 12;
        if ((reader.u8() & 1) !== 0) frozen = pane;
        break;
      }
      case Brt.protection:
        reader.u16();
        isProtected = reader.u32() !== 0;
        break;
      case Brt.sheetProperties:
        fits = ((data[1] ?? 0) & 1) !== 0;
        break;
      case Brt.margins: {
        const [left, right, top, bottom] = [reader.f64(), reader.f64(), reader.f64(), reader.f64()];
        const [header, footer] = [reader.f64(), reader.f64()];
        print = { ...print, margins: { left, right, top, bottom, header, footer } };
        break;
      }
      case Brt.pageSetup:
        print = { ...print, ...readPageSetup(reader, fits) };
        break;
      case Brt.headerFooter:
        reader.u16();
        print = { ...print, header: wideText(reader) ?? "", footer: wideText(reader) ?? "" };
        break;
      default: {
        const loss = lossOf[id];
        if (loss !== undefined) losses.add(loss);
      }
    }
  });
  formulas.resolve(cells, context);
  return {
    name,
    state,
    protected: isProtected,
    cells,
    merges,
    columns,
    rows,
    frozen,
    print,
    filtered,
    around: around.result(notes),
  };
}

const emptyPrint: ForeignPrint = {
  landscape: false,
  paper: 9,
  scale: 100,
  fit: null,
  header: "",
  footer: "",
  margins: {},
};

const lossOf: Readonly<Record<number, LossCode | undefined>> = {
  [Brt.conditional]: "loss-conditional",
  [Brt.drawing]: "loss-pictures",
};

function readCell(
  id: number,
  reader: ByteReader,
  at: { readonly row: number; readonly column: number },
  into: { cells: ForeignCells; strings: readonly string[]; formulas: FormulaList },
): void {
  const { cells, strings } = into;
  const { row, column } = at;
  const style = reader.u32() & 0xffffff;
  if (column >= Limits.columns) throw new RangeError("column");
  if (id === Brt.blank) setStyle(cells, row, column, style);
  else setCell(cells, row, column, readValue(id, reader, strings), style);
  if (id < Brt.formulaText) return;
  reader.u16();
  const tokens = reader.bytes(reader.u32());
  // A token that points at a shared formula names the row only; the column stands behind the tokens.
  const home =
    tokens.length === 5 && reader.at + 8 <= reader.length ? sharedHome(tokens, reader) : undefined;
  into.formulas.add(row, column, tokens, home);
}

function sharedHome(tokens: Uint8Array, reader: ByteReader): number {
  reader.u32();
  return cellKey(byteReader(tokens, 1).u32(), reader.u32());
}

function readValue(id: number, reader: ByteReader, strings: readonly string[]) {
  switch (id) {
    case Brt.rk:
      return rkNumber(reader.u32());
    case Brt.error:
    case Brt.formulaError:
      return errorTexts[reader.u8()] ?? "#N/A";
    case Brt.bool:
    case Brt.formulaBool:
      return reader.u8() !== 0;
    case Brt.real:
    case Brt.formulaReal:
      return reader.f64();
    case Brt.shared:
      return strings[reader.u32()] ?? null;
    default:
      return wideText(reader);
  }
}

function readRow(
  data: Uint8Array,
  row: number,
  rows: Map<number, ForeignRow>,
  budget: Budget,
): void {
  const flags = data[11] ?? 0;
  const hidden = (flags & 0x10) !== 0;
  const custom = (flags & 0x20) !== 0;
  const height = ((data[8] ?? 0) | ((data[9] ?? 0) << 8)) / 20;
  if (hidden || custom) setRowFacts(rows, row, { height: custom ? height : null, hidden }, budget);
}

function readPageSetup(reader: ByteReader, fits: boolean) {
  const [paper, scale] = [reader.u32(), reader.u32()];
  reader.at += 16;
  const [width, height, flags] = [reader.u32(), reader.u32(), reader.u16()];
  const landscape = (flags & 2) !== 0;
  return { paper, scale, landscape, fit: fits ? { width, height } : null };
}
