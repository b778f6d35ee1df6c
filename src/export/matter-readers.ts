import type { Matters } from "../ledger/matters/matters";
import { ClosingWay, MatterState, NEVER } from "../ledger/matters/states";
import { readStatus, canonicalStatus } from "../ledger/vocabulary/status";
import { wordingOf } from "../ledger/vocabulary/wording";
import type { Serial } from "../sheet/serial";
import { textOf, type ColumnType, type TableValue } from "./record-table";

type Reader = (record: number) => TableValue;

/** Computed states of a matter as of a day; `null` where the matter is not in the base of the figure. */
export const MATTER_COLUMNS: Readonly<Record<string, ColumnType>> = {
  found: "day",
  inBase: "flag",
  state: "text",
  closing: "text",
  closed: "flag",
  mediated: "flag",
  due: "flag",
  inTime: "flag",
  overdue: "flag",
  overdueDays: "integer",
};

const STATES = Object.keys(MatterState);
const WAYS = Object.keys(ClosingWay);

/**
 * Readers of the computed states, by the rules of the rates: `closed` and `mediated` are null for matters
 * outside the base (withdrawn, found later) and of ledgers that keep no status, `inTime` for those not yet
 * due, so that the mean of a column is its rate.
 */
export function matterReaders(matters: Matters, asOf: Serial): ReadonlyMap<string, Reader> {
  const { state, closing, found, closedOn, closedFrom, mediatedFrom, deadline } = matters;
  const inBase = inBaseOn(matters, asOf);
  const isClosed = (i: number): boolean => (closedFrom[i] ?? NEVER) <= asOf;
  const last = (i: number): Serial => deadline[i] ?? 0;
  const overdue = (i: number): boolean => !isClosed(i) && last(i) > 0 && last(i) < asOf;
  const judged = (read: (i: number) => boolean): Reader => {
    return (i) => (inBase(i) && matters.knowsStatus ? read(i) : null);
  };
  const due = (i: number): boolean =>
    inBase(i) &&
    matters.knowsClosing &&
    last(i) > 0 &&
    (isClosed(i) || (matters.knowsStatus && overdue(i)));
  const inTime = (i: number): boolean =>
    isClosed(i) && (closedOn[i] ?? 0) > 0 && (closedOn[i] ?? 0) <= last(i);
  return new Map<string, Reader>([
    ["found", (i) => found[i] || null],
    ["inBase", inBase],
    ["state", (i) => STATES[state[i] ?? 0] ?? null],
    ["closing", (i) => (state[i] === MatterState.closed ? (WAYS[closing[i] ?? 0] ?? null) : null)],
    ["closed", judged(isClosed)],
    ["mediated", judged((i) => (mediatedFrom[i] ?? NEVER) <= asOf)],
    ["due", (i) => (inBase(i) ? due(i) : null)],
    ["inTime", (i) => (due(i) ? inTime(i) : null)],
    ["overdue", judged(overdue)],
    [
      "overdueDays",
      (i) => (inBase(i) && matters.knowsStatus && overdue(i) ? asOf - last(i) : null),
    ],
    ["deadline", (i) => last(i) || null],
    ["closedOn", (i) => closedOn[i] || null],
    ["status", statusReader(matters)],
  ]);
}

/** Whether a matter counts on a day: not withdrawn, and found by then. */
export function inBaseOn({ state, found }: Matters, asOf: Serial): (record: number) => boolean {
  return (i) => state[i] !== MatterState.withdrawn && (found[i] ?? 0) <= asOf;
}

/** The standard word of a status, else the cell as it stands. */
function statusReader({ records, kind }: Matters): Reader {
  const column = records.column("status");
  if (column === null) return () => null;
  const meant = wordingOf(column.column);
  const words = column.distinct.map((value) => {
    const reading = readStatus(meant(value), records.profile);
    return canonicalStatus(reading, kind, records.profile) ?? (textOf(value) || null);
  });
  return (i) => words[column.codes[i] ?? 0] ?? null;
}
