import { tidyText } from "../../sheet/text";
import type { CellValue } from "../../sheet/grid";
import type { RecordColumn, Records } from "../records";
import { groupVillages, UNKNOWN_VILLAGE } from "../vocabulary/village";

/** The name a village is shown by, "" when the cell names none. */
export type VillageNames = (value: CellValue) => string;

/** One name for all spellings of a village in these ledgers (柳林, 柳林村): the fullest. */
export function nameVillages(sources: readonly Records[]): VillageNames {
  const texts = new Set<string>();
  for (const records of sources)
    for (const column of records.columns("village"))
      for (const value of column.distinct) if (value !== "") texts.add(String(value));
  const shown = groupVillages([...texts], sources[0]?.profile);
  return (value) => {
    if (value === null || value === "") return "";
    const name = shown.get(String(value)) ?? tidyText(String(value));
    return name === UNKNOWN_VILLAGE ? "" : name;
  };
}

/** Shown village names of a ledger's records, by the code of its most certain village column. */
export interface VillageColumn {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

export function villageColumn(records: Records, nameOf: VillageNames): VillageColumn | null {
  const column: RecordColumn | null = records.column("village");
  if (column === null) return null;
  return { codes: column.codes, names: column.distinct.map(nameOf) };
}

/** Shown village of a record, "" when unknown. */
export function villageAt(column: VillageColumn | null, record: number): string {
  return column?.names[column.codes[record] ?? 0] ?? "";
}
