import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { RecordColumn, Records } from "../ledger/records";
import { villageAt, villageColumn, type VillageNames } from "../ledger/register/villages";
import { readLevel } from "../ledger/vocabulary/level";
import { ownWord } from "../ledger/vocabulary/own-words";
import { UNKNOWN_VILLAGE } from "../ledger/vocabulary/village";
import { wordOf } from "../ledger/vocabulary/word";
import { wordingOf } from "../ledger/vocabulary/wording";
import type { Profile } from "../profile/profile";
import type { CellValue } from "../sheet/grid";
import type { Serial } from "../sheet/serial";
import { isBlankWord, tidyText } from "../sheet/text";
import { monthOf } from "./period";

export const GROUPINGS = ["village", "category", "owner", "level", "month"] as const;

/** `leader` and `ownerUnit` are asked for by the appraisal alone. */
export type By = (typeof GROUPINGS)[number] | "leader" | "ownerUnit";

/** Group of what names none: shown, counted, never dropped. */
export const UNKNOWN_GROUP = UNKNOWN_VILLAGE;

/**
 * Numbers groups as they are met. A group is what its column says, villages in one spelling, levels
 * in their standard word, months as 2024-05. Without `by` all is one group.
 */
export interface Groups {
  readonly by: By | null;
  /** Grows with every group met. */
  readonly names: readonly string[];
  /** Group of a name, "" for the unknown one. */
  readonly indexOf: (name: string) => number;
  /** Name of a record's group, "" when unknown. */
  readonly namesIn: (records: Records) => (record: number, day: Serial) => string;
  /** Group of every record; `days` are those that make the month. */
  readonly ofRecords: (records: Records, days: ArrayLike<Serial>) => Int32Array;
}

/** The person in charge by kind of ledger: the first of these columns it has. */
const OWNER_FIELDS: Readonly<Partial<Record<KindId, readonly FieldId[]>>> = {
  visit: ["visitor", "owner", "handler"],
  household: ["owner", "visitor"],
  satisfaction: ["owner", "visitor", "handler"],
  contact: ["visitor", "owner", "handler"],
};
const MATTER_OWNERS: readonly FieldId[] = ["owner", "handler", "ownerUnit"];

export function openGroups(by: By | null, villageName: VillageNames): Groups {
  const names: string[] = [];
  const known = new Map<string, number>();
  const indexOf = (name: string): number => {
    const shown = name === "" && by !== null ? UNKNOWN_GROUP : name;
    let index = known.get(shown);
    if (index === undefined) known.set(shown, (index = names.push(shown) - 1));
    return index;
  };
  const namer = (column: RecordColumn, profile: Profile): ((value: CellValue) => string) => {
    const meant = wordingOf(column.column);
    return (value) => plainName(meant(value), by, profile);
  };
  if (by === null) indexOf("");
  return {
    by,
    names,
    indexOf,
    namesIn: (records) => {
      if (by === "month") return (_, day) => (day > 0 ? monthOf(day) : "");
      if (by === "village") {
        const villages = villageColumn(records, villageName);
        return (record) => villageAt(villages, record);
      }
      const column = columnOf(records, by);
      if (column === null) return () => "";
      const known = new Map<CellValue, string>();
      const shown = namer(column, records.profile);
      return (record) => {
        const value = column.valueAt(record);
        let name = known.get(value);
        if (name === undefined) known.set(value, (name = shown(value)));
        return name;
      };
    },
    ofRecords: (records, days) => {
      if (by === null) return new Int32Array(records.count);
      if (by === "month") return numbered(days, (day) => indexOf(day > 0 ? monthOf(day) : ""));
      if (by === "village") {
        const villages = villageColumn(records, villageName);
        if (villages !== null)
          return numbered(villages.codes, (code) => indexOf(villages.names[code] ?? ""));
      }
      const column = columnOf(records, by);
      if (column === null)
        return new Int32Array(records.count).fill(records.count === 0 ? 0 : indexOf(""));
      const shown = namer(column, records.profile);
      return numbered(column.codes, (code) => indexOf(shown(column.distinct[code] ?? "")));
    },
  };
}

/** Computes once for each distinct number. */
function numbered(values: ArrayLike<number>, compute: (value: number) => number): Int32Array {
  const known = new Map<number, number>();
  const result = new Int32Array(values.length);
  for (let i = 0; i < result.length; i++) {
    const value = values[i] as number;
    let index = known.get(value);
    if (index === undefined) known.set(value, (index = compute(value)));
    result[i] = index;
  }
  return result;
}

function columnOf(records: Records, by: By | null): RecordColumn | null {
  if (by === null || by === "month" || by === "village") return null;
  if (by !== "owner") return records.column(by);
  const fields = OWNER_FIELDS[records.ledger.kind ?? "dispute"] ?? MATTER_OWNERS;
  for (const field of fields) {
    const column = records.column(field);
    if (column !== null) return column;
  }
  return null;
}

function plainName(value: CellValue, by: By | null, profile: Profile): string {
  if (value === null || value === "") return "";
  const text = tidyText(String(value));
  if (isBlankWord(text)) return "";
  if (by === "level") return readLevel(value, profile).canonical ?? text;
  return (by === "category" ? ownWord(profile, "category", wordOf(text)) : null) ?? text;
}
