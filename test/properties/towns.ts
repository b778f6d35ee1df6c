import fc from "fast-check";
import { recognise } from "../../src/ledger/recognise/index";
import type { Ledger } from "../../src/ledger/ledger";
import { gridOf } from "../../src/sheet/grid";
import { write } from "../simulated-year/cells";
import { liveMonth, makeWorld, type World } from "../simulated-year/world";

/** A township of a few villages in spring 2024, with its ledgers out of the clerks' cells. */
export interface Town {
  readonly world: World;
  readonly ledgers: readonly Ledger[];
}

export const MONTHS = ["2024-02", "2024-03"] as const;

export const towns: fc.Arbitrary<Town> = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 12, max: 30 }))
  .map(([seed, households]) => {
    let world = makeWorld(seed, 3, households);
    for (const month of MONTHS) world = liveMonth(world, month, seed);
    const told = () => `the town of seed ${String(seed)} with ${String(households)} households`;
    return { world, ledgers: ledgersOf(world), [fc.toStringMethod]: told };
  });

const ledgersOf = (world: World): Ledger[] =>
  write(world).map(({ sheet, rows }) => recognise(gridOf(sheet, rows, "全镇.xlsx")));

/** The same with the rows of every ledger the other way round. */
export function turned(world: World): Ledger[] {
  return write(world).map(({ sheet, rows: [title = [], head = [], ...rows] }) =>
    recognise(gridOf(sheet, [title, head, ...rows.reverse()], "全镇.xlsx")),
  );
}
