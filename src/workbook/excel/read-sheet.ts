import type { DraftArea } from "../../sheet/draft";
import type { CellValue, Grid, Merge } from "../../sheet/grid";
import { areasOf } from "../areas";
import type { Watch } from "../port";
import { inSlices } from "../slices";
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
 * Reads sheets: one request for their outlines, then their values in blocks of at least 5,000 rows, the first one
 * with their structure, and the number formats where they matter. Sheets that are small share their requests.
 * Throws `sheet-missing`, `sheet-too-large`.
 */
export async function readSheets(
  context: Excel.RequestContext,
  book: string,
  names: readonly string[],
  merges: KnownMerges,
  watch?: Watch,
): Promise<Grid[]> {
  const outlines = await Promise.all(names.map((name) => readOutline(context, book, name)));
  const filled = outlines.filter(({ rowCount }) => rowCount > 0);
  const asked = filled.map((outline) => {
    const known = watch?.entriesOnly === true ? (merges.get(outline.sheet.id) ?? null) : null;
    return askStructure(context, outline, known);
  });
  const values = await readValues(context, filled, watch);
  const structures = await Promise.all(
    asked.map(async (one, i) => {
      const structure = await one.answer();
      const outline = filled[i];
      if (outline === undefined) return structure;
      merges.set(outline.sheet.id, structure.merges);
      return {
        ...structure,
        formulas: structure.formulas ?? (await findFormulas(context, outline)),
      };
    }),
  );
  const formats = await readFormats(context, filled, values, watch);
  const grids: Grid[] = [];
  for (const outline of outlines) {
    const i = filled.indexOf(outline);
    const [structure, own] = [structures[i] ?? emptyStructure, formats[i] ?? []];
    grids.push(await inSlices(gridFrom(outline, values[i] ?? [], structure, own), watch?.signal));
  }
  return grids;
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

const blockCells = (outlines: readonly Outline[]): number => {
  const columns = outlines.reduce((most, { columnCount }) => Math.max(most, columnCount), 0);
  return Math.max(BlockCells, Math.min(BlockRows * columns, MostBlockCells));
};

async function readValues(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  watch?: Watch,
): Promise<CellValue[][][]> {
  const areas = outlines.map((outline) => ({ sheet: outline.sheet, area: dataArea(outline) }));
  const blocks = await readTables(context, areas, ["values"], blockCells(outlines), watch);
  return blocks.map(({ values }) => [...values]);
}

async function readFormats(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  values: readonly (readonly (readonly CellValue[])[])[],
  watch?: Watch,
): Promise<FormatBlock[][]> {
  const areas: DraftArea[][] = [];
  for (const [i] of outlines.entries())
    areas.push(await inSlices(areasWithFormats(values[i] ?? []), watch?.signal));
  const asked = outlines.flatMap(({ sheet }, i) =>
    (areas[i] ?? []).map((area) => ({ sheet, area })),
  );
  const blocks = await readTables(context, asked, ["numberFormat"], FormatCells);
  let at = 0;
  return areas.map((list) =>
    list.map((area) => ({ area, formats: blocks[at++]?.numberFormat ?? [] })),
  );
}

/** A protected sheet does not list its formulas: they are read like values. */
async function findFormulas(context: Excel.RequestContext, outline: Outline): Promise<DraftArea[]> {
  const areas = [{ sheet: outline.sheet, area: dataArea(outline) }];
  const [block] = await readTables(context, areas, ["formulas"], blockCells([outline]));
  const cells = (block?.formulas ?? []).flatMap((entries, row) =>
    entries.flatMap((entry, column) =>
      typeof entry === "string" && entry.startsWith("=") ? [{ row, column }] : [],
    ),
  );
  return areasOf(cells);
}
