import type { SheetDraft } from "../../sheet/draft";
import { nameOfArea } from "../areas";

/** Points of an inch. */
const Inch = 72;
const footerFont = '&"宋体"&10';

/** Queues how the sheet is printed: A4, its head on every page, page numbers. The fit comes later. */
export function layOutPage(sheet: Excel.Worksheet, { print }: SheetDraft): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 0.5 * Inch;
  pageLayout.rightMargin = 0.5 * Inch;
  pageLayout.topMargin = 0.6 * Inch;
  pageLayout.bottomMargin = 0.7 * Inch;
  pageLayout.headerMargin = 0.3 * Inch;
  pageLayout.footerMargin = 0.35 * Inch;
  const { titleRows, area, footer } = print;
  if (titleRows !== undefined)
    pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (area !== undefined) pageLayout.setPrintArea(nameOfArea(area));
  const footers = pageLayout.headersFooters.defaultForAllPages;
  // An ampersand begins a code; one in a text is doubled.
  footers.leftFooter =
    footer === undefined ? "" : `${footerFont} ${footer.replace(/&/g, "&&")}`.slice(0, 200);
  footers.rightFooter = `${footerFont}第 &P 页 共 &N 页`;
  for (const row of print.breaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/**
 * Queues the fit to one page's width. To be sent after the rest: Excel on the desktop forgets a fit that comes
 * together with orientation and paper.
 */
export function fitPage(sheet: Excel.Worksheet): void {
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}
