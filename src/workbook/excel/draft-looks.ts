import type { DraftArea, SheetDraft } from "../../sheet/draft";
import { draftLook } from "../file/writing/draft/draft-looks";
import type { CellLook, Color, Line } from "../file/looks/look";
import { areasOf } from "../areas";
import { addressLists, writtenAreas } from "./addresses";
import type { WriteBatch } from "./batch";

/** Cells of a draft that look alike, number formats apart. */
interface AlikeCells {
  readonly look: CellLook;
  readonly cells: { readonly row: number; readonly column: number }[];
}

/** Queues the looks of all cells, a few ranges of many areas. */
export async function paintDraft(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  draft: SheetDraft,
): Promise<void> {
  for (const { look, cells } of alike(draft)) await paintAreas(batch, sheet, areasOf(cells), look);
}

async function paintAreas(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  areas: readonly DraftArea[],
  look: CellLook,
): Promise<void> {
  for (const list of addressLists(areas)) {
    await batch.room(list.length + 4000);
    paint(writtenAreas(sheet, list).format, look);
  }
  const line = look.border?.top;
  if (line === undefined) return;
  // A single row or column has no inner lines to draw, and Excel minds being asked for them.
  for (const rows of [false, true])
    for (const columns of [false, true]) {
      const alike = areas.filter(
        ({ top, left, bottom, right }) => bottom > top === rows && right > left === columns,
      );
      const edges = [
        ...outerEdges,
        ...(rows ? (["InsideHorizontal"] as const) : []),
        ...(columns ? (["InsideVertical"] as const) : []),
      ];
      for (const list of addressLists(alike)) {
        await batch.room(list.length + 4000);
        drawGrid(writtenAreas(sheet, list).format.borders, edges, line);
      }
    }
}

const outerEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Number formats by row and column, null for General. */
export function draftFormats(draft: SheetDraft): (string | null)[][] {
  return draft.rows.map((cells) =>
    cells.map((cell) => (cell === null ? null : (draftLook(cell)?.format ?? null))),
  );
}

function alike(draft: SheetDraft): AlikeCells[] {
  const known = new Map<string, AlikeCells>();
  const add = (look: CellLook | null, row: number, column: number) => {
    if (look === null) return;
    const key = lookKey(look);
    const same = known.get(key) ?? { look, cells: [] };
    known.set(key, same);
    same.cells.push({ row, column });
  };
  draft.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null) add(draftLook(cell), row, column);
    });
  });
  for (const merge of draft.merges) {
    const cell = draft.rows[merge.top]?.[merge.left] ?? null;
    if (cell === null) continue;
    for (const { row, column } of covered(merge)) add(draftLook(cell), row, column);
  }
  return [...known.values()];
}

function covered({ top, left, bottom, right }: DraftArea): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) cells.push({ row, column });
  return cells;
}

const keys = new WeakMap<CellLook, string>();

function lookKey(look: CellLook): string {
  const known = keys.get(look);
  if (known !== undefined) return known;
  const { font, fill, border, alignment } = look;
  const key = JSON.stringify({ font, fill, border, alignment });
  keys.set(look, key);
  return key;
}

const css = (color: Color): string => (typeof color === "string" ? `#${color}` : "");

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function paint(format: Excel.RangeFormat, look: CellLook): void {
  const { font = {}, fill, alignment = {} } = look;
  if (font.name !== undefined) format.font.name = font.name;
  if (font.size !== undefined) format.font.size = font.size;
  if (font.bold === true) format.font.bold = true;
  if (font.italic === true) format.font.italic = true;
  if (font.underline !== undefined) format.font.underline = "Single";
  if (font.color !== undefined) format.font.color = css(font.color);
  if (fill?.color !== undefined) format.fill.color = css(fill.color);
  const { horizontal = "", vertical = "" } = alignment;
  if (Object.hasOwn(horizontals, horizontal))
    format.horizontalAlignment = horizontals[horizontal as keyof typeof horizontals];
  if (Object.hasOwn(verticals, vertical))
    format.verticalAlignment = verticals[vertical as keyof typeof verticals];
  if (alignment.wrap === true) format.wrapText = true;
}

/** Own sheets draw all lines alike: around each cell. */
function drawGrid(
  borders: Excel.RangeBorderCollection,
  edges: readonly ((typeof outerEdges)[number] | "InsideHorizontal" | "InsideVertical")[],
  line: Line,
): void {
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    if (line.color !== undefined) border.color = css(line.color);
  }
}
