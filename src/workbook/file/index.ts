export { newWorkbook } from "./new-workbook";
export { openWorkbook } from "./open";
export type { ColumnWidth, FileFormat, FileWorkbook, LossCode, Reshape } from "./types";
export { viewKey } from "./view";
export type { EnteredCell, SheetView } from "./view";
export type { CellLook, Line } from "./look";
export type { ViewChart } from "./view-paper";
