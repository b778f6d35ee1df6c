import { dayOf, serial } from "./days";
import { makeId } from "./id-number";
import type { Random } from "./random";
import {
  AID,
  EDUCATION,
  FEMALE,
  GROUPS,
  MALE,
  NATIONS,
  OCCUPATIONS,
  POLITICS,
  SURNAMES,
} from "./words";

/** A resident who never lived. Names are unique in a population, so are IDs and phones. */
export interface Person {
  readonly name: string;
  readonly gender: "男" | "女";
  readonly birth: number;
  readonly id: string;
  readonly phone: string;
  readonly village: string;
  readonly group: string;
  readonly householdId: string;
  readonly householder: string;
  readonly relation: string;
  readonly address: string;
  readonly householdSize: number;
  readonly ethnicity: string;
  readonly politics: string;
  readonly education: string;
  readonly marriage: string;
  readonly occupation: string;
  readonly aidType: string;
}

export interface Population {
  readonly villages: readonly string[];
  /** Village by village, household by household, heads first. */
  readonly people: readonly Person[];
  readonly heads: readonly Person[];
}

/** `households` spread evenly over the villages; without `members` only the heads are made. */
export function makePopulation(
  random: Random,
  villages: readonly string[],
  households: number,
  members = false,
): Population {
  const people: Person[] = [];
  const heads: Person[] = [];
  const maker = personMaker(random);
  for (let h = 0; h < households; h++) {
    const village = villages[Math.floor((h * villages.length) / households)]!;
    const number = h + 1;
    const size = random.int(1, 5);
    const group = random.pick(GROUPS);
    const home = {
      village,
      group,
      householdId: `QH${String(number).padStart(6, "0")}`,
      address: `${village}${group}${1 + (number % 180)}号`,
      householdSize: members ? size : random.int(1, 5),
      ethnicity: random.pick(NATIONS),
      aidType: random.chance(0.12) ? random.pick(AID) : "无",
    };
    const head = maker(home, "户主", random.chance(0.75), random.int(32, 78), "", "");
    heads.push(head);
    people.push(head);
    if (!members) continue;
    for (let m = 1; m < size; m++) people.push(memberOf(random, maker, home, head, m));
  }
  return { villages, people, heads };
}

type Home = Pick<
  Person,
  "village" | "group" | "householdId" | "address" | "householdSize" | "ethnicity" | "aidType"
>;
type Maker = (
  home: Home,
  relation: string,
  male: boolean,
  age: number,
  householder: string,
  surname: string,
) => Person;

function memberOf(random: Random, maker: Maker, home: Home, head: Person, index: number): Person {
  const headAge = 2024 - dayOf(head.birth).year;
  if (index === 1)
    return maker(home, "配偶", head.gender === "女", headAge - random.int(-3, 4), head.name, "");
  const male = random.chance(0.5);
  const age = Math.max(1, headAge - random.int(23, 32));
  return maker(home, male ? "子" : "女", male, age, head.name, head.name[0]!);
}

function personMaker(random: Random): Maker {
  const names = new Set<string>();
  const ids = new Set<string>();
  let phone = random.int(0, 9999);
  const unused = (male: boolean, surname: string): string => {
    for (;;) {
      const given = male ? MALE : FEMALE;
      const two = random.chance(0.8);
      const name =
        (surname || random.pick(SURNAMES)) + random.pick(given) + (two ? random.pick(given) : "");
      if (names.has(name)) continue;
      names.add(name);
      return name;
    }
  };
  const freeId = (birth: number, male: boolean): string => {
    for (;;) {
      const id = makeId(birth, random.int(0, 499), male);
      if (ids.has(id)) continue;
      ids.add(id);
      return id;
    }
  };
  return (home, relation, male, age, householder, surname) => {
    const name = unused(male, surname);
    const birth = serial(2023 - age, random.int(1, 12), random.int(1, 28));
    phone += 1 + (phone % 7);
    return {
      village: home.village,
      group: home.group,
      householdId: home.householdId,
      address: home.address,
      householdSize: home.householdSize,
      ethnicity: home.ethnicity,
      aidType: home.aidType,
      name,
      gender: male ? "男" : "女",
      birth,
      id: freeId(birth, male),
      phone: `1${38 + (phone % 3)}${String(10000000 + (phone % 90000000))}`,
      householder: householder || name,
      relation,
      politics: age < 18 ? "群众" : random.pick(POLITICS),
      education: age < 12 ? "小学" : random.pick(EDUCATION),
      marriage: relation === "户主" || relation === "配偶" ? "已婚" : "未婚",
      occupation: age < 20 ? "学生" : random.pick(OCCUPATIONS),
    };
  };
}
