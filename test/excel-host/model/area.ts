import { areaName, columnIndex } from "../../../src/sheet/address";

export const MaxRows = 1_048_576;
export const MaxColumns = 16_384;

/** A rectangle of cells, 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: MaxRows - 1, right: MaxColumns - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** What is left of `a` outside `b`: up to four rectangles. */
export function difference(a: Area, b: Area): Area[] {
  const cut = intersection(a, b);
  if (cut === null) return [a];
  const rest: Area[] = [];
  if (a.top < cut.top) rest.push({ ...a, bottom: cut.top - 1 });
  if (cut.bottom < a.bottom) rest.push({ ...a, top: cut.bottom + 1 });
  const band = { top: cut.top, bottom: cut.bottom };
  if (a.left < cut.left) rest.push({ ...band, left: a.left, right: cut.left - 1 });
  if (cut.right < a.right) rest.push({ ...band, left: cut.right + 1, right: a.right });
  return rest;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const corner = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/;

/** Reads `B3`, `A1:C9`, `B:D` or `2:5`; null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = "", last = first, ...more] = text.trim().split(":");
  const from = corner.exec(first);
  const to = corner.exec(last);
  if (from === null || to === null || more.length > 0 || first === "") return null;
  const single = !text.includes(":");
  if (single && (from[1] === undefined || from[2] === undefined)) return null;
  if ((from[1] === undefined) !== (to[1] === undefined)) return null;
  if ((from[2] === undefined) !== (to[2] === undefined)) return null;
  const columns =
    from[1] === undefined ? [0, MaxColumns - 1] : [from[1], to[1] ?? ""].map(columnIndex);
  const rows = from[2] === undefined ? [0, MaxRows - 1] : [Number(from[2]) - 1, Number(to[2]) - 1];
  if (columns.some((c) => c < 0) || rows.some((r) => r >= MaxRows)) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The address as Excel writes it: whole columns `A:C`, whole rows `2:5`. */
export function addressOf(area: Area): string {
  const rows = area.top === 0 && area.bottom === MaxRows - 1;
  const name = areaName(area.top, area.left, area.bottom, area.right);
  if (rows && area.left === 0 && area.right === MaxColumns - 1) return `1:${MaxRows}`;
  if (rows) return name.replace(/\d+/g, "");
  if (area.left === 0 && area.right === MaxColumns - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return name;
}

/** The sheet part of a qualified address, quoted where Excel quotes it. */
export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}
