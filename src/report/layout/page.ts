import type { DraftArea, DraftCell, SheetDraft } from "../../sheet/draft";
import { eachInSteps, restsAfter, runNow, type Steps } from "../../sheet/steps";
import type { Block, Line, LineCell, Place } from "./line";
import { paginating, type PlacedLine } from "./paginate";
import { pageCapacity } from "./paper";
import { lineHeights } from "./row-height";
import { withoutTallLines } from "./tall-lines";

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

/** Lays out a printable sheet: page breaks, heights, merged spans, formulas with their rows. */
export function layPage(spec: PageSpec): Page {
  return runNow(layingPage(spec));
}

/** `layPage` in steps of some lines. */
export function* layingPage(spec: PageSpec): Steps<Page> {
  const heightOf = lineHeights(spec.widths);
  const shaped = (block: Block): Block => withoutTallLines(block, spec.widths);
  const titleHeight = spec.titles.reduce((sum, line) => sum + heightOf(line), 0);
  const blocks = yield* eachInSteps(spec.blocks, shaped);
  const { lines, breaks } = yield* paginating(blocks, heightOf, {
    capacity: pageCapacity(spec.widths, spec.landscape),
    first: titleHeight,
    repeated: titleHeight,
  });
  const below = (yield* eachInSteps(spec.unprinted ?? [], shaped)).flatMap(linesOf);
  const titles = spec.titles.map((line): PlacedLine => ({ line, block: { body: [] } }));
  const all = [...titles, ...lines, ...below];
  const rowsOf = rowIndex(all);
  const rows: (DraftCell | null)[][] = [];
  for (const [row, { line, block }] of all.entries()) {
    if (restsAfter(row)) yield;
    rows.push(cellsOf(line, placeOf(row, block, rowsOf)));
  }
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
