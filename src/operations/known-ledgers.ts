import type { RecogniseOptions, SheetLedgers } from "../ledger/recognise/index";
import type { Grid } from "../sheet/grid";

/** What the clerk says of a sheet's columns and kind. */
export type Said = Pick<RecogniseOptions, "columns" | "kind">;

/** The last recognition of a grid, and what was said of it then. Grids are never changed, only read anew. */
const ledgersOf = new WeakMap<Grid, { readonly said: string; readonly ledgers: SheetLedgers }>();

/** What a grid was recognised as when the same was said of it; null: it was not. */
export function knownLedgers(grid: Grid, said: Said): SheetLedgers | null {
  const last = ledgersOf.get(grid);
  return last?.said === JSON.stringify(said) ? last.ledgers : null;
}

/** Keeps what a grid was recognised as, here or in a worker that holds the same cells. */
export function keepLedgers(grid: Grid, said: Said, ledgers: SheetLedgers): void {
  ledgersOf.set(grid, { said: JSON.stringify(said), ledgers });
}
