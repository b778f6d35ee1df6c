import { firstDays } from "../ledger/matters/days";
import { FOUND_FIELDS } from "../ledger/matters/matters";
import { isMatterKind } from "../ledger/matters/states";
import type { Records } from "../ledger/records";
import { ROUND_DAYS } from "../ledger/register/rounds";
import { visitDays } from "../ledger/register/visit-days";
import type { Serial } from "../sheet/serial";
import { TOUCH_DAYS } from "../visit/touches";

const NONE: readonly Serial[] = [];

/** The days on which each record was found or visited; none: it belongs to no period. */
export function recordDays(records: Records): (record: number) => readonly Serial[] {
  const { kind } = records.ledger;
  if (isMatterKind(kind)) {
    const found = firstDays(records, FOUND_FIELDS);
    return (record) => ((found[record] ?? 0) > 0 ? [found[record] ?? 0] : NONE);
  }
  switch (kind) {
    case "visit":
    case "contact":
      return visitDays(records, TOUCH_DAYS);
    case "household":
      return visitDays(records, ["visitedOn"]);
    case "satisfaction":
      return visitDays(records, ROUND_DAYS);
    default:
      return () => NONE;
  }
}
