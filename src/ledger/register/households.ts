import type { RecordColumn, Records } from "../records";
import { wordOf } from "../vocabulary/word";
import { namesOf, type People } from "./people";
import { villageAt, villageColumn, type VillageNames } from "./villages";

/** A household and the row it is shown by: its head's where it can be told, else its first. */
export interface Household {
  /** Index of the ledger among the sources. */
  readonly source: number;
  readonly record: number;
  readonly village: string;
  /** Householder, else the first person. */
  readonly name: string;
}

export interface Households {
  readonly list: readonly Household[];
  /** -1: nobody's household. */
  readonly ofPerson: (person: number) => number;
  /** Household with this number (户号) in this village, when there is exactly one; else -1. */
  readonly withNumber: (village: string, number: string) => number;
}

interface Group {
  readonly records: number[];
  head: number;
}

/**
 * The households of the household ledgers, each once however many rows it has. Rows of one ledger
 * belong together by 户号 in a village, else by 户主 in a village, else a row that is not the 户主's
 * belongs to the 户主 above it, else every person is a household. Households of several ledgers are
 * the same when they share a person. Without household ledgers every person of the other sources is
 * a household.
 */
export function joinHouseholds(
  sources: readonly Records[],
  people: People,
  nameOf: VillageNames,
): Households {
  const list: Household[] = [];
  const home = new Int32Array(people.count).fill(-1);
  const numbered = new Map<string, number>();
  sources.forEach((records, source) => {
    if (records.ledger.kind !== "household") return;
    const ledger = householdLedger(records, source, people, nameOf);
    for (const group of ledger.groups()) {
      const members = [...new Set(group.records.flatMap(ledger.peopleAt))];
      const known = members.map((person) => home[person] ?? -1);
      const shared = known.find((one) => one >= 0 && list[one]?.source !== source) ?? -1;
      const household = shared >= 0 ? shared : list.push(ledger.shown(group)) - 1;
      for (const person of members) if (home[person] === -1) home[person] = household;
      const number = ledger.numberAt(group.head);
      if (number !== "") {
        const key = numberKey(ledger.villageAt(group.head), number);
        numbered.set(key, numbered.has(key) && numbered.get(key) !== household ? -1 : household);
      }
    }
  });
  if (!sources.some((records) => records.ledger.kind === "household"))
    eachPersonAlone(sources, people, home, list);
  return {
    list,
    ofPerson: (person) => home[person] ?? -1,
    withNumber: (village, number) => numbered.get(numberKey(village, number)) ?? -1,
  };
}

function eachPersonAlone(
  sources: readonly Records[],
  people: People,
  home: Int32Array,
  list: Household[],
): void {
  sources.forEach((records, source) => {
    if (records.ledger.kind !== "visit" && records.ledger.kind !== "satisfaction") return;
    for (let record = 0; record < records.count; record++)
      for (const person of people.of(source, record)) {
        if (home[person] !== -1) continue;
        const name = people.nameOf(person);
        home[person] = list.push({ source, record, village: people.villageOf(person), name }) - 1;
      }
  });
}

interface HouseholdLedger {
  readonly groups: () => Iterable<Group>;
  readonly peopleAt: (record: number) => readonly number[];
  readonly shown: (group: Group) => Household;
  readonly numberAt: (record: number) => string;
  readonly villageAt: (record: number) => string;
}

function householdLedger(
  records: Records,
  source: number,
  people: People,
  nameOf: VillageNames,
): HouseholdLedger {
  const villages = villageColumn(records, nameOf);
  const village = (record: number) => villageAt(villages, record);
  const numberAt = words(records.column("householdId"));
  const relation = words(records.column("relation"));
  const personColumn = records.column("person");
  const householder = namesOf(records.column("householder"));
  const person = namesOf(personColumn);
  const hasMembers = personColumn !== null && personColumn.distinct.length > 1;
  const headAt = (record: number) => householder(record)[0] ?? "";
  const isHead = (record: number) =>
    HEAD.test(relation(record)) ||
    (relation(record) === "" && headAt(record) !== "" && headAt(record) === person(record)[0]);
  const villageOfNumber = onlyVillages(records.count, numberAt, village);
  const inRuns = HEAD.test(relation(0)) && numberAt(0) === "" && headAt(0) === "";

  const keyAt = (record: number, before: string): string => {
    const number = numberAt(record);
    if (number !== "") {
      const place = village(record) || (villageOfNumber.get(number) ?? "");
      return `number ${numberKey(place, number)}`;
    }
    const head = headAt(record);
    if (head !== "" && hasMembers) return `head ${numberKey(village(record), head)}`;
    const belongs = relation(record) !== "" && !isHead(record);
    if (inRuns && belongs && before !== "") return before;
    const [first = -1] = people.of(source, record);
    return first >= 0 ? `person ${first}` : `record ${record}`;
  };
  return {
    groups: () => {
      const groups = new Map<string, Group>();
      let before = "";
      for (let record = 0; record < records.count; record++) {
        before = keyAt(record, before);
        const group = groups.get(before);
        if (group === undefined) groups.set(before, { records: [record], head: record });
        else {
          group.records.push(record);
          if (isHead(record) && !isHead(group.head)) group.head = record;
        }
      }
      return groups.values();
    },
    peopleAt: (record) => {
      const own = people.of(source, record);
      const head = headAt(record);
      const headPerson = head === "" ? -1 : people.find(head, village(record));
      return headPerson < 0 ? own : [...own, headPerson];
    },
    shown: ({ head }) => ({
      source,
      record: head,
      village: village(head),
      name: headAt(head) || (person(head)[0] ?? ""),
    }),
    numberAt,
    villageAt: village,
  };
}

const HEAD = /^(?:户主|本人)/;

/** The one village in which a 户号 stands, for rows that leave the village out; "" when several. */
function onlyVillages(
  count: number,
  numberAt: (record: number) => string,
  village: (record: number) => string,
): Map<string, string> {
  const only = new Map<string, string>();
  for (let record = 0; record < count; record++) {
    const [number, place] = [numberAt(record), village(record)];
    if (number === "" || place === "") continue;
    const known = only.get(number);
    only.set(number, known === undefined || known === place ? place : "");
  }
  return only;
}

function words(column: RecordColumn | null): (record: number) => string {
  if (column === null) return () => "";
  const read = column.distinct.map(wordOf);
  return (record) => read[column.codes[record] ?? 0] ?? "";
}

function numberKey(village: string, number: string): string {
  return `${village}\u0000${number}`;
}
