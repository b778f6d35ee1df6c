import type { RecordColumn } from "../../ledger/record-column";
import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { wordOf } from "../../ledger/vocabulary/word";
import {
  householdCount,
  householdsInColumns,
  householdsListed,
  staffOnly,
  statedHouseholds,
} from "../group-households";
import { GROUP_ROLES, rolesHeld } from "../group-roles";
import { nameColumn } from "../names";
import { code, ledgerRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "group-size": code("warning", "each", "group", "households"),
  "group-role-missing": code("warning", "each", "group", "roles"),
  "household-without-group": code("warning", "doubt", "name"),
  "household-in-two-groups": code("warning", "doubt", "name", "group", "other"),
};

/** 十户联防: groups of 8–12 households with four roles, each household in one group. */
export const tenHouseholds = ledgerRule({
  id: "ten-households",
  scope: "ledger",
  kinds: ["tenhouse"],
  fields: ["group", "householder", "person", "householdId", "population", "role"],
  codes,
  check(view, report) {
    const group = view.column("group");
    const name = nameColumn(view);
    if (group === null || name === null) return;
    const keys = groupKeys(view, group);
    const groups = new Map<string, number[]>();
    const loose: number[] = [];
    keys.forEach((key, i) => {
      if (key === "") loose.push(i);
      else groups.set(key, [...(groups.get(key) ?? []), i]);
    });
    for (const i of loose)
      if (name.valueAt(i) !== "")
        report("household-without-group", view.at(group, i), { name: String(name.valueAt(i)) });
    const house = householdNames(view, name);
    checkSizes(view, group, groups, house, report);
    checkTwice(view, group, keys, house, report);
    checkRoles(view, group, groups, report);
  },
});

/**
 * Group of each record with its village and grid: 第一组 is one in every village. A group written only
 * at its first record holds until the next.
 */
function groupKeys(view: View, group: RecordColumn): string[] {
  const village = view.column("village");
  const grid = view.column("grid");
  const texts = group.distinct.map(wordOf);
  const filled = group.codes.reduce((sum, at) => sum + (at === 0 ? 0 : 1), 0);
  const carries = filled * 4 <= view.count && group.codes[0] !== 0;
  const keys: string[] = [];
  let before = "";
  for (let i = 0; i < view.count; i++) {
    const said = texts[group.codes[i] ?? 0] ?? "";
    const text = said === "" && carries ? before : said;
    before = text;
    if (text === "") keys.push("");
    else {
      const place = villageKey(String(village?.valueAt(i) ?? ""));
      keys.push([place, wordOf(grid?.valueAt(i) ?? ""), text].join(" ").trim());
    }
  }
  return keys;
}

/** What tells a record's household: its number, else the householder, else the person. */
function householdNames(view: View, name: RecordColumn): (record: number) => string {
  const number = view.column("householdId");
  const head = view.column("householder");
  const namesAt = namesOf(head ?? name);
  const village = view.column("village");
  return (record) => {
    const own = number === null ? "" : wordOf(number.valueAt(record));
    const said = own !== "" ? own : (namesAt(record)[0] ?? "");
    if (said === "") return "";
    return `${villageKey(String(village?.valueAt(record) ?? ""))} ${said}`;
  };
}

const LEAST = 8;
const MOST = 12;

function checkSizes(
  view: View,
  group: RecordColumn,
  groups: ReadonlyMap<string, readonly number[]>,
  house: (record: number) => string,
  report: Report<typeof codes>,
): void {
  const stated = householdCount(view);
  const inColumns = householdsInColumns(view);
  const listed = householdsListed(view);
  const isStaff = staffOnly(view, groups);
  const wrong: { first: number; households: number }[] = [];
  for (const members of groups.values()) {
    const [first = 0] = members;
    const names = new Set(members.map(house).filter((one) => one !== ""));
    const told = statedHouseholds(stated, members) ?? inColumns(members) ?? listed(members);
    // Lines of the group's officers alone do not tell how many households it has.
    if (told === null && isStaff(members)) continue;
    const households = told ?? names.size;
    if (households === 0 || (households >= LEAST && households <= MOST)) continue;
    wrong.push({ first, households });
  }
  const severity = severityOf(wrong.length, groups.size);
  for (const { first, households } of wrong) {
    const params = { group: String(group.valueAt(first)), households };
    report("group-size", view.at(group, first), params, { severity });
  }
}

/** Where most groups are wrong, the ledger's groups are hardly those of ten households. */
function severityOf(wrong: number, groups: number): "warning" | "hint" {
  return wrong >= 5 && wrong > groups * 0.6 ? "hint" : "warning";
}

function checkTwice(
  view: View,
  group: RecordColumn,
  keys: readonly string[],
  house: (record: number) => string,
  report: Report<typeof codes>,
): void {
  const name = nameColumn(view);
  const firsts = new Map<string, number>();
  for (let i = 0; i < view.count; i++) {
    const household = house(i);
    if (household === "" || keys[i] === "") continue;
    const first = firsts.get(household);
    if (first === undefined) firsts.set(household, i);
    else if (keys[first] !== keys[i]) {
      const params = {
        name: String(name?.valueAt(i) ?? ""),
        group: String(group.valueAt(i)),
        other: String(group.valueAt(first)),
      };
      const mild = areNamesakes(view, first, i) ? { severity: "hint" as const } : {};
      const extra = { ...mild, other: view.at(group, first) };
      report("household-in-two-groups", view.at(group, i), params, extra);
    }
  }
}

/** Whether two records without 户号 carry two right ID numbers: then they are two people. */
function areNamesakes(view: View, one: number, other: number): boolean {
  const ids = view.ids();
  if (ids === null || view.column("householdId") !== null) return false;
  const [high, otherHigh] = [ids.high[one], ids.high[other]];
  if (high === 0 || otherHigh === 0) return false;
  return high !== otherHigh || ids.low[one] !== ids.low[other];
}

/** The four roles are asked for where the ledger names at least three of them. */
function checkRoles(
  view: View,
  group: RecordColumn,
  groups: ReadonlyMap<string, readonly number[]>,
  report: Report<typeof codes>,
): void {
  const held = rolesHeld(view);
  if (held === null) return;
  const wrong: { first: number; roles: string }[] = [];
  for (const members of groups.values()) {
    const [first = 0] = members;
    const there = new Set(members.flatMap((record) => held(record)));
    const missing = GROUP_ROLES.map(([name]) => name).filter((name) => !there.has(name));
    if (missing.length > 0) wrong.push({ first, roles: missing.join("、") });
  }
  const severity = severityOf(wrong.length, groups.size);
  for (const { first, roles } of wrong) {
    const params = { group: String(group.valueAt(first)), roles };
    report("group-role-missing", view.at(group, first), params, { severity });
  }
}
