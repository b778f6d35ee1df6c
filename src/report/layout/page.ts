import type { DraftArea, DraftCell, SheetDraft } from "../../sheet/draft";
import { paginate, type PlacedLine } from "./paginate";
import type { Block, Line, LineCell, Place } from "./line";
import { MAX_ROW_HEIGHT, splitText, textHeight } from "./text-height";

/** What a page is made of. */
export interface PageSpec {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  /** Lines on top, repeated on every printed page. */
  readonly titles: readonly Line[];
  readonly blocks: readonly Block[];
  /** Lines below that are not printed: figures charts are drawn from. */
  readonly unprinted?: readonly Block[];
  readonly footer?: string;
}

/** A laid out page, and where the lines of its blocks came to stand (rows 0-based). */
export interface Page {
  readonly draft: SheetDraft;
  readonly rowsOf: (block: string) => readonly number[];
}

/** A4 less the margins of own sheets, in points. */
const LONG_SIDE = 842 - 72;
const SHORT_SIDE = 595 - 72;
const MARGINS_DOWN = 94;
/** A character of width in points (8 pixels, as 宋体 11 and 等线 11 have it). */
const POINTS_PER_CHARACTER = 6;
/** What every column has beside its characters. */
const COLUMN_PADDING = 0.71;
/** What of a page is used: programs differ by a few per cent. */
const USED = 0.95;
const LEAST_HEIGHT = 17;

/** Lays out a printable sheet: page breaks, heights, merged spans, formulas with their rows. */
export function layPage(spec: PageSpec): Page {
  const heightOf = lineHeight(spec.widths);
  const titleHeight = spec.titles.reduce((sum, line) => sum + heightOf(line), 0);
  const blocks = spec.blocks.map((block) => withShortLines(block, spec.widths));
  const { lines, breaks } = paginate(blocks, heightOf, {
    capacity: pageCapacity(spec),
    first: titleHeight,
    repeated: titleHeight,
  });
  const below = (spec.unprinted ?? []).flatMap(linesOf);
  const titles = spec.titles.map((line): PlacedLine => ({ line, block: { body: [] } }));
  const all = [...titles, ...lines, ...below];
  const rowsOf = rowIndex(all);
  const rows = all.map(({ line, block }, row) => cellsOf(line, placeOf(row, block, rowsOf)));
  const top = spec.titles.length;
  const printed = top + lines.length;
  return {
    rowsOf,
    draft: {
      name: spec.name,
      rows,
      columnWidths: spec.widths,
      rowHeights: new Map(all.map(({ line }, row) => [row, heightOf(line)])),
      merges: all.flatMap(({ line }, row) => mergesOf(line, row)),
      frozenRows: 0,
      print: {
        landscape: spec.landscape,
        ...(top === 0 ? {} : { titleRows: [0, top - 1] as const }),
        ...(spec.footer === undefined ? {} : { footer: spec.footer }),
        ...(breaks.length === 0 ? {} : { breaks: breaks.map((line) => line + top) }),
        area: { top: 0, left: 0, bottom: printed - 1, right: spec.widths.length - 1 },
      },
    },
  };
}

/** Points of rows a printed page holds: a page wider than the paper is scaled down and holds more. */
function pageCapacity({ widths, landscape }: PageSpec): number {
  const [across, down] = landscape ? [LONG_SIDE, SHORT_SIDE + 72] : [SHORT_SIDE, LONG_SIDE + 72];
  const width = widths.reduce((sum, one) => sum + (one + COLUMN_PADDING) * POINTS_PER_CHARACTER, 0);
  return (down - MARGINS_DOWN) * Math.max(1, width / across) * USED;
}

function lineHeight(widths: readonly number[]): (line: Line) => number {
  const known = new Map<Line, number>();
  return (line) => {
    let height = known.get(line);
    if (height === undefined) known.set(line, (height = line.height ?? neededHeight(line, widths)));
    return height;
  };
}

function neededHeight({ cells, least = LEAST_HEIGHT }: Line, widths: readonly number[]): number {
  let column = 0;
  let height = least;
  for (const { value, style, span = 1 } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    if (typeof value === "string") height = Math.max(height, textHeight(value, style, width));
    column += span;
  }
  return Math.min(height, MAX_ROW_HEIGHT);
}

/** A block whose single texts over the whole page stand in as many lines as they need. */
function withShortLines(block: Block, widths: readonly number[]): Block {
  return { ...block, body: block.body.flatMap((line) => shortLines(line, widths)) };
}

function shortLines(line: Line, widths: readonly number[]): Line[] {
  const [cell, ...more] = line.cells;
  if (cell === undefined || more.length > 0 || typeof cell.value !== "string") return [line];
  const width = widths.slice(0, cell.span ?? 1).reduce((sum, one) => sum + one, 0);
  const parts = splitText(cell.value, cell.style, width);
  return parts.length === 1
    ? [line]
    : parts.map((value) => ({ ...line, cells: [{ ...cell, value }] }));
}

function linesOf(block: Block): PlacedLine[] {
  const { title, head = [], body, foot = [] } = block;
  return [
    ...[...(title === undefined ? [] : [title]), ...head].map((line) => ({ line, block })),
    ...body.map((line, index) => ({ line, block, body: index })),
    ...foot.map((line) => ({ line, block })),
  ];
}

function rowIndex(lines: readonly PlacedLine[]): (block: string) => readonly number[] {
  const rows = new Map<string, number[]>();
  lines.forEach(({ block, body }, row) => {
    if (block.id === undefined || body === undefined) return;
    const known = rows.get(block.id);
    if (known === undefined) rows.set(block.id, [row]);
    else known.push(row);
  });
  return (block) => rows.get(block) ?? [];
}

function placeOf(row: number, block: Block, rowsOf: Page["rowsOf"]): Place {
  const own = block.id === undefined ? [] : rowsOf(block.id);
  return {
    row: row + 1,
    first: (own[0] ?? row) + 1,
    last: (own.at(-1) ?? row) + 1,
    rowOf: (other, line) => (rowsOf(other)[line] ?? -1) + 1,
  };
}

function cellsOf({ cells }: Line, place: Place): (DraftCell | null)[] {
  return cells.flatMap((cell): (DraftCell | null)[] => [
    drawn(cell, place),
    ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null),
  ]);
}

function drawn(cell: LineCell, place: Place): DraftCell | null {
  const { value, style, decimals, link, formula } = cell;
  if (value === "" && style === undefined) return null;
  return {
    value,
    ...(formula === undefined ? {} : { formula: formula(place) }),
    ...(style === undefined ? {} : { style }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(link === undefined ? {} : { link }),
  };
}

function mergesOf({ cells }: Line, row: number): DraftArea[] {
  let column = 0;
  return cells.flatMap(({ span = 1 }): DraftArea[] => {
    const left = column;
    column += span;
    return span === 1 ? [] : [{ top: row, left, bottom: row, right: column - 1 }];
  });
}
