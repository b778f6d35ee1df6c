import { usedArea } from "../model/sheet";
import type { Sheet } from "../model/sheet";
import { sheetNamed } from "../model/book";
import { MaxColumns, MaxRows, wholeSheet } from "../model/area";
import { parseAreas } from "../model/areas";
import { HostError, accessDenied, invalidArgument, itemExists } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import { registerEvent } from "./events";
import { range } from "./range-target";
import { checkName } from "./worksheets";

export const Worksheet = typeOf<Sheet>({
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
    position: (sheet, host) => host.book.sheets.indexOf(sheet),
    visibility: (sheet) => sheet.visibility,
    tabColor: (sheet) => sheet.tabColor,
    showGridlines: (sheet) => sheet.showGridlines,
  },
  set: {
    name: (sheet, value, host) => {
      if (host.book.structureProtected) throw accessDenied();
      const other = sheetNamed(host.book, checkName(value));
      if (other !== undefined && other !== sheet) throw itemExists();
      sheet.name = String(value);
    },
    visibility: (sheet, value, host) => {
      if (host.book.structureProtected) throw accessDenied();
      if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
        throw invalidArgument("visibility");
      sheet.visibility = value;
    },
    position: (sheet, value, host) => {
      const { sheets } = host.book;
      if (typeof value !== "number" || value < 0 || value >= sheets.length)
        throw invalidArgument("position");
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(value, 0, sheet);
    },
    tabColor: (sheet, value) => {
      sheet.tabColor = String(value);
    },
    gridlines: (sheet, value) => {
      sheet.showGridlines = value === true;
    },
  },
  nav: {
    protection: (sheet) => object("WorksheetProtection", sheet),
    charts: (sheet) => object("ChartCollection", sheet),
    tables: (sheet) => object("TableCollection", sheet),
    freezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
    autoFilter: (sheet) => object("AutoFilter", sheet),
    names: (sheet) => object("NamedItemCollection", sheet),
    pageLayout: (sheet) => object("PageLayout", sheet),
    horizontalPageBreaks: (sheet) => object("PageBreakCollection", sheet),
  },
  call: {
    activate: (sheet, _args, host) => {
      if (sheet.visibility !== "Visible" || host.otherWorkbookActive)
        throw new HostError("GeneralException", "There was an internal error.", 500);
      host.book.activeId = sheet.id;
    },
    delete: (sheet, _args, { book }) => {
      if (book.structureProtected) throw accessDenied();
      const others = book.sheets.filter((other) => other !== sheet);
      const left = others.find((other) => other.visibility === "Visible");
      if (left === undefined)
        throw new HostError("InvalidOperation", "The last visible sheet can't be deleted.");
      book.sheets = others;
      if (book.activeId === sheet.id) book.activeId = left.id;
      if (book.selection.sheetId === sheet.id) book.selection.sheetId = left.id;
    },
    getRange: (sheet, [address]) => {
      if (address === undefined || address === null) return range(sheet, wholeSheet);
      const [area, ...more] = parseAreas(String(address));
      if (area === undefined || more.length > 0) throw invalidArgument("the address of one range");
      return range(sheet, area);
    },
    getRanges: (sheet, [address]) =>
      object("RangeAreas", { sheet, areas: parseAreas(String(address)) }),
    getRangeByIndexes: (sheet, [top, left, rows, columns]) => {
      const area = {
        top: Number(top),
        left: Number(left),
        bottom: Number(top) + Number(rows) - 1,
        right: Number(left) + Number(columns) - 1,
      };
      if (!(area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left))
        throw invalidArgument("a range of no cells");
      if (area.bottom >= MaxRows || area.right >= MaxColumns)
        throw invalidArgument("a range beyond the sheet");
      return range(sheet, area);
    },
    getUsedRangeOrNullObject: (sheet, [valuesOnly = false]) => {
      const used = usedArea(sheet, wholeSheet, valuesOnly === true);
      return used === null ? null : range(sheet, used);
    },
    _RegisterDataChangedEvent: (sheet, _args, host) => registerEvent(host, sheet.id, true),
    _UnregisterDataChangedEvent: (sheet, _args, host) => registerEvent(host, sheet.id, false),
  },
});

export const WorksheetProtection = typeOf<Sheet>({
  get: { protected: (sheet) => sheet.protected },
  call: {
    protect: (sheet) => {
      if (sheet.protected) throw accessDenied();
      sheet.protected = true;
    },
    unprotect: (sheet) => {
      sheet.protected = false;
    },
  },
});

export const WorksheetFreezePanes = typeOf<Sheet>({
  call: {
    freezeRows: (sheet, [rows = 1]) => {
      sheet.frozen = { rows: Number(rows), columns: 0 };
    },
    unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    },
  },
});
