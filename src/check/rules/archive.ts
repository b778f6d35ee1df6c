import type { RecordColumn } from "../../ledger/record-column";
import { namesIn } from "../../ledger/register/names";
import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { wordOf } from "../../ledger/vocabulary/word";
import { nameColumn } from "../names";
import { code, workbookRule, type Report } from "../rule";
import type { View } from "../view";

const codes = {
  "person-not-in-archive": code("hint", "form", "name"),
  "visit-unknown-household": code("warning", "form", "name"),
};

/** With this share known, the archive is meant to hold everybody. */
const COMPLETE = 0.8;
/** With fewer known than this, archive and ledger are about different people. */
const RELATED = 0.3;

/** People of disputes and visits who are not in the household archive (民情档案) beside them. */
export const archive = workbookRule({
  id: "archive",
  scope: "workbook",
  kinds: ["household", "dispute", "opinion", "petition", "visit"],
  fields: ["person", "householder", "householdId", "village"],
  codes,
  check(views, report) {
    const households = views.filter((view) => view.kind === "household");
    if (households.length === 0) return;
    const known = archiveOf(households);
    for (const view of views) if (view.kind !== "household") compare(view, known, report);
  },
});

interface Archive {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Villages it covers; empty: it does not say. */
  readonly villages: ReadonlySet<string>;
}

function archiveOf(views: readonly View[]): Archive {
  const names = new Set<string>();
  const numbers = new Set<string>();
  const villages = new Set<string>();
  let everyVillage = true;
  for (const view of views) {
    for (const field of ["person", "householder"] as const)
      for (const column of view.columns(field))
        for (const value of column.distinct) for (const name of namesIn(value)) names.add(name);
    for (const value of view.column("householdId")?.distinct ?? [])
      if (wordOf(value) !== "") numbers.add(wordOf(value));
    const village = view.column("village");
    if (village === null) everyVillage = false;
    for (const value of village?.distinct ?? []) {
      const key = villageKey(String(value ?? ""));
      if (key !== "") villages.add(key);
    }
  }
  return { names, numbers, villages: everyVillage ? villages : new Set() };
}

function compare(view: View, known: Archive, report: Report<typeof codes>): void {
  const column = nameColumn(view);
  if (column === null) return;
  const namesAt = namesOf(column);
  const number = view.column("householdId");
  const inPlace = placeTest(view, known);
  const strangers: [record: number, name: string][] = [];
  let asked = 0;
  for (let i = 0; i < view.count; i++) {
    const names = namesAt(i);
    if (names.length === 0 || !inPlace(i)) continue;
    asked++;
    if (number !== null && known.numbers.has(wordOf(number.valueAt(i)))) continue;
    const [stranger] = names.filter((name) => !isKnown(known, name));
    if (stranger !== undefined) strangers.push([i, stranger]);
  }
  const share = 1 - strangers.length / Math.max(1, asked);
  if (share < RELATED && asked > 3) return;
  tellStrangers(view, column, strangers, share >= COMPLETE, report);
}

function tellStrangers(
  view: View,
  column: RecordColumn,
  strangers: readonly (readonly [number, string])[],
  complete: boolean,
  report: Report<typeof codes>,
): void {
  for (const [i, name] of strangers) {
    const place = view.at(column, i);
    if (view.kind !== "visit") report("person-not-in-archive", place, { name });
    else report("visit-unknown-household", place, { name }, complete ? {} : { severity: "hint" });
  }
}

/** 张三家 and 张三户 are 张三's. */
function isKnown({ names }: Archive, name: string): boolean {
  return names.has(name) || names.has(name.replace(/(?:一?家|户|家庭)$/, ""));
}

/** Whether a record lies in a village the archive covers. */
function placeTest(view: View, { villages }: Archive): (record: number) => boolean {
  const column = view.column("village");
  if (column === null || villages.size === 0) return () => true;
  const inside = column.distinct.map((value) => {
    const key = villageKey(String(value ?? ""));
    return key === "" || villages.has(key);
  });
  return (record) => inside[column.codes[record] ?? 0] ?? true;
}
