import type { RecordColumn } from "../ledger/record-column";
import { saysNothing } from "../ledger/vocabulary/word";
import { Trait } from "./traits";
import type { View } from "./view";

/** Records whose cell of the column says nothing (empty, — or 无), ascending. */
export function silentRecords(view: View, column: RecordColumn): readonly number[] {
  const { bits } = view.traits(column);
  const silent: number[] = [];
  if (column.varied) {
    for (let i = 0; i < bits.length; i++) {
      const trait = bits[i] as number;
      if ((trait & MAYBE) === 0) continue;
      if ((trait & Trait.empty) !== 0 || saysNothing(column.valueAt(i))) silent.push(i);
    }
    return silent;
  }
  const { codes, distinct } = column;
  const quiet = distinct.map(
    (value, at) => at === 0 || (((bits[at] ?? 0) & MAYBE) !== 0 && saysNothing(value)),
  );
  for (let i = 0; i < codes.length; i++) if (quiet[codes[i] as number] === true) silent.push(i);
  return silent;
}

const MAYBE = Trait.empty | Trait.silent | Trait.hidden;
