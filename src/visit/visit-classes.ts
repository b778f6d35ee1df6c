import type { Records } from "../ledger/records";
import type { Register } from "../ledger/register/register";
import { readVisitClass, type VisitClass } from "../ledger/vocabulary/visit-class";
import { saysNothing } from "../ledger/vocabulary/word";
import { tidyText } from "../sheet/text";
import type { Serial } from "../sheet/serial";

/** Class of a household: as the vocabulary knows it, and as it is shown ("" for none given). */
export interface HouseholdClass {
  readonly read: VisitClass | null;
  readonly shown: string;
}

const NO_CLASS: HouseholdClass = { read: null, shown: "" };

/** Class by number of the household: of its own row, else of the latest visit that names one. */
export function householdClasses(
  { households, visits, sources }: Register,
  asOf: Serial,
): (household: number) => HouseholdClass {
  const readers = sources.map(classReader);
  const ofVisit = new Map<number, { readonly day: Serial; readonly named: HouseholdClass }>();
  for (const { source, record, household, day } of visits) {
    if (household < 0 || day > asOf) continue;
    const named = readers[source]?.(record) ?? NO_CLASS;
    if (named.shown === "" || (ofVisit.get(household)?.day ?? 0) > day) continue;
    ofVisit.set(household, { day, named });
  }
  return (household) => {
    const home = households.list[household];
    const own = home === undefined ? NO_CLASS : (readers[home.source]?.(home.record) ?? NO_CLASS);
    return own.shown === "" ? (ofVisit.get(household)?.named ?? NO_CLASS) : own;
  };
}

function classReader(records: Records): (record: number) => HouseholdClass {
  const column = records.column("visitClass");
  if (column === null) return () => NO_CLASS;
  const classes = column.distinct.map((value): HouseholdClass => {
    if (saysNothing(value)) return NO_CLASS;
    const read = readVisitClass(value, records.profile);
    return { read, shown: read ?? tidyText(String(value)) };
  });
  return (record) => classes[column.codes[record] ?? 0] ?? NO_CLASS;
}
