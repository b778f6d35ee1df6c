import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import designText from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsText from "@univerjs/docs-ui/locale/zh-CN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import findText from "@univerjs/find-replace/locale/zh-CN";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsText from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import validationText from "@univerjs/sheets-data-validation/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationUiText from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import filterText from "@univerjs/sheets-filter/locale/zh-CN";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterUiText from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaText from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiText from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiText from "@univerjs/sheets-ui/locale/zh-CN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiText from "@univerjs/ui/locale/zh-CN";
import { withoutNumberMarks } from "./number-marks";

/** The empty workbook that stands in the grid until there is one to show. */
export const blankId = "blank";

/**
 * The spreadsheet in an element: cells, formula bar and tabs. Everything that would change more than
 * values (looks, rows, sheets) is left out: it could not be saved into the clerk's file. An empty workbook
 * stands in it: whatever the grid does once, it has done when a file is read.
 */
export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.SILENT,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        designText,
        uiText,
        docsText,
        sheetsText,
        sheetsUiText,
        formulaText,
        formulaUiText,
        findText,
        filterText,
        filterUiText,
        validationText,
        validationUiText,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    // Ledgers are full of numbers that must be text: IDs, phones. No warning at each of them.
    disableForceStringAlert: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    clipboardConfig: { hidePasteOptions: true },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false });
  withoutNumberMarks(univer.__getInjector());
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: blankId });
  return univer;
}
