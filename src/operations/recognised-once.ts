import { recogniseTables, type SheetLedgers } from "../ledger/recognise/index";
import type { Grid } from "../sheet/grid";

type Known = Parameters<typeof recogniseTables>[1];

/** The last recognition of a grid, and what was said of its columns and kind then. */
const recognised = new WeakMap<Grid, { readonly said: string; readonly ledgers: SheetLedgers }>();

/**
 * `recogniseTables`, once for a grid as long as the clerk says nothing else of it: a sheet is looked at by
 * every operation and mostly unchanged. Grids are never changed, only read anew.
 */
export function recognisedOnce(grid: Grid, known: Known): SheetLedgers {
  const said = JSON.stringify(known);
  const last = recognised.get(grid);
  if (last?.said === said) return last.ledgers;
  const ledgers = recogniseTables(grid, known);
  recognised.set(grid, { said, ledgers });
  return ledgers;
}
