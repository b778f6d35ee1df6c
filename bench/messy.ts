import type { CellValue } from "../src/sheet/grid";
import { dateOf } from "../src/sheet/serial";
import { benchRows, generator } from "./grid";

const Column = {
  village: 2,
  person: 3,
  idNumber: 4,
  phone: 5,
  occurred: 13,
  found: 14,
  deadline: 15,
} as const;
const State = { status: 16, closed: 17, rating: 19 } as const;

/**
 * The same ledger as offices have it: half the days are texts of many forms, names carry blanks, phones are
 * typed full-width, states in the clerk's own words, cells that must be filled are not. More than two findings
 * a row, more than two cells in a row can be put right by themselves.
 */
export function messyRows(count: number): CellValue[][] {
  const next = generator(20241106);
  return benchRows(count).map((tidy) => {
    const row = [...tidy];
    const closed = row[State.closed];
    if (typeof closed === "number") row[State.closed] = closed + misplaced(next());
    if (next() < 0.04) row[Column.village] = "";
    for (const column of [Column.occurred, Column.found, Column.deadline, State.closed]) {
      const day = row[column];
      if (typeof day === "number" && next() < 0.5) row[column] = dayText(day, next);
    }
    if (next() < 0.1) row[Column.person] = blanksIn(String(row[Column.person]));
    if (next() < 0.1) row[Column.phone] = fullWidth(String(row[Column.phone]));
    if (next() < 0.15 && row[State.status] === "已化解") row[State.status] = "调解成功";
    if (next() < 0.1) row[State.rating] = "";
    if (next() < 0.05) row[Column.idNumber] = String(row[Column.idNumber]).slice(0, 16);
    return row;
  });
}

/** Days a closing is moved: some before the matter was found, some after its time was up. */
function misplaced(chance: number): number {
  return chance < 0.1 ? -40 : chance < 0.3 ? 45 : 0;
}

function dayText(serial: number, next: () => number): string {
  const { year, month, day } = dateOf(serial);
  const parts = [year, month, day].map(String);
  const form = next();
  if (form < 0.5) return parts.join(".");
  if (form < 0.75) return parts.join("/");
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

function blanksIn(name: string): string {
  return `${name.slice(0, 1)} ${name.slice(1)} `;
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
