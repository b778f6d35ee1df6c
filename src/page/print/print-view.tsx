import { memo, useEffect, useState, type CSSProperties } from "react";
import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { ShownBook } from "../book/shown-book";
import { ChartPicture } from "./chart-picture";
import { freshChart } from "./fresh-chart";
import { lookRules } from "./look-rules";
import { printedRows, type PrintedRow, type PrintedSheet } from "./printed-rows";

const text = pageText.print;

/** Rows made in one go: more would stop the screen for too long. */
const RowsAtOnce = 400;

/** Browsers have failed to print more. */
const MostCells = 200_000;

/** Of a long sheet only so many portions are shown; all are printed. */
const PortionsShown = 2;

interface PrintViewProps {
  readonly sheet: string;
  readonly book: ShownBook;
  readonly onClose: () => void;
}

interface Laid {
  readonly sheet: PrintedSheet;
  readonly rules: string;
  /** Rows laid out so far, in the portions in which they were. */
  readonly portions: readonly (readonly PrintedRow[])[];
}

/** A sheet as it will be on paper; the browser's own dialog does the printing. */
export function PrintView({ sheet, book, onClose }: PrintViewProps) {
  const laid = useLaidOut(sheet, book);
  const done = laid === null ? 0 : laid.portions.reduce((sum, { length }) => sum + length, 0);
  const isWhole = laid !== null && done === laid.sheet.bodyRows;
  return (
    <main className="print">
      <div className="print-bar">
        <h1>{fill(text.title, { sheet })}</h1>
        <span role="status">{laid === null ? "" : stateOf(laid.sheet, done)}</span>
        <button
          type="button"
          className="button primary"
          autoFocus
          disabled={!isWhole}
          onClick={() => {
            window.print();
          }}
        >
          {text.print}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.close}
        </button>
      </div>
      {laid === null ? null : <PrintTable {...laid} />}
    </main>
  );
}

function stateOf({ bodyRows: total, widths }: PrintedSheet, done: number): string {
  if (done < total) return fill(text.laying, { done, total });
  return total * widths.length > MostCells ? fill(text.long, { total }) : "";
}

/** Lays a sheet out portion by portion, so that a long one can be seen coming, and be left. */
function useLaidOut(sheet: string, book: ShownBook): Laid | null {
  const [laid, setLaid] = useState<Laid | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void book.view(sheet).then((view) => {
      if (gone) return;
      const charts = view.charts?.map((chart) => freshChart(chart, book.grid.valueAt));
      const printed = printedRows(
        charts === undefined ? view : { ...view, charts },
        (row, column) => book.grid.shownText(sheet, row, column),
      );
      setLaid({ sheet: printed, rules: lookRules(view.looks), portions: [] });
      const next = (): void => {
        const rows = portionOf(printed.body);
        if (rows.length === 0) return;
        setLaid((before) => before && { ...before, portions: [...before.portions, rows] });
        timer = setTimeout(next, 0);
      };
      next();
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [sheet, book]);
  return laid;
}

function portionOf(body: PrintedSheet["body"]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  while (rows.length < RowsAtOnce) {
    const next = body.next();
    if (next.done === true) break;
    rows.push(next.value);
  }
  return rows;
}

function PrintTable({ sheet, rules, portions }: Laid) {
  const { head, widths, landscape, scale, isSetUp } = sheet;
  const looks = { "--scale": scale } as CSSProperties;
  const classes = ["paper", ...(landscape ? ["landscape"] : []), ...(isSetUp ? ["set-up"] : [])];
  return (
    <div className={classes.join(" ")} style={looks}>
      <style>{`${rules}\n${pageRule(landscape)}`}</style>
      <table>
        <colgroup>
          {widths.map((width, i) => (
            <col key={i} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        {head.length === 0 ? null : (
          <thead>
            <Rows rows={head} />
          </thead>
        )}
        {portions.map((rows, i) => (
          <tbody key={i} className={i < PortionsShown ? "" : "later"}>
            <Rows rows={rows} />
          </tbody>
        ))}
      </table>
      {portions.length > PortionsShown ? (
        <p className="later-note">{fill(text.later, { shown: PortionsShown * RowsAtOnce })}</p>
      ) : null}
    </div>
  );
}

/** Size and page numbers are a matter of the page, where no variable reaches. */
function pageRule(landscape: boolean): string {
  const size = landscape ? "A4 landscape" : "A4 portrait";
  const [before, between, after] = text.pageNumber.split("#").map((one) => JSON.stringify(one));
  const number = `${before} counter(page) ${between} counter(pages) ${after}`;
  return `@page { size: ${size}; margin: 12mm; @bottom-center { content: ${number}; font-size: 9pt; } }`;
}

const Rows = memo(function Rows({ rows }: { readonly rows: readonly PrintedRow[] }) {
  return rows.map(({ row, cells, height, turns }) => (
    <tr key={row} className={turns === true ? "turns" : ""} style={heightStyle(height)}>
      {cells.map(({ column, text: shown, chart, ...cell }) => (
        <td key={column} {...cell}>
          {chart === undefined ? (
            shown
          ) : (
            <ChartPicture {...chart} style={{ height: `calc(${chart.height}pt * var(--scale))` }} />
          )}
        </td>
      ))}
    </tr>
  ));
});

function heightStyle(height: number | undefined): CSSProperties {
  return height === undefined ? {} : { height: `calc(${height}pt * var(--scale))` };
}
