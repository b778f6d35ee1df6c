import { indexIn } from "../ascending";
import type { Profile } from "../../profile/profile";
import type { Ledger } from "../ledger";
import { openRecords } from "../records";
import { nameVillages, villageAt, villageColumn } from "./villages";

/** A cell's place in a workbook; `row` is 0-based. */
export interface RowPlace {
  readonly book: string;
  readonly sheet: string;
  readonly row: number;
}

/** Where a row belongs. */
export interface RowHome {
  readonly ledger: Ledger;
  /** Number of the record; -1: the row is no record (a heading, a total). */
  readonly record: number;
  /** Name of the village's group, "" for none. Of a row that is no record: the ledger's, if it has but one. */
  readonly village: string;
}

/** The villages of the records of several ledgers, each group under one name. */
export interface RecordVillages {
  /** `null`: the row is in none of the ledgers. */
  readonly homeOf: (place: RowPlace) => RowHome | null;
  /** Names of all groups that have a record, as met; "" where a record names no village. */
  readonly names: () => ReadonlySet<string>;
}

interface Place {
  readonly ledger: Ledger;
  readonly villageOf: (record: number) => string;
}

/** Groups the records of ledgers by village: of column, title, sheet or file, spellings joined. */
export function recordVillages(ledgers: readonly Ledger[], profile: Profile): RecordVillages {
  const opened = ledgers.map((ledger) => openRecords(ledger, profile));
  const nameOf = nameVillages(opened);
  const places = opened.map((records): Place => {
    const column = villageColumn(records, nameOf);
    return { ledger: records.ledger, villageOf: (record) => villageAt(column, record) };
  });
  const bySheet = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place.ledger.grid.book, place.ledger.grid.sheet);
    const known = bySheet.get(key);
    if (known === undefined) bySheet.set(key, [place]);
    else known.push(place);
  }
  const only = new Map<Place, string>();
  const onlyVillage = (place: Place): string => {
    let village = only.get(place);
    if (village === undefined) only.set(place, (village = oneVillage(place)));
    return village;
  };
  return {
    homeOf: ({ book, sheet, row }) => {
      const here = bySheet.get(keyOf(book, sheet)) ?? [];
      for (const { ledger, villageOf } of here) {
        const record = indexIn(ledger.records, row);
        if (record >= 0) return { ledger, record, village: villageOf(record) };
      }
      const place = here.find(({ ledger }) => holds(ledger, row)) ?? here[0];
      if (place === undefined) return null;
      return { ledger: place.ledger, record: -1, village: onlyVillage(place) };
    },
    names: () => {
      const names = new Set<string>();
      for (const { ledger, villageOf } of places)
        for (let record = 0; record < ledger.records.length; record++) names.add(villageOf(record));
      return names;
    },
  };
}

function keyOf(book: string, sheet: string): string {
  return `${book}\u0000${sheet}`;
}

function holds({ headerRows, dataRows }: Ledger, row: number): boolean {
  const first = headerRows?.[0] ?? dataRows?.[0] ?? 0;
  return row >= first && row <= (dataRows?.[1] ?? first);
}

/** The village all records of a ledger belong to; "" where there are several. */
function oneVillage({ ledger, villageOf }: Place): string {
  const first = ledger.records.length === 0 ? "" : villageOf(0);
  for (let record = 1; record < ledger.records.length; record++)
    if (villageOf(record) !== first) return "";
  return first;
}
