import { recordNames } from "../check/record-names";
import type { Finding } from "../check/finding";
import type { FieldId } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { recordVillages } from "../ledger/register/record-villages";
import { openRecords, type Records } from "../ledger/records";
import type { Profile } from "../profile/profile";
import type { CellValue } from "../sheet/grid";
import { squeeze } from "../sheet/text";

/** By what a record is known again after its ledger was corrected and its rows moved; "" for unsaid. */
export interface RecordKey {
  /** Name of the village's group. */
  readonly village: string;
  readonly person: string;
  /** 序号 */
  readonly serial: string;
  /** 编号, else 户号 */
  readonly code: string;
  /** The first characters of what it is about. */
  readonly text: string;
}

export const NO_KEY: RecordKey = { village: "", person: "", serial: "", code: "", text: "" };

const TEXT = 20;
const LONGEST = 40;

/** The keys of the cells of findings, in their order; one of a heading or a total has a village at most. */
export function findingKeys(
  ledgers: readonly Ledger[],
  profile: Profile,
): (finding: Finding) => readonly RecordKey[] {
  const villages = recordVillages(ledgers, profile);
  const readers = new Map<Ledger, (record: number) => RecordKey>();
  return ({ book, sheet, row, cells }) =>
    (cells ?? [{ row }]).map((cell) => {
      const home = villages.homeOf({ book, sheet, row: cell.row });
      if (home === null) return NO_KEY;
      const { ledger, record, village } = home;
      if (record < 0) return { ...NO_KEY, village };
      let read = readers.get(ledger);
      if (read === undefined) readers.set(ledger, (read = keyReader(ledger, profile)));
      return { ...read(record), village };
    });
}

function keyReader(ledger: Ledger, profile: Profile): (record: number) => RecordKey {
  const records = openRecords(ledger, profile);
  const nameAt = recordNames(ledger);
  const serial = firstOf(records, ["serial"]);
  const code = firstOf(records, ["code", "householdId"]);
  const text = firstOf(records, ["name", "summary", "address"]);
  return (record) => ({
    village: "",
    person: nameAt(records.rowOf(record))?.person ?? "",
    serial: plain(serial(record), LONGEST),
    code: plain(code(record), LONGEST),
    text: plain(text(record), TEXT),
  });
}

/** The cell of the first of the fields that the ledger has. */
function firstOf(records: Records, fields: readonly FieldId[]): (record: number) => CellValue {
  for (const field of fields) {
    const column = records.column(field);
    if (column !== null) return (record) => column.valueAt(record);
  }
  return () => "";
}

function plain(value: CellValue, longest: number): string {
  return squeeze(String(value ?? "").slice(0, 4 * longest)).slice(0, longest);
}
