import { openColumn } from "../../ledger/plain-column";
import type { RecordColumn } from "../../ledger/record-column";
import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { saysNothing, wordOf } from "../../ledger/vocabulary/word";
import { isHeadWord } from "../household-heads";
import { nameColumn } from "../names";
import { code, ledgerRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "household-two-heads": code("warning", "doubt", "name", "first", "other"),
  "household-without-head": code("warning", "doubt", "name", "people"),
};

/** A household has one 户主: not two, and not none where its members all say who they are to him. */
export const householdHeads = ledgerRule({
  id: "household-heads",
  scope: "ledger",
  kinds: ["household"],
  fields: ["relation", "householdId", "householder", "person", "village", "group"],
  codes,
  check(view, report) {
    const relation = view.column("relation");
    const name = nameColumn(view);
    const key = householdColumn(view);
    if (name === null || key === null) return;
    const households = householdsOf(view, key);
    checkNamed(view, key, households, report);
    if (relation === null) return;
    const heads = view.records.read(relation, isHeadWord);
    const blank = view.records.read(relation, saysNothing);
    const isHead = (record: number): boolean => heads[relation.codes[record] ?? 0] === true;
    const isBlank = (record: number): boolean => blank[relation.codes[record] ?? 0] === true;
    const namesAt = namesOf(name);
    const nameAt = (record: number): string => namesAt(record)[0] ?? "";
    let [right, single] = [0, 0];
    for (const members of households) {
      if (members.length === 1) single++;
      if (members.filter(isHead).length === 1) right++;
    }
    // Where hardly any has one head, the rows are not all members of each household.
    if (right * 2 < households.length) return;
    const whole = single * 2 <= households.length;
    for (const members of households) {
      const [first = 0, ...others] = members.filter(isHead);
      const other = others.find((record) => nameAt(record) !== nameAt(first));
      if (other !== undefined)
        report("household-two-heads", view.at(relation, other), {
          name: nameAt(other),
          other: nameAt(first),
          first: relation.rowAt(first) + 1,
        });
      if (!whole || members.length < 2 || members.some((i) => isHead(i) || isBlank(i))) continue;
      const [top = 0] = members;
      report("household-without-head", view.at(relation, top), {
        name: nameAt(top),
        people: members.length,
      });
    }
  },
});

/** One 户号 with two names under 户主. */
function checkNamed(
  view: View,
  key: RecordColumn,
  households: readonly (readonly number[])[],
  report: Report<typeof codes>,
): void {
  const householder = view.column("householder");
  if (householder === null || householder === key) return;
  const namesAt = namesOf(householder);
  const wrong: { other: number; first: number; names: readonly [string, string] }[] = [];
  for (const members of households) {
    const named = members.filter((record) => namesAt(record)[0] !== undefined);
    const [first = 0] = named;
    const name = namesAt(first)[0] ?? "";
    const other = named.find((record) => namesAt(record)[0] !== name);
    if (other !== undefined) wrong.push({ other, first, names: [namesAt(other)[0] ?? "", name] });
  }
  // Where many differ the number is not the household's or the name not the householder's.
  if (wrong.length * 3 > households.length) return;
  for (const { other, first, names } of wrong)
    report("household-two-heads", view.at(householder, other), {
      name: names[0],
      other: names[1],
      first: householder.rowAt(first) + 1,
    });
}

/** A door or a number of a household's own, where there is no 户号. */
const DOOR = /门牌|房号|房间号|户编|户序|住户号|家庭编号|档案号|股权证/;

/** The column that tells a record's household: 户号, the door, 户主 beside the members, a merged 序号. */
function householdColumn(view: View): RecordColumn | null {
  const number = view.column("householdId");
  if (number !== null) return number;
  const door = view.ledger.columns.find(({ label }) => DOOR.test(label));
  if (door !== undefined) return openColumn(view.ledger, door);
  const householder = view.column("person") === null ? null : view.column("householder");
  return householder ?? view.column("serial");
}

/**
 * The records of each household, in order: of one number (door, householder) in a village and its
 * group. A record without one belongs to the household above it.
 */
function householdsOf(view: View, key: RecordColumn): readonly (readonly number[])[] {
  const village = view.column("village");
  const group = view.column("group");
  const households = new Map<string, number[]>();
  let above: number[] | null = null;
  for (let i = 0; i < view.count; i++) {
    const value = key.valueAt(i);
    if (value === "" || saysNothing(value)) {
      above?.push(i);
      continue;
    }
    const place = [villageKey(String(village?.valueAt(i) ?? "")), wordOf(group?.valueAt(i) ?? "")];
    const whole = [...place, wordOf(value)].join("\u0000");
    above = households.get(whole) ?? [];
    if (above.push(i) === 1) households.set(whole, above);
  }
  return [...households.values()];
}
