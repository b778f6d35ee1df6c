export type { Claim } from "./claim";
export type { LedgerFacts, MatterFacts } from "./ledger/facts";
export { proveAgainst } from "./ledger/prove-against";
export { proveText } from "./prove-text";
export { proveSheet } from "./sheet/prove-sheet";
