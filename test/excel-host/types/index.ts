import type { Registry } from "../wire/registry";
import * as charts from "./charts";
import * as conditionalFormats from "./conditional-formats";
import { DataValidation } from "./data-validation";
import * as names from "./names";
import * as pageLayout from "./page-layout";
import { Range } from "./range";
import * as rangeAreas from "./range-areas";
import * as rangeFormat from "./range-format";
import { AddinInternalService, AppRuntimeService, CustomFunctions } from "./services";
import * as settings from "./settings";
import * as tables from "./tables";
import * as workbook from "./workbook";
import * as worksheet from "./worksheet";
import { WorksheetCollection } from "./worksheets";

/** Every type this host plays, by its name in office.js. */
export const excelTypes: Registry = {
  ...workbook,
  ...worksheet,
  WorksheetCollection,
  Range,
  ...rangeAreas,
  ...rangeFormat,
  ...conditionalFormats,
  DataValidation,
  AddinInternalService,
  AppRuntimeService,
  CustomFunctions,
  ...settings,
  ...charts,
  ...tables,
  ...pageLayout,
  ...names,
};
