import { groupVillages, UNKNOWN_VILLAGE } from "../ledger/vocabulary/village";
import type { Profile } from "../profile/profile";
import type { RecordKey } from "./finding-keys";

/** A cell that was found wrong, now or in an earlier check. */
export interface FoundCell {
  readonly code: string;
  readonly sheet: string;
  readonly field: string | null;
  readonly key: RecordKey;
}

/** What became of the findings of a village; "" for those of no village. */
export interface VillageProgress {
  readonly village: string;
  /** No longer found. */
  readonly cleared: number;
  readonly left: number;
  readonly new: number;
}

export interface Progress {
  readonly villages: readonly VillageProgress[];
  readonly cleared: number;
  readonly left: number;
  readonly new: number;
  /** Earlier findings of villages of which nothing was checked this time: they are not compared. */
  readonly unchecked: { readonly villages: readonly string[]; readonly count: number };
}

/**
 * Compares the cells found wrong before and now. Two are the same when code, sheet, field and record are;
 * which file, row or cell does not matter. A record is known again by what stays when another cell of it
 * is corrected: see `PASSES`. `checked`: the villages that were looked at now.
 */
export function compareFindings(
  before: readonly FoundCell[],
  now: readonly FoundCell[],
  checked: Iterable<string>,
  profile: Profile,
): Progress {
  const here = new Set(checked);
  const nameOf = villageNames([...before, ...now], here, profile);
  const [old, found] = [before, now].map((cells) =>
    cells.map((cell) => ({ ...cell, key: { ...cell.key, village: nameOf(cell.key.village) } })),
  ) as [FoundCell[], FoundCell[]];
  const { oldLeft, nowLeft } = matched(old, found);
  const looked = new Set([...here].map(nameOf));
  const counts = new Map<string, { cleared: number; left: number; new: number }>();
  const countsOf = (village: string) => {
    const known = counts.get(village) ?? { cleared: 0, left: 0, new: 0 };
    counts.set(village, known);
    return known;
  };
  const missed = new Map<string, number>();
  found.forEach(({ key }, at) => {
    countsOf(key.village)[nowLeft[at] === 1 ? "left" : "new"]++;
  });
  old.forEach(({ key: { village } }, at) => {
    if (oldLeft[at] === 1) return;
    if (village === "" || looked.has(village)) countsOf(village).cleared++;
    else missed.set(village, (missed.get(village) ?? 0) + 1);
  });
  const villages = [...counts].map(([village, count]) => ({ village, ...count }));
  const sum = (of: "cleared" | "left" | "new") => villages.reduce((all, one) => all + one[of], 0);
  return {
    villages: villages.sort((a, b) => Number(a.village === "") - Number(b.village === "")),
    cleared: sum("cleared"),
    left: sum("left"),
    new: sum("new"),
    unchecked: {
      villages: [...missed.keys()],
      count: [...missed.values()].reduce((all, count) => all + count, 0),
    },
  };
}

/** One name for a village in both checks: another file may have made its fuller form known. */
function villageNames(
  cells: readonly FoundCell[],
  checked: ReadonlySet<string>,
  profile: Profile,
): (village: string) => string {
  const texts = new Set([...cells.map(({ key }) => key.village), ...checked]);
  const shown = groupVillages(
    [...texts].filter((text) => text !== ""),
    profile,
  );
  return (village) => {
    const name = shown.get(village) ?? village;
    return name === UNKNOWN_VILLAGE ? "" : name;
  };
}

/** One way of knowing a record again. */
interface Pass {
  readonly by: readonly (keyof RecordKey)[];
  /** What both, the earlier or the present one must leave open. */
  readonly none?: readonly (keyof RecordKey)[];
  readonly oldNone?: keyof RecordKey;
  readonly nowNone?: keyof RecordKey;
}

/**
 * The surest first: nothing changed; person and serial; code; person and matter (renumbered); matter and
 * serial (a name corrected); a name, text or village that was filled in or taken out; what is no record.
 */
const PASSES: readonly Pass[] = [
  { by: ["village", "person", "serial"] },
  { by: ["village", "code"] },
  { by: ["village", "person", "text"] },
  { by: ["village", "text", "serial"] },
  { by: ["village", "person"], oldNone: "text" },
  { by: ["village", "person"], nowNone: "text" },
  { by: ["village", "serial"], oldNone: "person" },
  { by: ["village", "serial"], nowNone: "person" },
  { by: ["village", "text"], oldNone: "person" },
  { by: ["village", "text"], nowNone: "person" },
  { by: ["person", "serial"], oldNone: "village" },
  { by: ["person", "serial"], nowNone: "village" },
  { by: ["person", "text"], oldNone: "village" },
  { by: ["person", "text"], nowNone: "village" },
  { by: ["village"], none: ["person", "serial", "code", "text"] },
];

/** 1 for each cell of one check that has its twin in the other. */
function matched(old: readonly FoundCell[], now: readonly FoundCell[]) {
  const [oldLeft, nowLeft] = [new Uint8Array(old.length), new Uint8Array(now.length)];
  const whole: Pass = { by: ["village", "person", "serial", "code", "text"] };
  for (const pass of [whole, ...PASSES]) {
    const waiting = new Map<string, number[]>();
    old.forEach((cell, at) => {
      if (oldLeft[at] === 1) return;
      const key = keyIn(cell, pass, pass.oldNone, pass === whole);
      if (key === null) return;
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [at]);
      else known.push(at);
    });
    if (waiting.size === 0) continue;
    now.forEach((cell, at) => {
      if (nowLeft[at] === 1) return;
      const key = keyIn(cell, pass, pass.nowNone, pass === whole);
      const twin = key === null ? undefined : waiting.get(key)?.shift();
      if (twin === undefined) return;
      oldLeft[twin] = 1;
      nowLeft[at] = 1;
    });
  }
  return { oldLeft, nowLeft };
}

/** What a cell is known by in a pass; `null`: it takes no part in it. */
function keyIn(
  { code, sheet, field, key }: FoundCell,
  { by, none = [] }: Pass,
  open: keyof RecordKey | undefined,
  whole: boolean,
): string | null {
  if (none.some((part) => key[part] !== "")) return null;
  if (open !== undefined && key[open] !== "") return null;
  if (!whole && by.some((part) => part !== "village" && key[part] === "")) return null;
  return [code, sheet, field ?? "", ...by.map((part) => key[part])].join("\u0000");
}

/** The sheet of a finding; that of a text file bears but the file's name, which may change: "". */
export function sheetOf(file: string, sheet: string): string {
  return /\.(?:csv|tsv|txt)$/i.test(file) ? "" : sheet;
}
