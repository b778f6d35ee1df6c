export { openWorkbook } from "./open";
export type { FileFormat, FileWorkbook, LossCode } from "./types";
