import { serialOf } from "../../../src/sheet/serial";
import type { Book } from "../model/book";
import { HostError } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import { range } from "./range-target";

export const Workbook = typeOf<Book>({
  get: {
    name: (book) => book.name,
    use1904DateSystem: (book) => book.date1904,
  },
  nav: {
    worksheets: (book) => object("WorksheetCollection", book),
    settings: (book) => object("SettingCollection", book),
    application: (book) => object("Application", book),
    _Runtime: (book) => object("Runtime", book),
    protection: (book) => object("WorkbookProtection", book),
    functions: (book) => object("Functions", book),
  },
  call: {
    getSelectedRange: (book, _args, host) => {
      if (host.otherWorkbookActive)
        throw new HostError("InvalidSelection", "The current selection is invalid.");
      const sheet = book.sheets.find(({ id }) => id === book.selection.sheetId);
      return sheet === undefined ? null : range(sheet, book.selection.area);
    },
    getActiveCell: (book) => {
      const sheet = book.sheets.find(({ id }) => id === book.selection.sheetId);
      const { top, left } = book.selection.area;
      return sheet === undefined ? null : range(sheet, { top, left, bottom: top, right: left });
    },
  },
});

export const WorkbookProtection = typeOf<Book>({
  get: { protected: (book) => book.structureProtected },
});

export const Application = typeOf<Book>({
  call: {
    suspendScreenUpdatingUntilNextSync: (_book, _args, host) =>
      void host.calls.push("suspendScreenUpdating"),
    suspendApiCalculationUntilNextSync: (_book, _args, host) =>
      void host.calls.push("suspendApiCalculation"),
  },
});

export const Runtime = typeOf<Book>({
  get: { enableEvents: (_book, host) => host.eventsEnabled },
  set: {
    enableEvents: (_book, value, host) => {
      host.eventsEnabled = value === true;
    },
  },
});

/** Worksheet functions that can be called: they count in the workbook's date system. */
export const Functions = typeOf<Book>({
  call: {
    date: (book, [year, month, day]) => {
      const serial = serialOf(Number(year), Number(month), Number(day));
      return object("FunctionResult", { value: serial - (book.date1904 ? 1462 : 0) });
    },
  },
});

export const FunctionResult = typeOf<{ readonly value: unknown }>({
  get: { value: ({ value }) => value },
});
