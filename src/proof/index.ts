export type { Claim, ClaimKind, ClaimNote } from "./claim";
export type { LedgerFacts, MatterFacts, RateFact } from "./ledger/facts";
export { proveAgainst } from "./ledger/prove-against";
export { proveText } from "./prove-text";
export { proveTable } from "./table/prove-table";
