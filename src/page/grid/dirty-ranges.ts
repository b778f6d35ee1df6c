import type { ICommandInfo, IRange, Injector } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

/** Changed cells that are looked at one by one for the formulas that read them. */
const FewCells = 200;

/** The sheets with formulas, as they are known by now. */
interface WithFormulas {
  any(): boolean;
  has(sheetId: string): boolean;
}

/**
 * Tells the formulas what a change touched, roughly where it is large: by itself the grid joins the changed
 * cells into areas by comparing each with all others, seconds at 45,000 cells. Where no formula stands it is
 * told nothing.
 */
export function roughDirtyRanges(injector: Injector, formulas: WithFormulas): void {
  const service = injector.get(IActiveDirtyManagerService);
  const get = service.get.bind(service);
  service.get = (id) => {
    const conversion = get(id);
    if (id !== SetRangeValuesMutation.id || !conversion) return conversion;
    return {
      ...conversion,
      getDirtyData: (command) => {
        if (!formulas.any()) return {};
        const { unitId, subUnitId: sheetId, cellValue } = paramsOf(command);
        const range = areaOfMany(cellValue);
        if (range === null) return conversion.getDirtyData(command);
        // A formula's result may fill cells beside it: on such a sheet everything is calculated.
        const forceCalculation = formulas.has(sheetId);
        return { dirtyRanges: [{ unitId, sheetId, range }], forceCalculation };
      },
    };
  };
}

function paramsOf(command: ICommandInfo): ISetRangeValuesMutationParams {
  return command.params as ISetRangeValuesMutationParams;
}

/** The least area around changed cells; null where they are few. */
export function areaOfMany(cells: ISetRangeValuesMutationParams["cellValue"]): IRange | null {
  let count = 0;
  const area = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const column of Object.keys(line ?? {})) {
      count++;
      area.startRow = Math.min(area.startRow, Number(row));
      area.endRow = Math.max(area.endRow, Number(row));
      area.startColumn = Math.min(area.startColumn, Number(column));
      area.endColumn = Math.max(area.endColumn, Number(column));
    }
  return count > FewCells ? area : null;
}
