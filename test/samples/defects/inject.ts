import { KINDS } from "../../../src/ledger/kinds/index";
import type { Grid } from "../../../src/sheet/grid";
import type { Random } from "../random";
import type { Injected, Truth } from "../truth";
import { DATES } from "./dates";
import { DEFECT_FAMILIES, type DefectFamily, type Rates } from "./families";
import { GROUPS_OF_TEN } from "./groups";
import { IDENTITY } from "./identity";
import { RECORDS } from "./records";
import { STATUS } from "./status";
import { STRANGERS } from "./strangers";
import { tableOf, type Injector, type Table } from "./table";
import { TOTALS } from "./totals";
import { WORDS } from "./words";

const INJECTORS: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  ...IDENTITY,
  ...DATES,
  ...STATUS,
  ...WORDS,
  ...RECORDS,
  ...GROUPS_OF_TEN,
  ...STRANGERS,
};

/** Puts the defects into the sheet in place; the answer is the truth with what was put where. */
export function injectDefects(
  grid: Grid,
  truth: Truth,
  rates: Rates,
  random: Random,
  spareFrom = Number.POSITIVE_INFINITY,
): Truth {
  const kind = truth.kinds[0] ?? null;
  const required = new Set(kind === null ? [] : KINDS[kind].required);
  const table = tableOf(grid, truth, random, required);
  const used = new Set<number>();
  truth.records.forEach(({ foundOn }, index) => {
    if (typeof foundOn === "number" && foundOn >= spareFrom) used.add(index);
  });
  const defects: Injected[] = [];
  for (const family of DEFECT_FAMILIES) {
    const rate = rates[family] ?? 0;
    if (rate <= 0) continue;
    const whole = TOTALS[family];
    if (whole !== undefined) defects.push(...(whole(table) ?? []));
    const injector = INJECTORS[family];
    if (injector !== undefined) defects.push(...spread(table, injector, rate, used));
  }
  return { ...truth, defects };
}

/** Tries records in a random order until enough of them took the defect. */
function spread(table: Table, injector: Injector, rate: number, used: Set<number>): Injected[] {
  const wanted = Math.max(1, Math.round(rate * table.count));
  const done: Injected[] = [];
  let taken = 0;
  let tries = Math.min(table.count * 4, wanted * 60 + 200);
  while (taken < wanted && tries-- > 0) {
    const index = table.random.int(0, table.count - 1);
    if (used.has(index) || used.has(index + 1) || used.has(index - 1)) continue;
    const injected = injector(table, index);
    if (injected === null) continue;
    done.push(...injected);
    touched(table, injected).forEach((row) => used.add(row));
    used.add(index);
    taken++;
  }
  return done;
}

/** Records whose rows a defect stands in: they take no second one. */
function touched(table: Table, injected: readonly Injected[]): number[] {
  const rows = new Set(
    injected.flatMap((one) => [one.row, ...(one.also ?? []).map(({ row }) => row)]),
  );
  const found: number[] = [];
  for (const row of rows) {
    const index = table.indexOf(row);
    if (index >= 0) found.push(index);
  }
  return found;
}
