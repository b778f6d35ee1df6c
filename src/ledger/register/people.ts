import { readId } from "../../sheet/id-number";
import type { RecordColumn, Records } from "../records";
import { namesIn } from "./names";
import { villageAt, villageColumn, type VillageNames } from "./villages";

/** Who a record is about. `id` is a usable ID number, else ""; `village` as shown, else "". */
export interface Identity {
  readonly id: string;
  /** Whether the ID's checksum and birth date are right: only then two IDs are surely two people. */
  readonly idSure: boolean;
  readonly names: readonly string[];
  readonly village: string;
}

/** The people of several ledgers, joined by ID, then by name and village. */
export interface People {
  readonly count: number;
  /** People of a record of the source-th ledger: usually one, several where a cell names several. */
  readonly of: (source: number, record: number) => readonly number[];
  /** Who has this name in this village, as the records themselves are joined; -1: nobody or unclear. */
  readonly find: (name: string, village: string) => number;
  readonly nameOf: (person: number) => string;
  readonly villageOf: (person: number) => string;
}

/**
 * Joins the people of ledgers: same ID; without one, same name in the same village (any spelling of
 * it); a record without village joins the only person of that name, if there is only one. Names that
 * could be several people are joined to none of them. Independent of the order of the rows but where
 * records contradict each other.
 */
export function joinPeople(sources: readonly Records[], nameOf: VillageNames): People {
  const index = personIndex();
  const first = sources.map((records) => new Int32Array(records.count).fill(-1));
  const several = sources.map(() => new Map<number, readonly number[]>());
  const readers = sources.map((records) => identityReader(records, nameOf));
  const visit = (fits: (who: Identity) => boolean, join: Join): void => {
    sources.forEach((records, source) => {
      const whoIs = readers[source];
      for (let record = 0; whoIs !== undefined && record < records.count; record++) {
        const who = whoIs(record);
        if (fits(who)) join(who, source, record);
      }
    });
  };
  const joinFirst: Join = (who, source, record) => {
    const people = first[source];
    if (people !== undefined) people[record] = index.join(who);
  };
  const joinOthers: Join = (who, source, record) => {
    const others = who.names.slice(1).map((name) => index.named(name, who.village));
    several[source]?.set(record, [first[source]?.[record] ?? -1, ...others]);
  };
  // Those who are surest go first: what follows is joined to them, whatever the order of the rows.
  visit((who) => who.idSure, joinFirst);
  visit((who) => !who.idSure && who.village !== "", joinFirst);
  visit((who) => !who.idSure && who.village === "", joinFirst);
  visit((who) => who.names.length > 1 && who.village !== "", joinOthers);
  visit((who) => who.names.length > 1 && who.village === "", joinOthers);
  return {
    count: index.count(),
    of: (source, record) => {
      const all = several[source]?.get(record);
      if (all !== undefined) return all;
      const person = first[source]?.[record] ?? -1;
      return person < 0 ? [] : [person];
    },
    find: index.find,
    nameOf: index.nameOf,
    villageOf: index.villageOf,
  };
}

type Join = (who: Identity, source: number, record: number) => void;

function identityReader(records: Records, nameOf: VillageNames): (record: number) => Identity {
  const village = villageColumn(records, nameOf);
  const ids = records.column("idNumber");
  const readings = ids?.distinct.map((value) => {
    const { state, canonical } = readId(value);
    const usable = state !== "blank" && state !== "masked" && state !== "truncated";
    return { id: usable ? canonical : "", sure: state === "ok" };
  });
  const people = namesOf(records.column("person"));
  const householders = namesOf(records.column("householder"));
  return (record) => {
    const id = readings?.[ids?.codes[record] ?? 0];
    const own = people(record);
    return {
      id: id?.id ?? "",
      idSure: id?.sure ?? false,
      names: own.length > 0 ? own : householders(record),
      village: villageAt(village, record),
    };
  };
}

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

interface PersonIndex {
  readonly count: () => number;
  /** The person of a record's ID and first name, new where not known; -1: the record names nobody. */
  readonly join: (who: Identity) => number;
  readonly named: (name: string, village: string) => number;
  readonly find: (name: string, village: string) => number;
  readonly nameOf: (person: number) => string;
  readonly villageOf: (person: number) => string;
}

const UNKNOWN = -1;
const SEVERAL = -2;

function personIndex(): PersonIndex {
  const byId = new Map<string, number>();
  const byName: Namesakes = new Map();
  const byPlace: Namesakes = new Map();
  const shownNames: string[] = [];
  const villages: string[] = [];

  const add = (name: string, village: string): number => {
    villages.push(village);
    return shownNames.push(name) - 1;
  };
  const know = (person: number, name: string, village: string): void => {
    if (name === "") return;
    if (shownNames[person] === "") shownNames[person] = name;
    remember(byName, name, person);
    if (village !== "" && villages[person] === "") {
      villages[person] = village;
      forget(byPlace, placeKey(name, ""), person);
    }
    remember(byPlace, placeKey(name, village || (villages[person] ?? "")), person);
  };
  const find = (name: string, village: string): number => {
    if (name === "") return UNKNOWN;
    if (village === "") return onlyOne(byName.get(name));
    const there = onlyOne(byPlace.get(placeKey(name, village)));
    return there === UNKNOWN ? onlyOne(byPlace.get(placeKey(name, ""))) : there;
  };
  const named = (name: string, village: string): number => {
    const known = find(name, village);
    if (known === SEVERAL) return add(name, village);
    // Nothing new to know of somebody met before in the same place.
    if (known !== UNKNOWN && villages[known] === village) return known;
    const person = known === UNKNOWN ? add(name, village) : known;
    know(person, name, village);
    return person;
  };
  const join = (who: Identity): number => {
    const [name = ""] = who.names;
    if (who.id === "") return name === "" ? UNKNOWN : named(name, who.village);
    let person = byId.get(who.id);
    if (person === undefined) {
      person = who.idSure || name === "" ? add(name, who.village) : named(name, who.village);
      byId.set(who.id, person);
    }
    know(person, name, who.village);
    return person;
  };
  return {
    count: () => shownNames.length,
    join,
    named,
    find: (name, village) => Math.max(find(name, village), UNKNOWN),
    nameOf: (person) => shownNames[person] ?? "",
    villageOf: (person) => villages[person] ?? "",
  };
}

/** The people of a name; nearly always one, so sets are made for namesakes alone. */
type Namesakes = Map<string, number | Set<number>>;

function remember(namesakes: Namesakes, key: string, person: number): void {
  const known = namesakes.get(key);
  if (known === undefined) namesakes.set(key, person);
  else if (typeof known !== "number") known.add(person);
  else if (known !== person) namesakes.set(key, new Set([known, person]));
}

function forget(namesakes: Namesakes, key: string, person: number): void {
  const known = namesakes.get(key);
  if (known === person) namesakes.delete(key);
  else if (typeof known === "object") known.delete(person);
}

function onlyOne(known: number | ReadonlySet<number> | undefined): number {
  if (known === undefined) return UNKNOWN;
  if (typeof known === "number") return known;
  if (known.size > 1) return SEVERAL;
  for (const person of known) return person;
  return UNKNOWN;
}

function placeKey(name: string, village: string): string {
  return `${name}\u0000${village}`;
}
