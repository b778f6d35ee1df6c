import {
  ICommandService,
  type ICellData,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaDataModel,
  initSheetFormulaData,
  type IFormulaData,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { roughDirtyRanges } from "./dirty-ranges";

/** Sheets, by id, on which a formula stands or once stood. */
export interface FormulaSheets {
  add(sheetId: string): void;
  any(): boolean;
  has(sheetId: string): boolean;
}

/**
 * Has the grid look for formulas on those sheets alone where there are any. By itself it goes over every
 * cell of the workbook at each change: a tenth of a second at 20,000 rows, and most ledgers have none.
 */
export function followFormulaSheets(injector: Injector): FormulaSheets {
  const known = new Set<string>();
  const units = injector.get(IUniverInstanceService);
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cells) => {
    if (!known.has(sheetId) && !hasFormula(cells)) return {};
    known.add(sheetId);
    return update(unitId, sheetId, cells);
  };
  model.getFormulaData = () => {
    const found: IFormulaData = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unit = workbook.getUnitId();
      found[unit] = {};
      for (const sheet of workbook.getSheets()) {
        const id = sheet.getSheetId();
        if (known.has(id)) initSheetFormulaData(found, unit, id, sheet.getCellMatrix());
        else found[unit][id] = {};
      }
    }
    return found;
  };
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (!known.has(subUnitId) && hasFormula(cellValue)) known.add(subUnitId);
  });
  const sheets: FormulaSheets = {
    add: (sheetId) => known.add(sheetId),
    any: () => known.size > 0,
    has: (sheetId) => known.has(sheetId),
  };
  roughDirtyRanges(injector, sheets);
  return sheets;
}

function hasFormula(cells: ISetRangeValuesMutationParams["cellValue"]): boolean {
  return Object.values(cells ?? {}).some((line) =>
    Object.values((line ?? {}) as Record<number, ICellData | null>).some(
      (cell) => Boolean(cell?.f) || Boolean(cell?.si),
    ),
  );
}
