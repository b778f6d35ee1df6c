import { columnIndex } from "../../sheet/address";
import type { DraftArea } from "../../sheet/draft";
import { nameOfArea } from "../areas";

const MaxRows = 1_048_576;
const MaxColumns = 16_384;
/** Excel takes no longer list of areas than 8,192 characters. */
const MaxList = 8000;

const reference = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** The areas of an address as Excel gives it for several ranges of that sheet: `表!A1:B2,表!C3`. */
export function areasOfAddress(address: string, sheet: string): DraftArea[] {
  const quoted = `'${sheet.replace(/'/g, "''")}'!`;
  const bare = address.replaceAll(quoted, "").replaceAll(`${sheet}!`, "");
  return bare.split(",").flatMap((part) => areaOf(part.trim()) ?? []);
}

function areaOf(text: string): DraftArea | null {
  const match = reference.exec(text);
  if (match === null || text === "") return null;
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = match;
  return {
    top: fromRow === undefined ? 0 : Number(fromRow) - 1,
    left: fromColumn === undefined ? 0 : columnIndex(fromColumn),
    bottom: toRow === undefined ? MaxRows - 1 : Number(toRow) - 1,
    right: toColumn === undefined ? MaxColumns - 1 : columnIndex(toColumn),
  };
}

/** Addresses of areas in lists short enough for `Worksheet.getRanges`. */
export function addressLists(areas: readonly DraftArea[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const name = nameOfArea(area);
    if (list.length + name.length >= MaxList) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? name : `,${name}`;
  }
  return list === "" ? lists : [...lists, list];
}

/**
 * The range of an area to be written or asked in the request that is being made, and not needed after it. office.js
 * would keep a reference to every range and let them all go in one request of its own, however many.
 */
export const writtenRange = (sheet: Excel.Worksheet, area: DraftArea): Excel.Range =>
  rangeOf(sheet, area).untrack();

/** The same for several areas, by one of the lists of `addressLists`. */
export const writtenAreas = (sheet: Excel.Worksheet, list: string): Excel.RangeAreas =>
  sheet.getRanges(list).untrack();

/** The range of an area, which can be used in requests to come. */
export function rangeOf(sheet: Excel.Worksheet, area: DraftArea): Excel.Range {
  const { top, left, bottom, right } = area;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
