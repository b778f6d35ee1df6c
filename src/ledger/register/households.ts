import { restsAfter, type Steps } from "../../sheet/steps";
import type { Records } from "../records";
import { continuesFamily, isHeadWord, wordReader } from "./families";
import { exactNames, joiningNames, shownNameOf } from "./name-readers";
import type { People } from "./people";
import { traitReader } from "./traits";
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
 * belong together by 户号 in a village, else by 户主 (of one group) in a village; one more person that
 * leaves both empty belongs to the family above, as does, without these columns, whoever is not the
 * 户主 of a list; else every person is a household. Households of several ledgers are
 * the same when they share a person. Without household ledgers every person of the other sources is
 * a household.
 */
export function* joiningHouseholds(
  sources: readonly Records[],
  people: People,
  nameOf: VillageNames,
): Steps<Households> {
  const list: Household[] = [];
  const home = new Int32Array(people.count).fill(-1);
  const numbered = new Map<string, number>();
  for (const [source, records] of sources.entries()) {
    if (records.ledger.kind !== "household") continue;
    const ledger = householdLedger(records, source, people, nameOf);
    yield;
    for (const group of yield* ledger.groups()) {
      if (restsAfter(group.head)) yield;
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
  }
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
  readonly groups: () => Steps<Iterable<Group>>;
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
  const numberAt = wordReader(records.column("householdId"));
  const relation = wordReader(records.column("relation"));
  const personColumn = records.column("person");
  const headColumn = records.column("householder");
  const exact = exactNames([records], nameOf);
  const householder = joiningNames(records, headColumn === null ? [] : [headColumn], exact);
  const person = joiningNames(records, personColumn === null ? [] : [personColumn], exact);
  const [headShown, personShown] = [shownNameOf(headColumn), shownNameOf(personColumn)];
  const traits = traitReader(records);
  const continues = continuesFamily(records);
  const hasMembers = personColumn !== null && personColumn.distinct.length > 1;
  const headAt = (record: number) => householder(record, village(record))[0] ?? "";
  const isHead = (record: number) =>
    isHeadWord(relation(record)) ||
    (relation(record) === "" &&
      headAt(record) !== "" &&
      headAt(record) === person(record, village(record))[0]);
  const villageOfNumber = onlyVillages(records.count, numberAt, village);
  const inRuns = isHeadWord(relation(0)) && numberAt(0) === "" && headAt(0) === "";

  const keyAt = (record: number, before: string): string => {
    const number = numberAt(record);
    if (number !== "") {
      const place = village(record) || (villageOfNumber.get(number) ?? "");
      return `number ${numberKey(place, number)}`;
    }
    const head = headAt(record);
    if (head !== "" && hasMembers)
      return `head ${numberKey(village(record), head)} ${traits(record).group}`;
    if (before !== "" && continues?.(record) === true) return before;
    const belongs = relation(record) !== "" && !isHead(record);
    if (inRuns && belongs && before !== "") return before;
    const [first = -1] = people.of(source, record);
    return first >= 0 ? `person ${first}` : `record ${record}`;
  };
  return {
    groups: function* () {
      const groups = new Map<string, Group>();
      let before = "";
      for (let record = 0; record < records.count; record++) {
        before = keyAt(record, before);
        if (restsAfter(record)) yield;
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
      name: headShown(head) || personShown(head),
    }),
    numberAt,
    villageAt: village,
  };
}

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

function numberKey(village: string, number: string): string {
  return `${village}\u0000${number}`;
}
