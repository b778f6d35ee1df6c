/**
 * Workbooks as files. The folders, from the ground up, each knowing only those before it (`npm run floors`):
 * `containers/` what a file is packed in (zip, compound, XML, HTML tags, ciphers); `cells/` and `looks/` what all
 * formats share; `foreign/` a workbook of another format than xlsx, as data; `formulas/`; `formats/` a reader each;
 * `report/` text out of Word files and mails, for the proof; `writing/` xlsx: `patch/` an opened one, `parts/` of
 * it, `draft/` sheets of ours, `reshape/` rows and tabs, `anew/` one made from a foreign book. `disk/` is Node's.
 */
export { newWorkbook } from "./new-workbook";
export { openWorkbook } from "./open";
export type { ColumnWidth, FileFormat, FileWorkbook, LossCode, Reshape } from "./types";
export { viewKey } from "./view";
export type { EnteredCell, SheetView } from "./view";
export type { CellLook, Line } from "./looks/look";
export type { ViewChart } from "./view-paper";
