export { openExcel } from "./open-excel";
export type { Recovery } from "./change";
export type { ExcelWorkbook } from "./open-excel";
export type { ExcelOptions } from "./session";
