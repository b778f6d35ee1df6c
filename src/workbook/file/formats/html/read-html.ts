import type { Merge } from "../../../../sheet/grid";
import { plainBook, sheetNameOf } from "../../foreign/plain-book";
import { newCells, setCell } from "../../foreign/foreign";
import type { ForeignBook } from "../../foreign/foreign";
import { fileProblem } from "../../problems";
import { unescapeXml } from "../../containers/xml/text";
import { htmlValue } from "./cell-value";
import { layOut } from "./layout";
import { pageLosses } from "./losses";
import { formatFinder } from "./number-formats";
import { readPage } from "./read-page";
import { takeMerge } from "../../cells/budget";

/**
 * Reads a web page, as many systems export them under the name of an .xls file, into one sheet: texts and
 * tables one below the other, tables within tables in place, as spreadsheet programs show it. Throws `Problem`
 * with `file-is-webpage` when no table has a cell.
 */
export function readHtml(source: string, file: string): ForeignBook {
  const name = statedName(source) ?? sheetNameOf(file);
  const cells = newCells(name);
  const merges: Merge[] = [];
  const looks: { format?: string }[] = [{}];
  const styles = new Map<string, number>();
  const formatOf = formatFinder(source);
  const styleOf = (format: string): number => {
    if (format === "" || format === "General") return 0;
    let style = styles.get(format);
    if (style === undefined && looks.length < 4096) {
      style = looks.length;
      styles.set(format, style);
      looks.push({ format });
    }
    return style ?? 0;
  };
  let found = false;
  layOut(readPage(source, file), {
    text(row, column, text, cell) {
      found ||= cell !== null;
      const format = cell === null ? "" : formatOf(cell.tag.own);
      setCell(cells, row, column, htmlValue(text, cell?.tag ?? null, format), styleOf(format));
    },
    merge(area) {
      if (takeMerge(cells.budget, area)) merges.push(area);
    },
  });
  if (!found) throw fileProblem("file-is-webpage", { file });
  return {
    ...plainBook("html", [{ name, cells, merges }]),
    looks,
    losses: pageLosses(source),
  };
}

/** The name Excel wrote down for the one sheet of its page. */
function statedName(source: string): string | null {
  const head = source.slice(0, 20_000);
  const names = head.split(/<x:Name>/i).slice(1);
  if (names.length !== 1) return null;
  const name = unescapeXml((names[0] ?? "").split("<")[0] ?? "").trim();
  return name === "" ? null : sheetNameOf(`${name}.`);
}
