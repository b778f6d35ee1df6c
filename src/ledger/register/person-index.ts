import { everybody, forget, remember, type Namesakes } from "./namesakes";
import { contradicts, differ, likeness, type Traits } from "./traits";

/** Who a row names, and the row itself for what else it says of them; record -1: nothing else. */
export interface NamedAt {
  readonly name: string;
  /** As shown, else "". */
  readonly village: string;
  /** The row is of a household ledger: another group or phone is another person. */
  readonly isHome: boolean;
  readonly source: number;
  readonly record: number;
}

/** Who a record is about. `id` is a usable ID number, else "". */
export interface Identity extends Omit<NamedAt, "name"> {
  readonly id: string;
  /** Whether the ID's checksum and birth date are right: only then two IDs are surely two people. */
  readonly idSure: boolean;
  readonly names: readonly string[];
  /** Group and phone are given, as far as the household ledger has them. */
  readonly isTold: boolean;
}

export interface PersonIndex {
  readonly count: () => number;
  /** The person of a record's ID and first name, new where not known; -1: the record names nobody. */
  readonly join: (who: Identity) => number;
  readonly named: (who: NamedAt) => number;
  readonly find: (name: string, village: string) => number;
  readonly nameOf: (person: number) => string;
  readonly villageOf: (person: number) => string;
}

const UNKNOWN = -1;
const SEVERAL = -2;

/** People by ID, name and village; `traitsOf` a row is asked only where it can decide something. */
export function personIndex(
  traitsOf: (source: number, record: number) => Traits | null,
): PersonIndex {
  const byId = new Map<string, number>();
  const byName: Namesakes = new Map();
  /** Who was told under which name; they come into `byName` when somebody without a village is looked for. */
  const told: { names: string[]; people: number[] } = { names: [], people: [] };
  let indexed = 0;
  const anywhere = (): Namesakes => {
    for (; indexed < told.names.length; indexed++)
      remember(byName, told.names[indexed] ?? "", told.people[indexed] ?? UNKNOWN);
    return byName;
  };
  /** Names of each village; of none under "". */
  const byPlace = new Map<string, Namesakes>();
  const shownNames: string[] = [];
  const villages: string[] = [];
  /** The row of a household ledger a person was met in first, -1: none. */
  const homes: { source: number[]; record: number[] } = { source: [], record: [] };

  const of = (village: string): Namesakes => {
    let names = byPlace.get(village);
    if (names === undefined) byPlace.set(village, (names = new Map()));
    return names;
  };
  const add = ({ name, village, isHome, source, record }: NamedAt): number => {
    villages.push(village);
    homes.source.push(source);
    homes.record.push(isHome ? record : -1);
    return shownNames.push(name) - 1;
  };
  const know = (person: number, { name, village, isHome, source, record }: NamedAt): void => {
    if (name === "") return;
    if (shownNames[person] === "") shownNames[person] = name;
    if (isHome && homes.record[person] === -1) {
      homes.source[person] = source;
      homes.record[person] = record;
    }
    told.names.push(name);
    told.people.push(person);
    if (village !== "" && villages[person] === "") {
      villages[person] = village;
      forget(of(""), name, person);
    }
    remember(of(village || (villages[person] ?? "")), name, person);
  };
  const homeTraits = (person: number): Traits | null => {
    const record = homes.record[person] ?? -1;
    return record < 0 ? null : traitsOf(homes.source[person] ?? -1, record);
  };
  /** The one of several people a row can mean. */
  const pick = (people: readonly number[], at: NamedAt | null): number => {
    const [only] = people;
    if (only === undefined) return UNKNOWN;
    const own = at === null || at.record < 0 ? null : traitsOf(at.source, at.record);
    if (own === null || at === null || (own.group === "" && own.phone === ""))
      return people.length === 1 ? only : SEVERAL;
    const likely = people.filter((person) => {
      const home = homeTraits(person);
      if (home === null) return true;
      return at.isHome && homes.source[person] === at.source
        ? !differ(own, home)
        : !contradicts(own, home);
    });
    if (likely.length === 1 && people.length === 1) return only;
    if (likely.length === 0) return at.isHome ? UNKNOWN : SEVERAL;
    let best = SEVERAL;
    let most = 0;
    for (const person of likely) {
      const home = homeTraits(person);
      const like = home === null ? 0 : likeness(own, home);
      if (like > most) [best, most] = [person, like];
      else if (like === most) best = SEVERAL;
    }
    return best;
  };
  const find = (name: string, village: string, at: NamedAt | null): number => {
    if (name === "") return UNKNOWN;
    if (village === "") return pick(everybody(anywhere(), name), at);
    const there = everybody(of(village), name);
    return pick(there.length > 0 ? there : everybody(of(""), name), at);
  };
  const isThere = (person: number, { village, isHome }: NamedAt): boolean =>
    villages[person] === village && (!isHome || homes.record[person] !== -1);
  const isTold = (person: number, at: NamedAt): boolean =>
    shownNames[person] === at.name && isThere(person, at);
  const named = (who: NamedAt): number => {
    const known = find(who.name, who.village, who);
    if (known === SEVERAL) return add(who);
    // Nothing new to know of somebody met before in the same place.
    if (known !== UNKNOWN && isThere(known, who)) return known;
    const person = known === UNKNOWN ? add(who) : known;
    know(person, who);
    return person;
  };
  const join = (who: Identity): number => {
    const { id, idSure, names, village, isHome, source, record } = who;
    const at = { name: names[0] ?? "", village, isHome, source, record };
    if (id === "") return at.name === "" ? UNKNOWN : named(at);
    let person = byId.get(id);
    if (person !== undefined && isTold(person, at)) return person;
    if (person === undefined) {
      person = idSure || at.name === "" ? add(at) : named(at);
      byId.set(id, person);
    }
    know(person, at);
    return person;
  };
  return {
    count: () => shownNames.length,
    join,
    named,
    find: (name, village) => Math.max(find(name, village, null), UNKNOWN),
    nameOf: (person) => shownNames[person] ?? "",
    villageOf: (person) => villages[person] ?? "",
  };
}
