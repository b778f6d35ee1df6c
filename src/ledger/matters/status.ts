import type { Profile } from "../../profile/profile";
import type { RecordColumn, Records } from "../records";
import { readStatus, type StatusReading } from "../vocabulary/status";
import type { SaidDay } from "../vocabulary/status-times";
import { wordingOf } from "../vocabulary/wording";
import { ClosingWay, MatterState } from "./states";
import { statusColumns } from "./status-columns";

/** The statuses of a ledger's records, as numbers. */
export interface Statuses {
  /** `MatterState` */
  readonly state: Uint8Array;
  /** `ClosingWay` */
  readonly closing: Uint8Array;
  /** 1: dealt with, successfully or not. */
  readonly mediated: Uint8Array;
  /** The day a closed status itself names (5月20日化解), a record; `null`: no status does. */
  readonly said: readonly (SaidDay | undefined)[] | null;
}

/**
 * Reads the status of every record. Where several columns are statuses (当前状态, 是否闭环) the most
 * certain one speaks, the others only where it is blank or not understood; of several rounds (第一周进展,
 * 第二周进展) the last.
 */
export function readStatuses(records: Records, profile: Profile): Statuses {
  const count = records.count;
  const state = new Uint8Array(count).fill(MatterState.blank);
  const closing = new Uint8Array(count);
  const mediated = new Uint8Array(count);
  const rounds = records.rounds("status");
  const roundAt = (column: RecordColumn): number => rounds.indexOf(column);
  let said: (SaidDay | undefined)[] | null = null;
  const columns = [...statusColumns(records, profile)].sort(
    (a, b) => b.column.confidence - a.column.confidence || roundAt(b) - roundAt(a),
  );
  for (const column of columns) {
    const meant = wordingOf(column.column);
    const readings = column.distinct.map((value) => readStatus(meant(value), profile));
    const dated = readings.some(({ on }) => on !== undefined);
    if (dated) said ??= new Array<SaidDay | undefined>(count).fill(undefined);
    const states = Uint8Array.from(readings, (reading) => MatterState[reading.state]);
    const ways = Uint8Array.from(readings, closingWay);
    const dealt = Uint8Array.from(readings, (reading) => (reading.mediated ? 1 : 0));
    const { codes } = column;
    for (let i = 0; i < count; i++) {
      const now = state[i];
      if (now !== MatterState.blank && now !== MatterState.unknown) continue;
      const code = codes[i] as number;
      const next = states[code] as number;
      if (next === MatterState.blank) continue;
      state[i] = next;
      if (said !== null && dated) said[i] = readings[code]?.on;
      closing[i] = ways[code] as number;
      mediated[i] = dealt[code] as number;
    }
  }
  return { state, closing, mediated, said };
}

function closingWay(reading: StatusReading): number {
  return reading.closing === undefined ? ClosingWay.unsaid : ClosingWay[reading.closing];
}
