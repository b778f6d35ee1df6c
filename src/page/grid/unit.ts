import {
  ICommandService,
  LocaleType,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { SheetData } from "./sheet-data";

export const unitId = "book";

/** The clerk's workbook in the grid, its sheets known by name outside and by id inside. */
export interface Unit {
  readonly injector: Injector;
  readonly workbook: Workbook;
  idOf(name: string): string | null;
  /** Has the grid do something that is not the clerk's doing. */
  ourselves(command: string, params: object, options?: IExecutionOptions): void;
  /** Whether what the grid does just now is our doing. */
  isOwn(): boolean;
  /** Brings a sheet to the front. */
  activate(id: string): void;
}

/** Puts a workbook of these sheets into the grid. */
export function createUnit(univer: Univer, sheets: readonly SheetData[]): Unit {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "",
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(sheets.flatMap(({ styles }) => Object.entries(styles))),
    sheetOrder: sheets.map(({ data }) => data.id),
    sheets: Object.fromEntries(sheets.map(({ data }) => [data.id, data])),
  });
  let own = 0;
  const ourselves: Unit["ourselves"] = (command, params, options) => {
    own++;
    try {
      commands.syncExecuteCommand(command, params, options);
    } finally {
      own--;
    }
  };
  return {
    injector,
    workbook,
    idOf: (name) => workbook.getSheetBySheetName(name)?.getSheetId() ?? null,
    ourselves,
    isOwn: () => own > 0,
    activate: (id) => {
      if (workbook.getActiveSheet()?.getSheetId() === id) return;
      ourselves(SetWorksheetActiveOperation.id, { unitId, subUnitId: id });
    },
  };
}
