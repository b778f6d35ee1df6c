import type { Profile } from "../../profile/profile";
import type { FieldId } from "../fields";
import type { RecordColumn, Records } from "../records";
import { readStatus } from "../vocabulary/status";
import { saysNothing } from "../vocabulary/word";
import { wordingOf } from "../vocabulary/wording";

/** Columns that may say how a matter stands where the form has no column of the status. */
const INSTEAD: readonly FieldId[] = ["feedback", "measure", "note"];
/** So many of the filled cells must be words of a state. */
const MOSTLY = 0.6;

/**
 * The columns that say how matters stand. A ledger without a column of the status may keep it under the
 * answer or the measure (答复情况: 已答复, 正在办理); such a column counts when most of it are words of a state.
 */
export function statusColumns(records: Records, profile: Profile): readonly RecordColumn[] {
  const own = records.columns("status");
  if (own.length > 0 || records.column("closedOn") !== null) return own;
  for (const field of INSTEAD) {
    const column = records.column(field);
    if (column !== null && saysStates(column, profile)) return [column];
  }
  return own;
}

function saysStates(column: RecordColumn, profile: Profile): boolean {
  const meant = wordingOf(column.column);
  const told = column.distinct.slice(1).filter((value) => !saysNothing(value));
  const states = told.filter((value) => {
    const { state } = readStatus(meant(value), profile);
    return state !== "unknown" && state !== "blank";
  });
  return told.length > 0 && states.length >= told.length * MOSTLY;
}
