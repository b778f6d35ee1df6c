import { recognising, type SheetLedgers } from "../ledger/recognise/index";
import type { Grid } from "../sheet/grid";
import type { Steps } from "../sheet/steps";
import { keepLedgers, knownLedgers, type Said } from "./known-ledgers";

/**
 * `recogniseTables`, once for a grid as long as the clerk says nothing else of it: a sheet is looked at by
 * every operation and mostly unchanged.
 */
export function* recognisedOnce(grid: Grid, said: Said): Steps<SheetLedgers> {
  const known = knownLedgers(grid, said);
  if (known !== null) return known;
  const ledgers = yield* recognising(grid, said);
  keepLedgers(grid, said, ledgers);
  return ledgers;
}
