import type { CellValue } from "../../sheet/grid";
import { partyRows } from "../account/party-rows";
import type { LedgerColumn } from "../ledger";
import type { Records } from "../records";
import { readNames, type WrittenName } from "./names";

/** 被申请人, 乙方, 被告: the other side of a dispute, in a column that is not the person's. */
const SECOND =
  /^(?:被(?:申请|投诉|上诉|申诉|诉|告)(?:人|方)?|乙方(?:当事人)?|当事人[(（]?[乙二2]方?[)）]?|(?:第二|另一)当事人|(?:对方|另一方)(?:当事人)?)(?:姓名|名称)?$/;

/**
 * Names of the further parties of a matter: of a dispute from columns that were mapped to nothing, of any
 * from rows of their own below it.
 */
export function secondParties(records: Records): (record: number) => readonly WrittenName[] {
  const { ledger } = records;
  const { kind, columns, grid } = ledger;
  const beside = kind === "dispute" ? columns.filter(isSecondParty) : [];
  const rows = partyRows(ledger);
  if (beside.length === 0 && rows.size === 0) return () => NOBODY;
  const below = [...columns.filter(({ field }) => field === "person"), ...beside];
  const known = new Map<CellValue, readonly WrittenName[]>();
  const namesAt = (row: number, { index }: LedgerColumn): readonly WrittenName[] => {
    const value = grid.values[row]?.[index] ?? "";
    const names = known.get(value) ?? readNames(value);
    known.set(value, names);
    return names;
  };
  return (record) => [
    ...beside.flatMap((column) => namesAt(records.rowOf(record), column)),
    ...(rows.get(record) ?? []).flatMap((row) => below.flatMap((one) => namesAt(row, one))),
  ];
}

const NOBODY: readonly WrittenName[] = [];

function isSecondParty({ field, label, parents }: LedgerColumn): boolean {
  if (field !== null) return false;
  const side = parents.at(-1) ?? "";
  return (
    SECOND.test(label.replace(/\s+/g, "")) || (/^(?:姓名|名称)$/.test(label) && SECOND.test(side))
  );
}
