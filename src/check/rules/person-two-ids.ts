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
  reads: "hashes",
  codes: { "person-two-ids": code("warning", "doubt", "name", "where") },
  check(views, report) {
    const { holders, count } = idHolders(views);
    const people = new Int32Array(count);
    const [highs, lows] = [new Int32Array(count), new Int32Array(count)];
    for (const { view, ids, names, start } of holders) {
      const hashes = view.hashes(names);
      highs.set(ids.high, start);
      lows.set(ids.low, start);
      mixPeople(hashes, villageHashes(view), ids.high, people.subarray(start));
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

/** A number for each record with a name and a right ID number, equal for one name in one village. */
function mixPeople(
  names: Int32Array,
  { codes, byCode }: VillageHashes,
  highs: Int32Array,
  people: Int32Array,
): void {
  for (let i = 0; i < names.length; i++)
    if (highs[i] !== 0 && names[i] !== 0)
      people[i] = mix(names[i] as number, byCode[codes?.[i] ?? 0] as number);
}

interface VillageHashes {
  /** Absent: the ledger has no villages. */
  readonly codes: Int32Array | null;
  /** Equal for spellings of one village. */
  readonly byCode: Int32Array;
}

function villageHashes(view: View): VillageHashes {
  const village = view.column("village");
  if (village === null) return { codes: null, byCode: new Int32Array(1) };
  const hashes = village.distinct.map((value) => textHash(villageKey(String(value ?? ""))));
  return { codes: village.codes, byCode: Int32Array.from(hashes) };
}

/** In how many decimal digits two numbers differ. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10))
    if (a % 10 !== b % 10) count++;
  return count;
}
