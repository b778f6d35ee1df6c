import { cellName } from "../../../../sheet/address";
import type { ForeignSheet } from "../../foreign/foreign";
import { Limits } from "../../limits";
import { wholeWithin, within } from "./within";

/** How a sheet is shown on the screen, as source; `number` is its place among the sheets, `front` the open one. */
export function viewSource(sheet: ForeignSheet, isFront: boolean): string {
  const { view = {} } = sheet.around ?? {};
  const zoom = wholeWithin(view.zoom, 10, 400, 100);
  const attributes = [
    view.showsFormulas === true ? ' showFormulas="1"' : "",
    view.hidesGridlines === true ? ' showGridLines="0"' : "",
    view.hidesHeadings === true ? ' showRowColHeaders="0"' : "",
    view.hidesZeros === true ? ' showZeros="0"' : "",
    isFront ? ' tabSelected="1"' : "",
    view.pageBreaks === true ? ' view="pageBreakPreview"' : "",
    topLeft(view.corner),
    zoom !== 100 ? ` zoomScale="${zoom}" zoomScaleNormal="${zoom}"` : "",
  ];
  return `<sheetViews><sheetView${attributes.join("")} workbookViewId="0">${paneSource(sheet)}</sheetView></sheetViews>`;
}

function topLeft(corner: { readonly row: number; readonly column: number } | undefined): string {
  if (corner === undefined || (corner.row === 0 && corner.column === 0)) return "";
  return ` topLeftCell="${cellName(corner.row, corner.column)}"`;
}

/** Twentieths of a point. */
const FurthestSplit = 1_000_000;

function paneSource({ frozen, around }: ForeignSheet): string {
  const { split, corner = { row: 0, column: 0 }, paneCorner } = around?.view ?? {};
  const rows = wholeWithin(frozen.rows, 0, Limits.rows - 1, 0);
  const columns = wholeWithin(frozen.columns, 0, Limits.columns - 1, 0);
  const isFrozen = rows > 0 || columns > 0;
  const [x, y] = isFrozen
    ? [columns, rows]
    : [within(split?.x, 0, FurthestSplit, 0), within(split?.y, 0, FurthestSplit, 0)];
  if (x <= 0 && y <= 0) return "";
  const first = isFrozen ? { row: corner.row + rows, column: corner.column + columns } : corner;
  const row = Math.max(first.row, y > 0 ? (paneCorner?.row ?? 0) : 0);
  const column = Math.max(first.column, x > 0 ? (paneCorner?.column ?? 0) : 0);
  const pane = x > 0 && y > 0 ? "bottomRight" : y > 0 ? "bottomLeft" : "topRight";
  return `<pane${x > 0 ? ` xSplit="${x}"` : ""}${y > 0 ? ` ySplit="${y}"` : ""} topLeftCell="${cellName(Math.min(row, Limits.rows - 1), Math.min(column, Limits.columns - 1))}" activePane="${pane}"${isFrozen ? ' state="frozen"' : ""}/><selection pane="${pane}"/>`;
}
