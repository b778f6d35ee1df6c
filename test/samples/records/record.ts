import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ageAt } from "../days";
import type { Person, Population } from "../people";
import type { Random } from "../random";

/** What a record says, by field, in canonical form: dates are day serials, words the plain ones. */
export type SampleRecord = Partial<Record<FieldId, CellValue>>;

/** A record and the residents it is about; a layout may show both parties. */
export interface Row {
  readonly record: SampleRecord;
  readonly main: Person;
  readonly other: Person;
}

/** When a matter was found and whether it is still open, given from outside. */
export interface Scheduled {
  readonly foundOn: number;
  readonly open: boolean;
}

/** Everything the makers of records draw from. Days are serials, both ends included. */
export interface Scene {
  readonly random: Random;
  readonly population: Population;
  readonly from: number;
  readonly asOf: number;
  readonly count: number;
  readonly schedule?: readonly Scheduled[];
}

/** Makes the rows of a ledger of one kind, in the order of their dates. */
export type RowMaker = (scene: Scene) => Row[];

/** What any ledger may show of a resident. */
export function identityOf(person: Person, asOf: number): SampleRecord {
  return {
    village: person.village,
    group: person.group,
    grid: `${person.village}第${1 + (person.householdId.charCodeAt(7) % 4)}网格`,
    householdId: person.householdId,
    householder: person.householder,
    person: person.name,
    idNumber: person.id,
    phone: person.phone,
    gender: person.gender,
    birthDate: person.birth,
    age: ageAt(person.birth, asOf),
    ethnicity: person.ethnicity,
    politics: person.politics,
    education: person.education,
    marriage: person.marriage,
    relation: person.relation,
    address: person.address,
    registeredAddress: `平山县青河镇${person.address}`,
    population: person.householdSize,
    occupation: person.occupation,
    aidType: person.aidType,
    note: "",
  };
}

/** One head of household a record, spread over the villages; the neighbour is of the same village. */
export function actors(scene: Scene): (index: number) => { main: Person; other: Person } {
  const { heads } = scene.population;
  const order = scene.random.fork("actors").shuffled(heads.map((_, index) => index));
  return (index) => {
    const at = order[index % order.length]!;
    const main = heads[at]!;
    const next = heads[at + 1];
    const other = next?.village === main.village ? next : (heads[at - 1] ?? main);
    return { main, other };
  };
}
