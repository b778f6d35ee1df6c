import { villageKey } from "../../ledger/vocabulary/village";
import { idHolders, idPlace, namesAt, recordAt, whereIs, type IdRecord } from "../id-holders";
import { eachRepeat, mix } from "../repeats";
import { code, workbookRule } from "../rule";
import { textHash } from "../text-hash";
import type { View } from "../view";

/** More namesakes than this share are no slips but common names. */
const NAMESAKES = 0.01;
/** Right numbers that differ in so few digits are one number mistyped. */
const SLIPS = 2;

/**
 * Two right ID numbers for one name in a village: when they hardly differ, one is mistyped; otherwise
 * two people may bear the name, which is only a hint.
 */
export const personTwoIds = workbookRule({
  id: "person-two-ids",
  scope: "workbook",
  fields: ["idNumber", "person", "householder", "village"],
  codes: { "person-two-ids": code("warning", "doubt", "name", "where") },
  check(views, report) {
    const { holders, count } = idHolders(views);
    const people = new Int32Array(count);
    const [highs, lows] = [new Int32Array(count), new Int32Array(count)];
    for (const { view, ids, names, start } of holders) {
      const hashes = view.hashes(names);
      const villages = villageHashes(view);
      highs.set(ids.high, start);
      lows.set(ids.low, start);
      for (let i = 0; i < view.count; i++)
        if (ids.high[i] !== 0 && hashes[i] !== 0)
          people[start + i] = mix(hashes[i] as number, villages(i));
    }
    const tell = (later: IdRecord, earlier: IdRecord, severity: "warning" | "hint"): void => {
      const [name, second] = namesAt(later);
      const [other, secondOther] = namesAt(earlier);
      if (name === undefined || name !== other || (second ?? secondOther) !== undefined) return;
      const where = whereIs(earlier, later);
      const extra = { severity, other: idPlace(earlier) };
      report("person-two-ids", idPlace(later), { name, where }, extra);
    };
    const namesakes: [number, number][] = [];
    const most = Math.max(10, count * NAMESAKES);
    eachRepeat(people, (number, before) => {
      const differ =
        differing(highs[number] as number, highs[before] as number) +
        differing(lows[number] as number, lows[before] as number);
      if (differ === 0) return;
      if (differ <= SLIPS) tell(recordAt(holders, number), recordAt(holders, before), "warning");
      else if (namesakes.length <= most) namesakes.push([number, before]);
    });
    if (namesakes.length > most) return;
    for (const [number, before] of namesakes)
      tell(recordAt(holders, number), recordAt(holders, before), "hint");
  },
});

/** A number for the village of a record, equal for spellings of one village. */
function villageHashes(view: View): (record: number) => number {
  const village = view.column("village");
  if (village === null) return () => 0;
  const byCode = village.distinct.map((value) => textHash(villageKey(String(value ?? ""))));
  return (record) => byCode[village.codes[record] as number] as number;
}

/** In how many decimal digits two numbers differ. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10))
    if (a % 10 !== b % 10) count++;
  return count;
}
