import type { Area } from "./area";

/** Page layout of a sheet, in Excel's words. */
export interface PageModel {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  titleRows: readonly [number, number] | null;
  printArea: readonly Area[];
  headersFooters: Record<string, string>;
  centerHorizontally: boolean;
  margins: Record<string, number>;
  /** Rows before which a new page begins. */
  readonly breaks: number[];
}

export function newPageLayout(): PageModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    titleRows: null,
    printArea: [],
    headersFooters: {},
    centerHorizontally: false,
    margins: {},
    breaks: [],
  };
}
