import { addSheet, sheetNamed } from "../model/book";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import {
  HostError,
  accessDenied,
  invalidArgument,
  itemExists,
  itemNotFound,
} from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import { registerEvent } from "./events";

/** A sheet by its id or, without regard to case, its name. */
export function findSheet(book: Book, key: unknown): Sheet | undefined {
  return book.sheets.find(({ id }) => id === key) ?? sheetNamed(book, String(key));
}

/** What Excel asks of a sheet's name. */
export function checkName(name: unknown): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
    throw invalidArgument("the name of a sheet");
  return name;
}

export const WorksheetCollection = typeOf<Book>({
  items: (book) => book.sheets.map((sheet) => object("Worksheet", sheet)),
  at: (book, key) => {
    const sheet = findSheet(book, key);
    if (sheet === undefined) throw itemNotFound();
    return object("Worksheet", sheet);
  },
  call: {
    getItemOrNullObject: (book, [key]) => {
      const sheet = findSheet(book, key);
      return sheet === undefined ? null : object("Worksheet", sheet);
    },
    getActiveWorksheet: (book, _args, host) => {
      const sheet = book.sheets.find(({ id }) => id === book.activeId);
      if (sheet === undefined || host.otherWorkbookActive)
        throw new HostError("GeneralException", "There was an internal error.", 500);
      return object("Worksheet", sheet);
    },
    add: (book, [name]) => {
      if (book.structureProtected) throw accessDenied();
      const wanted = checkName(name);
      if (sheetNamed(book, wanted) !== undefined) throw itemExists();
      return object("Worksheet", addSheet(book, wanted));
    },
    _RegisterDataChangedEvent: (_book, _args, host) => registerEvent(host, "Workbook", true),
    _UnregisterDataChangedEvent: (_book, _args, host) => registerEvent(host, "Workbook", false),
  },
});
