import { useEffect, useState } from "react";
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

function PrintTable({ head, body, widths }: PrintedSheet) {
  return (
    <table>
      <colgroup>
        {widths.map((width, i) => (
          <col key={i} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      {head.length === 0 ? null : <thead>{head.map(rowOf)}</thead>}
      <tbody>{body.map(rowOf)}</tbody>
    </table>
  );
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
