import type { RecordColumn, Records } from "../records";
import { namesIn, readNames, type WrittenName } from "./names";
import { villageAt, villageColumn, type VillageNames } from "./villages";

const NOBODY: readonly string[] = [];

/** Names of a record's cell, split once per distinct text. */
export function namesOf(column: RecordColumn | null): (record: number) => readonly string[] {
  if (column === null) return () => NOBODY;
  const split = column.distinct.map(namesIn);
  return (record) => split[column.codes[record] ?? 0] ?? NOBODY;
}

/** Names of a record in all columns of a field: 走访人1, 走访人2 went together. */
export function namesInAll(
  columns: readonly RecordColumn[],
): (record: number) => readonly string[] {
  const [first, ...others] = columns.map(namesOf);
  if (first === undefined) return () => NOBODY;
  if (others.length === 0) return first;
  return (record) => [...new Set([first, ...others].flatMap((names) => names(record)))];
}

/** The first name of a record's cell as it is written there, "" when it names nobody. */
export function shownNameOf(column: RecordColumn | null): (record: number) => string {
  if (column === null) return () => "";
  const shown = column.distinct.map((value) => readNames(value)[0]?.shown ?? "");
  return (record) => shown[column.codes[record] ?? 0] ?? "";
}

/** Whether somebody of a village (any, when "") has exactly this name. */
export type ExactNames = (full: string, village: string) => boolean;

/** Longer than this, 家 and 户 belong to no name: 张玉兰户 is 张玉兰, 李成家 may be a name. */
const LONGEST_GIVEN = 3;

/**
 * The names of the household ledgers that end like 家 or 户 and are names all the same: short ones, and
 * those beside whom somebody has the name without it.
 */
export function exactNames(sources: readonly Records[], nameOf: VillageNames): ExactNames {
  const exact = new Map<string, Set<string>>();
  for (const records of sources) {
    if (records.ledger.kind !== "household") continue;
    for (const field of ["person", "householder"] as const) {
      const column = records.column(field);
      if (column === null) continue;
      const read = records.read(column, readNames);
      const odd = read.map((names) => names.filter(isOdd));
      if (odd.every(({ length }) => length === 0)) continue;
      // A column that writes 张三户 throughout means nothing by it.
      const isHabit = 2 * odd.filter(({ length }) => length > 0).length > odd.length;
      const plain = new Set(read.flatMap((names) => names.map(({ full }) => full)));
      const villages = villageColumn(records, nameOf);
      for (let record = 0; record < records.count; record++)
        for (const { full, bare } of odd[column.codes[record] ?? 0] ?? []) {
          if ((isHabit || full.length > LONGEST_GIVEN) && !plain.has(bare)) continue;
          const places = exact.get(full) ?? new Set<string>();
          exact.set(full, places.add(villageAt(villages, record)));
        }
    }
  }
  return (full, village) => {
    const places = exact.get(full);
    return places !== undefined && (village === "" || places.has(village) || places.has(""));
  };
}

function isOdd({ full, bare }: WrittenName): boolean {
  return full !== bare;
}

/** The names by which a record's people are joined, from all the columns given, each once. */
export function joiningNames(
  records: Records,
  columns: readonly RecordColumn[],
  exact: ExactNames,
): (record: number, village: string) => readonly string[] {
  const readers = columns.map((column) => nameReader(records, column, exact));
  const [only] = readers;
  if (only === undefined) return () => NOBODY;
  if (readers.length === 1) return only;
  return (record, village) => [...new Set(readers.flatMap((read) => read(record, village)))];
}

function nameReader(
  records: Records,
  column: RecordColumn,
  exact: ExactNames,
): (record: number, village: string) => readonly string[] {
  const read = records.read(column, readNames);
  const bare = read.map((names) => names.map((name) => name.bare));
  const odd = read.map((names) => (names.some(isOdd) ? names : null));
  return (record, village) => {
    const code = column.codes[record] ?? 0;
    const names = odd[code] ?? null;
    if (names === null) return bare[code] ?? NOBODY;
    return names.map((name) => (isOdd(name) && exact(name.full, village) ? name.full : name.bare));
  };
}
