export type { Claim } from "./claim";
export type { LedgerFacts, LedgerPeriods, MatterFacts, MonthSpan } from "./ledger/facts";
export { proveAgainst } from "./ledger/prove-against";
export { proveText } from "./prove-text";
export { proveSheet } from "./sheet/prove-sheet";
export { tell, type Told } from "./told";
