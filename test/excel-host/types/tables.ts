import { intersection } from "../model/area";
import type { Sheet, TableModel } from "../model/sheet";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import { mustWrite, range, rangeArgument } from "./range-target";

interface TableTarget {
  readonly sheet: Sheet;
  readonly table: TableModel;
}

export const TableCollection = typeOf<Sheet>({
  items: (sheet) => sheet.tables.map((table) => object("Table", { sheet, table })),
  at: (sheet, key) => {
    const table = sheet.tables.find(({ id, name }) => id === key || name === key);
    if (table === undefined) throw itemNotFound();
    return object("Table", { sheet, table });
  },
});

export const Table = typeOf<TableTarget>({
  identity: ({ table }) => ({ Id: table.id }),
  get: { id: ({ table }) => table.id, name: ({ table }) => table.name },
  call: {
    convertToRange: ({ sheet, table }) => {
      mustWrite(sheet);
      sheet.tables = sheet.tables.filter((other) => other !== table);
      return range(sheet, table.area);
    },
  },
});

export const AutoFilter = typeOf<Sheet>({
  get: { enabled: (sheet) => sheet.filter !== null },
  call: {
    apply: (sheet, [target]) => {
      mustWrite(sheet);
      const { area } = rangeArgument(target, sheet);
      if (sheet.tables.some((table) => intersection(table.area, area) !== null))
        throw invalidArgument("a filter over a table");
      sheet.filter = { area, enabled: true };
    },
    remove: (sheet) => {
      mustWrite(sheet);
      if (sheet.filter === null) throw invalidArgument("no filter to remove");
      sheet.filter = null;
    },
  },
});
