import type { DraftArea } from "../../sheet/draft";
import type { CellValue } from "../../sheet/grid";
import type { Watch } from "../port";
import { nextTask } from "../slices";
import { writtenRange } from "./addresses";
import { tableBytes } from "./batch";
import { excelProblem, isTooLarge } from "./problems";

/** What a range answers with one value a cell. */
export type TableName = "values" | "formulas" | "numberFormat";

/** The rows of one area by table. */
export type Tables = Readonly<Record<TableName, readonly CellValue[][]>>;

/** An area of a sheet. */
export interface SheetArea {
  readonly sheet: Excel.Worksheet;
  readonly area: DraftArea;
}

interface Piece extends SheetArea {
  /** Which of the areas asked for it belongs to. */
  readonly index: number;
}

/** Bytes of an answer we aim at: of the 5 MB Excel on the web lets through, as rows differ. */
const AnswerBytes = 4_300_000;
/** Cells of an answer, however small they are. */
const MostCells = 1_000_000;

/** Cells of an answer that is taken apart in no time. */
const FewCells = 20_000;

/** Ranges in one request; each costs a few hundred bytes, and a proxy of office.js. */
const MaxPieces = 900;

/**
 * Reads areas, of whatever sheets, in as few requests as Excel's limits allow, in blocks of rows: `budget` cells in the
 * first request, then as many as the bytes of the last answer say, half of it each time Excel finds that too much
 * (an error, or null for a table). Tables that were not asked for are empty.
 */
export async function readTables(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  names: readonly TableName[],
  budget: number,
  watch?: Watch,
): Promise<Tables[]> {
  const answer = areas.map(() => ({ values: [], formulas: [], numberFormat: [] }) as GrowingTables);
  const total = areas.reduce((rows, { area }) => rows + rowsOf(area), 0);
  let waiting: Piece[] = areas.map((one, index) => ({ index, ...one }));
  let limit = budget;
  let most = MostCells;
  let done = 0;
  while (waiting.length > 0) {
    watch?.signal?.throwIfAborted();
    const { taken, left } = take(waiting, limit);
    const cells = taken.reduce((sum, piece) => sum + cellsOf(piece.area), 0);
    const blocks = await readPieces(context, taken, names);
    if (blocks === null) {
      if (taken.length === 1 && taken.every(({ area }) => area.top === area.bottom))
        throw excelProblem("excel-too-much-data", { code: "PayloadSizeLimitExceeded" });
      limit = Math.ceil(cells / 2);
      most = limit;
      continue;
    }
    // What Excel answered was taken apart in the task we are in.
    if (cells > FewCells) await nextTask();
    taken.forEach(({ index, area }, i) => {
      for (const name of names) append(answer[index]?.[name], blocks[i]?.[name]);
      done += rowsOf(area);
    });
    limit = Math.min(most, cellsFor(cells, blocks, names));
    watch?.progress?.(done, total);
    waiting = left;
    if (cells > FewCells) await nextTask();
  }
  return answer;
}

/** Cells whose tables come to the bytes of a full answer, if they are like those just read. */
function cellsFor(
  cells: number,
  blocks: readonly GrowingTables[],
  names: readonly TableName[],
): number {
  let bytes = 1;
  for (const block of blocks) for (const name of names) bytes += tableBytes(block[name]);
  return Math.max(1, Math.floor((cells * AnswerBytes) / bytes));
}

type GrowingTables = Record<TableName, CellValue[][]>;

function append(rows: CellValue[][] | undefined, more: readonly CellValue[][] | undefined): void {
  for (const row of more ?? []) rows?.push(row);
}

/** The first pieces worth one request; the last of them is cut between rows when it does not fit. */
function take(waiting: readonly Piece[], limit: number): { taken: Piece[]; left: Piece[] } {
  const taken: Piece[] = [];
  let room = limit;
  for (const [at, piece] of waiting.entries()) {
    const { area } = piece;
    const columns = area.right - area.left + 1;
    const rows = Math.floor(room / columns);
    const full = (rows < rowsOf(area) && taken.length > 0) || taken.length === MaxPieces;
    if (full) return { taken, left: waiting.slice(at) };
    if (rows < rowsOf(area)) {
      const bottom = area.top + Math.max(rows, 1) - 1;
      taken.push({ ...piece, area: { ...area, bottom } });
      const rest = waiting.slice(at + 1);
      if (bottom < area.bottom) rest.unshift({ ...piece, area: { ...area, top: bottom + 1 } });
      return { taken, left: rest };
    }
    taken.push(piece);
    room -= cellsOf(area);
  }
  return { taken, left: [] };
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  names: readonly TableName[],
): Promise<GrowingTables[] | null> {
  const ranges = pieces.map(({ sheet, area }) => writtenRange(sheet, area).load([...names]));
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const blocks: GrowingTables[] = [];
  for (const range of ranges) {
    const block: GrowingTables = { values: [], formulas: [], numberFormat: [] };
    for (const name of names) {
      const table = range[name] as CellValue[][] | null;
      if (table === null) return null;
      block[name] = table;
    }
    blocks.push(block);
  }
  return blocks;
}

const rowsOf = (area: DraftArea): number => area.bottom - area.top + 1;
const cellsOf = (area: DraftArea): number => rowsOf(area) * (area.right - area.left + 1);
