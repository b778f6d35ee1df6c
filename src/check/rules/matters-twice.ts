import { namesOf } from "../../ledger/register/people";
import { villageKey } from "../../ledger/vocabulary/village";
import { cellName } from "../../sheet/address";
import { squeeze } from "../../sheet/text";
import { nameColumn } from "../names";
import type { Place } from "../place";
import { code, workbookRule, type Report } from "../rule";
import { similarity } from "../similar";
import type { View } from "../view";

const codes = { "matter-in-two-ledgers": code("warning", "form", "where") };

/** More matters in common than this: one ledger continues or copies the other. */
const COPY = 0.3;
const ALIKE = 0.7;
const CLOSE = 31;
/** Records of one person in one ledger that are looked at. */
const MOST = 8;

/** The same matter (person, village, time, text) entered in two ledgers is counted twice. */
export const mattersTwice = workbookRule({
  id: "matters-twice",
  scope: "workbook",
  kinds: ["dispute", "opinion", "petition", "hazard"],
  fields: ["person", "village", "name", "summary", "foundOn", "registeredOn"],
  codes,
  check(views, report) {
    if (views.length < 2) return;
    const indexed = views.flatMap((view) => indexOf(view) ?? []);
    indexed.forEach((later, i) => {
      for (const earlier of indexed.slice(0, i)) compare(earlier, later, report);
    });
  },
});

interface Indexed {
  readonly view: View;
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly namesAt: (record: number) => readonly string[];
  readonly villageAt: (record: number) => string;
  readonly textAt: (record: number) => string;
  readonly dayAt: (record: number) => number;
}

function indexOf(view: View): Indexed | null {
  const name = nameColumn(view);
  const text = view.column("summary") ?? view.column("name");
  if (name === null || text === null) return null;
  const namesAt = namesOf(name);
  const village = view.column("village");
  const found = view.matters()?.found;
  const byName = new Map<string, number[]>();
  for (let i = 0; i < view.count; i++)
    for (const one of namesAt(i)) {
      const records = byName.get(one);
      if (records === undefined) byName.set(one, [i]);
      else if (records.length < MOST) records.push(i);
    }
  return {
    view,
    byName,
    namesAt,
    villageAt: (record) => villageKey(String(village?.valueAt(record) ?? "")),
    textAt: (record) => squeeze(String(text.valueAt(record))),
    dayAt: (record) => found?.[record] ?? 0,
  };
}

function compare(earlier: Indexed, later: Indexed, report: Report<typeof codes>): void {
  const same: [record: number, other: number][] = [];
  const { view } = later;
  for (let i = 0; i < view.count; i++) {
    const [name] = later.namesAt(i);
    const others = name === undefined ? undefined : earlier.byName.get(name);
    const other = others?.find((one) => isSame(earlier, one, later, i));
    if (other !== undefined) same.push([i, other]);
  }
  const copied = same.length > Math.max(3, Math.min(view.count, earlier.view.count) * COPY);
  const place = nameColumn(view);
  if (place === null) return;
  for (const [record, other] of same)
    report(
      "matter-in-two-ledgers",
      view.at(place, record),
      { where: cellOf(earlier.view, other) },
      { ...(copied ? { severity: "hint" as const } : {}), other: placeOf(earlier.view, other) },
    );
}

function isSame(earlier: Indexed, one: number, later: Indexed, other: number): boolean {
  const [village, otherVillage] = [earlier.villageAt(one), later.villageAt(other)];
  if (village !== "" && otherVillage !== "" && village !== otherVillage) return false;
  const [day, otherDay] = [earlier.dayAt(one), later.dayAt(other)];
  if (day > 0 && otherDay > 0 && Math.abs(day - otherDay) > CLOSE) return false;
  const [text, otherText] = [earlier.textAt(one), later.textAt(other)];
  return text.length > 3 && similarity(text, otherText) >= ALIKE;
}

function placeOf(view: View, record: number): Place {
  return view.cell(view.records.rowOf(record), nameColumn(view)?.column.index ?? 0);
}

function cellOf(view: View, record: number): string {
  const { row, column } = placeOf(view, record);
  return `${view.ledger.grid.sheet}!${cellName(row, column)}`;
}
