import { cellFiles } from "./cell-files";
import { csvFiles } from "./csv-files";
import { odsFiles } from "./ods-files";
import { pageFiles } from "./page-files";
import { partFiles } from "./part-files";
import type { CostlyFile } from "./parts";
import { xlsFiles } from "./xls-files";
import { xmlFiles } from "./xml-files";

/** Spreadsheets of every format, each under a megabyte, that ask for as much as they can. */
export const costlyFiles: readonly CostlyFile[] = [
  ...cellFiles,
  ...partFiles,
  ...odsFiles,
  ...pageFiles,
  ...xmlFiles,
  ...csvFiles,
  ...xlsFiles,
];
