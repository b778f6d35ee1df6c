import type { Profile } from "../../profile/profile";
import { runNow, type Steps } from "../../sheet/steps";
import type { FieldId } from "../fields";
import type { Records } from "../records";
import { daysOf, firstDays, readingDates } from "./days";
import { deadlines } from "./deadline";
import { isMatterKind, MatterState, NEVER, type MatterKind } from "./states";
import { saidDay } from "./said-day";
import { readStatuses } from "./status";
import { statusColumns } from "./status-columns";

/** When a matter came to light: 排查/发现, else 受理/登记, else 交办, else 发生. */
export const FOUND_FIELDS: readonly FieldId[] = [
  "foundOn",
  "registeredOn",
  "startedOn",
  "occurredOn",
];

/**
 * The matters of one ledger seen alike, whatever the kind: one entry a record, days as serials.
 * A closed matter without a closing day counts as closed since the day its status names (5月20日化解),
 * else since it was found; one whose closing day
 * lies before it was found counts as closed on the day it was found. A closing day beside an empty
 * status closes the matter; beside a status that says otherwise or is not understood it does not. Where
 * each round of mediation has its day, only the day of a round that closed the matter is a closing day.
 */
export interface Matters {
  readonly records: Records;
  readonly kind: MatterKind;
  readonly count: number;
  /** The ledger has a column of the status or of the closing day: whether a matter is closed is known. */
  readonly knowsStatus: boolean;
  /** The ledger has a column of the closing day: whether a matter was closed in time is known. */
  readonly knowsClosing: boolean;
  /** `MatterState`, by all that the sheet knows (not as of an earlier day). */
  readonly state: Uint8Array;
  /** `ClosingWay` */
  readonly closing: Uint8Array;
  /** Day found; 0: unknown, earlier than any day asked for. */
  readonly found: Int32Array;
  /** Closing day as written, 0: none. */
  readonly closedOn: Int32Array;
  /** First day on which the matter counts as closed; `NEVER` while it is not. */
  readonly closedFrom: Int32Array;
  /** First day on which it counts as dealt with (已调处), successfully or not; `NEVER`: not yet. */
  readonly mediatedFrom: Int32Array;
  /** Last day in time, 0: no limit is known. */
  readonly deadline: Int32Array;
}

export function mattersOf(records: Records, profile: Profile): Matters | null {
  return runNow(readingMatters(records, profile));
}

/** `mattersOf` in steps of a column or two. */
export function* readingMatters(records: Records, profile: Profile): Steps<Matters | null> {
  const { kind } = records.ledger;
  if (!isMatterKind(kind)) return null;
  yield* readingDates(records, [...FOUND_FIELDS, "closedOn"]);
  const found = firstDays(records, FOUND_FIELDS);
  const closingDays = daysOf(records, "closedOn");
  const lastDay = closingDays ?? new Int32Array(records.count);
  const everyRound = records.rounds("closedOn").length > 0 && records.column("status") !== null;
  const closedOn = everyRound ? lastDay.slice() : lastDay;
  yield;
  const { state, closing, mediated, said } = readStatuses(records, profile);
  yield;
  const closedFrom = new Int32Array(records.count).fill(NEVER);
  const mediatedFrom = new Int32Array(records.count).fill(NEVER);
  const { year } = records.ledger;
  const dayIn = (i: number): number => saidDay(said?.[i], found[i] ?? 0, year);
  for (let i = 0; i < found.length; i++) {
    const closed = lastDay[i] as number;
    if (everyRound && state[i] !== MatterState.closed) closedOn[i] = 0;
    if (state[i] === MatterState.blank && closed > 0 && !everyRound) {
      state[i] = MatterState.closed;
      mediated[i] = 1;
    }
    const since = Math.max(closed || dayIn(i), found[i] ?? 0);
    if (state[i] === MatterState.closed) closedFrom[i] = since;
    if (mediated[i] === 1) mediatedFrom[i] = since;
  }
  yield* readingDates(records, ["deadline"]);
  const deadline = deadlines(records, found, profile);
  return {
    records,
    kind,
    count: records.count,
    knowsStatus: closingDays !== null || statusColumns(records, profile).length > 0,
    knowsClosing: closingDays !== null,
    state,
    closing,
    found,
    closedOn,
    closedFrom,
    mediatedFrom,
    deadline,
  };
}

/** Whether a matter is in the base and not closed on the day; one found later is not there yet. */
export function isOpenOn(matters: Matters, index: number, day: number): boolean {
  return (
    matters.state[index] !== MatterState.withdrawn &&
    (matters.found[index] ?? 0) <= day &&
    (matters.closedFrom[index] ?? NEVER) > day
  );
}

/** Whether a matter is open on the day although its last day is past (CONTRACT “Overdue”). */
export function isOverdueOn(matters: Matters, index: number, day: number): boolean {
  const deadline = matters.deadline[index] ?? 0;
  return matters.knowsStatus && deadline > 0 && deadline < day && isOpenOn(matters, index, day);
}
