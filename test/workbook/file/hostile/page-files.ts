import { bytesOf } from "../kit";
import type { CostlyFile } from "./parts";

const html = (body: string): Uint8Array =>
  bytesOf(`<html><meta charset="utf-8"><body><table>${body}</table></body></html>`);

/** Each under a megabyte. */
export const pageFiles: readonly CostlyFile[] = [
  {
    what: "tables in a page that span everything",
    name: "a.xls",
    bytes: () =>
      html(`<tr>${'<td rowspan="65534" colspan="1000">x</td>'.repeat(100)}</tr>`.repeat(60)),
  },
  {
    what: "tables within tables",
    name: "a.xls",
    bytes: () => bytesOf(`<html><body>${"<table><tr><td>".repeat(40_000)}x</body></html>`),
  },
  {
    what: "cells of a page that are never closed",
    name: "a.xls",
    bytes: () => html("<tr><td>x".repeat(90_000)),
  },
  {
    what: "tags of a page that never end",
    name: "a.xls",
    bytes: () => html("<td ".repeat(200_000)),
  },
  {
    what: "tables of a page without end",
    name: "a.xls",
    bytes: () => bytesOf(`<html><body>${"<table><tr><td>序号<td>当事人</table>".repeat(20_000)}`),
  },
  {
    what: "rows that look for a free column among those taken",
    name: "a.xls",
    bytes: () =>
      html(
        `<tr>${'<td rowspan="65534" colspan="1000">x</td>'.repeat(17)}</tr>${"<tr><td>".repeat(100_000)}`,
      ),
  },
  {
    what: "an attribute in quotes that are never closed",
    name: "a.xls",
    bytes: () => html(`<tr><td "${" colspan".repeat(100_000)}>x</td></tr>`),
  },
];
