import type { DraftArea } from "../../sheet/draft";
import type { CellValue, Grid, Merge } from "../../sheet/grid";
import { areasOf } from "../areas";
import type { Watch } from "../port";
import { gridFrom } from "./grid-from";
import type { FormatBlock } from "./grid-from";
import { areasWithFormats } from "./number-formats";
import { readOutline } from "./outline";
import type { Outline } from "./outline";
import { readTables } from "./read-tables";
import { askStructure } from "./structure";
import type { Structure } from "./structure";

/** Cells in a block: about 3 MB of a ledger's texts, so that Excel on the web takes most at once. */
const BlockCells = 100_000;
const BlockRows = 5000;
/** Formats are short: so many cells of them are well under what Excel on the web lets through. */
const FormatCells = 200_000;
const MostBlockCells = 1_000_000;

/** Merges as Excel last told them, by the id of the sheet. */
export type KnownMerges = Map<string, readonly Merge[]>;

/**
 * Reads a sheet: one request for its outline, then its values in blocks of at least 5,000 rows, the first one
 * with its structure, and the number formats where they matter. Throws `sheet-missing`, `sheet-too-large`.
 */
export async function readSheet(
  context: Excel.RequestContext,
  book: string,
  name: string,
  merges: KnownMerges,
  watch?: Watch,
): Promise<Grid> {
  const outline = await readOutline(context, book, name);
  if (outline.rowCount === 0) return gridFrom(outline, [], emptyStructure, []);
  const { id } = outline.sheet;
  const known = watch?.entriesOnly === true ? (merges.get(id) ?? null) : null;
  const asked = askStructure(context, outline, known);
  const values = await readValues(context, outline, watch);
  const structure = await asked.answer();
  merges.set(id, structure.merges);
  const formulas = structure.formulas ?? (await findFormulas(context, outline));
  const formats = await readFormats(context, outline, values);
  return gridFrom(outline, values, { ...structure, formulas }, formats);
}

const emptyStructure: Structure = {
  merges: [],
  formulas: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

const dataArea = ({ rowCount, columnCount }: Outline): DraftArea => ({
  top: 0,
  left: 0,
  bottom: rowCount - 1,
  right: columnCount - 1,
});

const blockCells = ({ columnCount }: Outline): number =>
  Math.max(BlockCells, Math.min(BlockRows * columnCount, MostBlockCells));

async function readValues(
  context: Excel.RequestContext,
  outline: Outline,
  watch?: Watch,
): Promise<CellValue[][]> {
  const areas = [dataArea(outline)];
  const budget = blockCells(outline);
  const [block] = await readTables(context, outline.sheet, areas, ["values"], budget, watch);
  return [...(block?.values ?? [])];
}

async function readFormats(
  context: Excel.RequestContext,
  { sheet }: Outline,
  values: readonly (readonly CellValue[])[],
): Promise<FormatBlock[]> {
  const areas = areasWithFormats(values);
  const blocks = await readTables(context, sheet, areas, ["numberFormat"], FormatCells);
  return areas.map((area, i) => ({ area, formats: blocks[i]?.numberFormat ?? [] }));
}

/** A protected sheet does not list its formulas: they are read like values. */
async function findFormulas(context: Excel.RequestContext, outline: Outline): Promise<DraftArea[]> {
  const areas = [dataArea(outline)];
  const budget = blockCells(outline);
  const [block] = await readTables(context, outline.sheet, areas, ["formulas"], budget);
  const cells = (block?.formulas ?? []).flatMap((entries, row) =>
    entries.flatMap((entry, column) =>
      typeof entry === "string" && entry.startsWith("=") ? [{ row, column }] : [],
    ),
  );
  return areasOf(cells);
}
