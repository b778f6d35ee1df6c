import { eachInSteps, restsAfter, runNow, type Steps } from "../../sheet/steps";
import type { CellValue } from "../../sheet/grid";
import { readId } from "../../sheet/id-number";
import type { Records } from "../records";
import { exactNames, joiningNames, type ExactNames } from "./name-readers";
import type { WrittenName } from "./names";
import { personIndex, type Identity } from "./person-index";
import { secondParties } from "./second-party";
import { traitReader } from "./traits";
import { villageAt, villageColumn, type VillageNames } from "./villages";

export { namesInAll, namesOf } from "./name-readers";

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
 * it); a record without village joins the only person of that name, if there is only one. In household
 * ledgers another group or phone is another person of that name; what else names one of them by group
 * or phone is joined to that one, else to none. Independent of the order of the rows but where records
 * contradict each other.
 */
export function joinPeople(sources: readonly Records[], nameOf: VillageNames): People {
  return runNow(joiningPeople(sources, nameOf));
}

/** `joinPeople` in steps of a ledger and some of its rows. */
export function* joiningPeople(sources: readonly Records[], nameOf: VillageNames): Steps<People> {
  const exact = exactNames(sources, nameOf);
  const traits = sources.map(traitReader);
  const index = personIndex((source, record) => traits[source]?.(record) ?? null);
  const first = sources.map((records) => new Int32Array(records.count).fill(-1));
  const several = sources.map(() => new Map<number, readonly number[]>());
  const readers = yield* eachInSteps(sources.entries(), ([source, records]) =>
    identityReader(records, source, nameOf, exact),
  );
  // Those who are surest go first: what follows is joined to them, whatever the order of the rows.
  const turns = sources.map(({ count }) => new Uint8Array(count));
  /** Records that name several people: few. */
  const many: number[][] = sources.map(() => []);
  for (const [source, whoIs] of readers.entries()) {
    const own = turns[source] ?? NO_TURNS;
    for (let record = 0; record < own.length; record++) {
      const who = whoIs(record);
      own[record] = turnOf(who);
      if (who.names.length > 1) many[source]?.push(record);
      if (restsAfter(record)) yield;
    }
  }
  for (let turn = 0; turn < TURNS; turn++)
    for (const [source, whoIs] of readers.entries()) {
      const people = first[source];
      const own = turns[source] ?? NO_TURNS;
      for (let record = 0; record < own.length; record++) {
        if (own[record] === turn && people !== undefined)
          people[record] = index.join(whoIs(record));
        if (restsAfter(record)) yield;
      }
    }
  for (const hasVillage of [true, false])
    for (const [source, whoIs] of readers.entries()) {
      for (const [at, record] of (many[source] ?? []).entries()) {
        if (restsAfter(at)) yield;
        const { names, village, isHome } = whoIs(record);
        if ((village !== "") !== hasVillage) continue;
        const others = names
          .slice(1)
          .map((name) => index.named({ name, village, isHome, source, record: -1 }));
        several[source]?.set(record, [first[source]?.[record] ?? -1, ...others]);
      }
    }
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

/** Sure IDs first; then household ledgers, what tells namesakes apart before what does not. */
const TURNS = 6;
const NO_TURNS = new Uint8Array();

function turnOf({ idSure, village, isHome, isTold }: Identity): number {
  if (idSure) return 0;
  const rank = isHome ? (isTold ? 1 : 2) : 3;
  return village === "" ? (isHome ? 4 : 5) : rank;
}

function usableId(value: CellValue): { readonly id: string; readonly sure: boolean } {
  const { state, canonical } = readId(value);
  const usable = state !== "blank" && state !== "masked" && state !== "truncated";
  return { id: usable ? canonical : "", sure: state === "ok" };
}

function together(
  first: readonly string[],
  second: readonly WrittenName[],
  isExact: (full: string) => boolean,
): readonly string[] {
  return [...new Set([...first, ...second.map(({ full, bare }) => (isExact(full) ? full : bare))])];
}

function identityReader(
  records: Records,
  source: number,
  nameOf: VillageNames,
  exact: ExactNames,
): (record: number) => Identity {
  const isHome = records.ledger.kind === "household";
  const village = villageColumn(records, nameOf);
  const ids = records.column("idNumber");
  const readings = ids === null ? [] : records.read(ids, usableId);
  const person = records.column("person");
  // A matter has two parties; the members of a household stand below each other.
  const columns = isHome && person !== null ? [person] : records.columns("person");
  const people = joiningNames(records, columns, exact);
  const others = secondParties(records);
  const householder = records.column("householder");
  const householders = joiningNames(records, householder === null ? [] : [householder], exact);
  const [group, phone] = [records.column("group"), records.column("phone")];
  return (record) => {
    const id = ids === null ? undefined : readings[ids.codes[record] ?? 0];
    const place = villageAt(village, record);
    const second = others(record);
    const first = people(record, place);
    const own = second.length === 0 ? first : together(first, second, (full) => exact(full, place));
    return {
      id: id?.id ?? "",
      idSure: id?.sure ?? false,
      names: own.length > 0 ? own : householders(record, place),
      village: place,
      isHome,
      isTold:
        isHome &&
        (group === null || group.valueAt(record) !== "") &&
        (phone === null || phone.valueAt(record) !== ""),
      source,
      record,
    };
  };
}
