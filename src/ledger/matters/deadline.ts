import type { Profile } from "../../profile/profile";
import type { Serial } from "../../sheet/serial";
import { readNumber } from "../../sheet/number-text";
import type { CellValue } from "../../sheet/grid";
import type { DateReading } from "../../sheet/date-text";
import type { Records } from "../records";
import { daysOf, lastDayOf } from "./days";

/** A stated limit longer than this is no number of days but a date serial or a slip. */
const LONGEST_LIMIT = 366;
const DAY_UNITS = new Set(["天", "日"]);

/**
 * The last day each matter may take, 0 where there is none: the day stated (the last day of a bare
 * month), or so many days stated (30, 30日) from the start, or the profile's limit of the kind from
 * the start. The start is 受理/登记, else 排查, else 发生 (DOMAIN §5).
 */
export function deadlines(records: Records, found: Int32Array, profile: Profile): Int32Array {
  const started = daysOf(records, "registeredOn");
  const limit = profile.limits[records.ledger.kind ?? ""] ?? 0;
  const column = records.dates("deadline");
  const stated = column?.readings.map((reading, code) =>
    statedLimit(reading, column.distinct[code] ?? ""),
  );
  const last = new Int32Array(records.count);
  for (let i = 0; i < last.length; i++) {
    const start = started?.[i] || found[i] || 0;
    const said = stated?.[column?.codes[i] ?? 0];
    if (said !== undefined && said.day > 0) last[i] = said.day;
    else {
      const days = said !== undefined && said.days > 0 ? said.days : limit;
      last[i] = start > 0 && days > 0 ? start + days : 0;
    }
  }
  return last;
}

interface StatedLimit {
  readonly day: Serial;
  readonly days: number;
}

function statedLimit(reading: DateReading, value: CellValue): StatedLimit {
  const figure = readNumber(value);
  const isDays =
    figure.kind === "number" &&
    Number.isInteger(figure.value) &&
    figure.value > 0 &&
    figure.value <= LONGEST_LIMIT &&
    (figure.unit === undefined || DAY_UNITS.has(figure.unit));
  if (isDays) return { day: 0, days: figure.value };
  return { day: lastDayOf(reading), days: 0 };
}
