import { fill } from "../../locale/format";
import { returnText as text } from "../../locale/zh-CN/returns";
import type { DraftCell, DraftStyle, SheetDraft } from "../../sheet/draft";
import { textWidth } from "../layout/text-height";
import type { ReturnCell, ReturnData, ReturnRows } from "./return-data";
import { villageLabel } from "./return-sheet";

const [LEAST, MOST] = [6, 30];
/** Characters across that can still be read on A4; texts wrap rather than be printed smaller. */
const MOST_ACROSS = 190;
const LEAST_TEXT = 8;
const DAY = 12;
/** Rows that are measured for the widths. */
const MEASURED = 200;

/** The rows of a village that are concerned, ledger under ledger, each below its own header; `null`: none. */
export function rowsSheet(data: ReturnData): SheetDraft | null {
  const { rows: ledgers } = data;
  if (ledgers.length === 0) return null;
  const widths = widthsOf(ledgers);
  const village = villageLabel(data);
  const rows: (readonly (DraftCell | null)[])[] = [
    [{ value: fill(text.rowsTitle, { village }), style: "title" }],
  ];
  const titles = [0];
  for (const { place, header, rows: own } of ledgers) {
    titles.push(rows.length);
    const title = fill(text.ledger, { sheet: place, count: own.length });
    rows.push([{ value: title, style: "section" }]);
    header.forEach((cells, at) => {
      const label = at === header.length - 1 ? text.rowNumber : "";
      rows.push([{ value: label, style: "head" }, ...cells.map((cell) => shown(cell, "head"))]);
    });
    for (const { row, cells } of own)
      rows.push([
        { value: row + 1, style: "integer" },
        ...cells.map((cell) => shown(cell, cell.day ? "date" : "text")),
      ]);
  }
  const right = widths.length - 1;
  return {
    name: text.rowsName,
    rows,
    columnWidths: widths,
    merges: right === 0 ? [] : titles.map((row) => ({ top: row, left: 0, bottom: row, right })),
    frozenRows: 0,
    print: {
      landscape: true,
      titleRows: [0, 0],
      footer: fill(text.footer, { village }),
      area: { top: 0, left: 0, bottom: rows.length - 1, right },
    },
  };
}

function shown({ value }: ReturnCell, style: DraftStyle): DraftCell {
  return { value, style };
}

function widthsOf(ledgers: readonly ReturnRows[]): number[] {
  const widths = [LEAST];
  for (const { header, rows } of ledgers)
    for (const cells of [...header, ...rows.slice(0, MEASURED).map((one) => one.cells)])
      cells.forEach(({ value, day }, at) => {
        const needed = day ? DAY : textWidth(String(value ?? "").slice(0, MOST)) + 2;
        widths[at + 1] = Math.min(MOST, Math.max(widths[at + 1] ?? LEAST, needed));
      });
  return narrowed(widths, daysOf(ledgers));
}

/** Columns that hold a day, which cannot wrap. */
function daysOf(ledgers: readonly ReturnRows[]): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { rows } of ledgers)
    for (const { cells } of rows) cells.forEach(({ day }, at) => day && days.add(at + 1));
  return days;
}

/** The widest columns made narrower until all fit the paper, as far as they can be. */
function narrowed(widths: readonly number[], days: ReadonlySet<number>): number[] {
  const upTo = (most: number): number[] =>
    widths.map((width, at) => Math.min(width, days.has(at) ? width : most));
  for (let most = MOST; most > LEAST_TEXT; most--) {
    const fitting = upTo(most);
    if (fitting.reduce((sum, width) => sum + width, 0) <= MOST_ACROSS) return fitting;
  }
  return upTo(LEAST_TEXT);
}
