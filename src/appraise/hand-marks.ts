import type { UnreadReason } from "../ledger/account/reasons";
import type { Unread } from "../ledger/account/unread";
import {
  markColumns,
  marksUnder,
  unitColumn,
  type Mark,
  type MarkColumn,
} from "../ledger/marks/mark-tables";
import type { Profile } from "../profile/profile";
import { isEmptyCell, type CellValue, type Grid } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { isStranger, unitMatcher } from "./marked-units";
import type { Units } from "./units";

/** The cell that holds a unit's marks. 0-based. */
export interface MarkCell {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Marks given by hand, by label and unit number; with what could not be given to anybody. */
export interface HandMarks {
  readonly of: (label: string, unit: number) => MarkCell | null;
  readonly unread: readonly Unread[];
}

/** A column of marks whose units are known to stand in another. */
interface Placed extends MarkColumn {
  readonly marks: readonly Mark[];
}

/** Reads the marks of every label from the sheets of marks, each beside its unit's name. */
export function readHandMarks(
  grids: readonly Grid[],
  labels: readonly string[],
  units: Units,
  profile: Profile,
): HandMarks {
  const headed = grids.flatMap((grid) => markColumns(grid, labels));
  const unitOf = unitMatcher(units, headed, profile);
  const placed = headed.flatMap((column): Placed[] => {
    const beside = unitColumn(column, (text) => unitOf(text) >= 0);
    return beside < 0 ? [] : [{ ...column, marks: marksUnder(column, beside) }];
  });
  const unread = new Map<string, Unread>();
  const say = (one: Unread): void => {
    unread.set(JSON.stringify([one.book, one.sheet, one.row, one.reason, one.value]), one);
  };
  const cells = new Map<string, ReadonlyMap<number, MarkCell>>();
  for (const label of labels) {
    const own = placed.filter((column) => column.label === label);
    cells.set(label, cellsOf(own, unitOf, say));
    const [first] = own;
    if (first === undefined) say(without("no-mark-column", label, null));
    else
      for (const name of unlisted(own, units, unitOf)) say(without("unit-not-marked", name, first));
  }
  return {
    of: (label, unit) => cells.get(label)?.get(unit) ?? null,
    unread: [...unread.values()],
  };
}

type UnitOf = (text: string) => number;

/** The cells of a label by unit; a unit's first filled one counts. */
function cellsOf(
  columns: readonly Placed[],
  unitOf: UnitOf,
  say: (one: Unread) => void,
): ReadonlyMap<number, MarkCell> {
  const cells = new Map<number, MarkCell>();
  for (const { grid, column, marks } of columns)
    for (const mark of marks) {
      const { row, value } = mark;
      const at = (reason: UnreadReason, what: CellValue): Unread => ({
        ...{ book: grid.book, sheet: grid.sheet, row, column: null, reason, value: what },
      });
      const unit = unitOf(mark.unit);
      if (unit < 0) {
        if (isStranger(mark)) say(at("unit-not-in-ledgers", mark.unit));
        continue;
      }
      if (isEmptyCell(value)) continue;
      const known = cells.get(unit);
      if (known === undefined) cells.set(unit, { grid, row, column, value });
      else if (known.value !== value) say(at("mark-twice", value));
    }
  return cells;
}

function unlisted(columns: readonly Placed[], units: Units, unitOf: UnitOf): readonly string[] {
  const listed = new Set(columns.flatMap(({ marks }) => marks.map(({ unit }) => unitOf(unit))));
  return units.names.filter((_, unit) => !listed.has(unit));
}

function without(reason: UnreadReason, value: string, where: MarkColumn | null): Unread {
  const { book = "", sheet = "" } = where?.grid ?? {};
  return { book, sheet, row: null, column: null, reason, value };
}

/** The number a cell of marks says, `null` when it says none. */
export function markOf(value: CellValue): number | null {
  const reading = readNumber(value);
  return reading.kind === "number" ? reading.value : null;
}
