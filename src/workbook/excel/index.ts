export { openExcel } from "./open-excel";
export type { ExcelWorkbook } from "./open-excel";
export type { ExcelOptions } from "./session";
