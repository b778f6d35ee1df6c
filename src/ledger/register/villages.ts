import { squeeze, tidyText } from "../../sheet/text";
import type { CellValue } from "../../sheet/grid";
import type { Records } from "../records";
import { groupVillages, UNKNOWN_VILLAGE, withoutPlaces } from "../vocabulary/village";
import { continuesFamily } from "./families";
import { ledgerVillage } from "./ledger-village";

/** The name a village is shown by, "" when the cell names none. */
export type VillageNames = (value: CellValue) => string;

/**
 * One name for all spellings of a village in these ledgers (柳林, 柳林村, 柳林村1组): the fullest. The
 * villages of titles, sheets and files are among them, without the places before them unless a column
 * tells two villages of that name apart by these.
 */
export function nameVillages(sources: readonly Records[]): VillageNames {
  const texts = new Set<string>();
  for (const records of sources)
    for (const column of records.columns("village"))
      for (const value of column.distinct) if (value !== "") texts.add(String(value));
  const placed = new Set<string>();
  for (const text of texts) {
    const name = squeeze(text);
    if (withoutPlaces(name) !== name) placed.add(withoutPlaces(name));
  }
  const spellings = new Map<string, string>();
  for (const { ledger } of sources) {
    const { named, maybe } = ledgerVillage(ledger);
    const bare = withoutPlaces(named);
    if (named !== "") spellings.set(named, placed.has(bare) ? named : bare);
    if (maybe !== "") spellings.set(maybe, maybe);
  }
  for (const spelling of spellings.values()) texts.add(spelling);
  const shown = groupVillages([...texts], sources[0]?.profile);
  return (value) => {
    if (value === null || value === "") return "";
    const text = String(value);
    const name = shown.get(spellings.get(text) ?? text) ?? shown.get(text) ?? tidyText(text);
    return name === UNKNOWN_VILLAGE ? "" : name;
  };
}

/** Shown village names of a ledger's records by code. */
export interface VillageColumn {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/**
 * The village of each record: of its cell in the most certain village column; where the column names
 * none at all, or is absent, of the title, sheet or file; where the cell is empty, that of the family
 * above which the row belongs to, else the title's if the column names no other. `null`: nothing says.
 */
export function villageColumn(records: Records, nameOf: VillageNames): VillageColumn | null {
  const column = records.column("village");
  const cells = column?.distinct.map((value) => (isGroupOnly(value) ? "" : nameOf(value))) ?? [];
  const own = ownVillage(records, nameOf);
  const others = cells.some((name) => name !== "" && name !== own);
  const names = cells.map((name) => (name === "" && !others ? own : name));
  if (column === null)
    return own === "" ? null : { codes: new Int32Array(records.count), names: [own] };
  const continues = continuesFamily(records);
  if (!others || continues === null || names.every((name) => name !== ""))
    return { codes: column.codes, names };
  const codes = column.codes.slice();
  for (let record = 1; record < codes.length; record++)
    if (names[codes[record] ?? 0] === "" && continues(record))
      codes[record] = codes[record - 1] ?? 0;
  return { codes, names };
}

/** Shown village of a record, "" when unknown. */
export function villageAt(column: VillageColumn | null, record: number): string {
  return column?.names[column.codes[record] ?? 0] ?? "";
}

function ownVillage({ ledger }: Records, nameOf: VillageNames): string {
  const { named, maybe } = ledgerVillage(ledger);
  if (named !== "") return nameOf(named);
  // A sheet called 石桥 is 石桥村's where some column or title writes it so.
  const name = nameOf(maybe);
  return /(?:村|社区)$/.test(name) ? name : "";
}

/** 1组 alone in a column of 村组: the village stands in the title. */
function isGroupOnly(value: CellValue): boolean {
  return typeof value === "string" && /^第?[0-9]{1,3}(?:村民)?小?组$/.test(squeeze(value));
}
