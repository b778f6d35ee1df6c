import type { Register } from "../ledger/register/register";
import { unreadDays } from "../ledger/register/unread-days";
import type { CellValue } from "../sheet/grid";
import { rowRef, type RowRef } from "./row-ref";

/** A visit to nobody in the register, or to one of several namesakes. */
export interface UnmatchedVisit extends RowRef {
  readonly village: string;
  readonly person: string;
}

/** A visit whose day cannot be read. */
export interface UndatedVisit extends RowRef {
  readonly person: string;
  /** What stands in the cell; "" where the ledger has no column of days. */
  readonly value: CellValue;
}

/** Visits to people who belong to none of the households, in the order of the rows. */
export function unmatchedVisits({ visits, sources, people }: Register): UnmatchedVisit[] {
  return visits
    .filter(({ household }) => household < 0)
    .map(({ source, record, person }) => ({
      ...rowRef(sources[source], record),
      village: person < 0 ? "" : people.villageOf(person),
      person: person < 0 ? "" : people.nameOf(person),
    }));
}

/** Rows of visit ledgers, and 最近走访 of household ledgers, whose day is filled and cannot be read. */
export function undatedVisits({ sources, people }: Register): UndatedVisit[] {
  return sources.flatMap((records, source) => {
    const { kind } = records.ledger;
    if (kind !== "visit" && kind !== "household") return [];
    const unreadable = unreadDays(records);
    const undated: UndatedVisit[] = [];
    for (let record = 0; record < records.count; record++) {
      const value = unreadable(record);
      if (value === null) continue;
      const names = people.of(source, record).map((person) => people.nameOf(person));
      undated.push({ ...rowRef(records, record), person: names.join("、"), value });
    }
    return undated;
  });
}
