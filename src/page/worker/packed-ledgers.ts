import type { Ledger } from "../../ledger/ledger";
import type { SheetLedgers } from "../../ledger/recognise/index";
import type { Grid } from "../../sheet/grid";

type PackedLedger = Omit<Ledger, "grid">;

/** What a sheet is recognised as, without its cells, which the other side has. */
export interface PackedLedgers extends Omit<SheetLedgers, "main" | "more"> {
  readonly main: PackedLedger;
  readonly more: readonly PackedLedger[];
}

export function packLedgers({ main, more, others }: SheetLedgers): PackedLedgers {
  return { main: withoutGrid(main), more: more.map(withoutGrid), others };
}

export function unpackLedgers({ main, more, others }: PackedLedgers, grid: Grid): SheetLedgers {
  return { main: { ...main, grid }, more: more.map((ledger) => ({ ...ledger, grid })), others };
}

function withoutGrid({ grid, ...ledger }: Ledger): PackedLedger {
  void grid;
  return ledger;
}
