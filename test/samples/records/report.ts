import type { CellValue } from "../../../src/sheet/grid";
import type { Random } from "../random";

/** A line of a village's month whose figures agree with each other. */
export interface Line {
  readonly carried: number;
  readonly found: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

export function makeLine(random: Random): Line {
  const carried = random.int(0, 3);
  const found = random.int(1, 9);
  const closed = random.int(Math.min(carried, 1), carried + found);
  const open = carried + found - closed;
  return { carried, found, closed, open, overdue: random.int(0, Math.min(1, open)) };
}

export function sumOf(lines: readonly Line[]): Line {
  const total = { carried: 0, found: 0, closed: 0, open: 0, overdue: 0 };
  for (const line of lines)
    for (const key of Object.keys(total) as (keyof Line)[]) total[key] += line[key];
  return total;
}

/** A share in percent at two decimals, rounded half up as a text; `—` for an empty base. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "—";
  const hundredths = Math.floor((part * 20000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}

/** The cells of a line in the order of the village report. */
export function lineCells(name: CellValue, serial: CellValue, line: Line): CellValue[] {
  const closedOfAll = percent(line.closed, line.carried + line.found);
  return [
    serial,
    name,
    line.carried,
    line.found,
    line.closed,
    line.open,
    line.overdue,
    closedOfAll,
    "",
  ];
}

/** Votes of one item: the four answers, their sum and the share of the satisfied. */
export function voteCells(random: Random, name: CellValue, serial: CellValue): CellValue[] {
  const asked = random.int(40, 60);
  const bad = random.int(0, 2);
  const unknown = random.int(0, 3);
  const basic = random.int(2, 8);
  const good = asked - bad - unknown - basic;
  const share = percent(good + basic, good + basic + bad);
  return [serial, name, asked, good, basic, bad, unknown, share];
}
