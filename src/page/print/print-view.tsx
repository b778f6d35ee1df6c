import { useEffect, useState, type CSSProperties } from "react";
import { fill } from "../../locale/format";
import { pageText } from "../../locale/zh-CN/page";
import type { ShownBook } from "../book/shown-book";
import { printedRows, type PrintedSheet } from "./printed-rows";

const text = pageText.print;

interface PrintViewProps {
  readonly sheet: string;
  readonly book: ShownBook;
  readonly onClose: () => void;
}

/** A sheet as it will be on paper; the browser's own dialog does the printing. */
export function PrintView({ sheet, book, onClose }: PrintViewProps) {
  const [printed, setPrinted] = useState<PrintedSheet | null>(null);
  useEffect(() => {
    let gone = false;
    void book.view(sheet).then((view) => {
      if (!gone)
        setPrinted(printedRows(view, (row, column) => book.grid.shownText(sheet, row, column)));
    });
    return () => {
      gone = true;
    };
  }, [sheet, book]);
  return (
    <main className="print">
      <div className="print-bar">
        <h1>{fill(text.title, { sheet })}</h1>
        <button
          type="button"
          className="button primary"
          autoFocus
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
      {printed === null ? null : <PrintTable {...printed} />}
    </main>
  );
}

function PrintTable({ head, body, widths, landscape, scale }: PrintedSheet) {
  const looks = { "--scale": scale } as CSSProperties;
  return (
    <div className={landscape ? "paper landscape" : "paper"} style={looks}>
      <style>{pageRule(landscape)}</style>
      <table>
        <colgroup>
          {widths.map((width, i) => (
            <col key={i} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        {head.length === 0 ? null : <thead>{head.map(rowOf)}</thead>}
        <tbody>{body.map(rowOf)}</tbody>
      </table>
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

function rowOf(cells: PrintedSheet["body"][number], index: number) {
  return (
    <tr key={index}>
      {cells.map(({ column, text: shown, style, ...span }) => (
        <td key={column} {...span} style={style}>
          {shown}
        </td>
      ))}
    </tr>
  );
}
