import type { DateReading } from "../../src/sheet/date-text";
import { isoOf } from "../../src/sheet/serial";

/** A reading in one line: `2024-05-06`, with whatever is not the plain case behind it. */
export function shownReading(reading: DateReading): string {
  if (reading.kind === "yearless")
    return `--${String(reading.month)}-${String(reading.day)}${reading.doubtful ? " doubtful" : ""}`;
  if (reading.kind === "open") return `lacks ${reading.lacks}`;
  if (reading.kind !== "date") return reading.kind;
  const { days, until } = reading;
  return [
    isoOf(reading.serial),
    days === undefined
      ? until === undefined
        ? ""
        : `to ${isoOf(until)}`
      : days.map(isoOf).join("+"),
    reading.precision === "day" ? "" : reading.precision,
    reading.yearless ? "yearless" : "",
    reading.monthless ? "monthless" : "",
  ]
    .filter((word) => word !== "")
    .join(" ");
}

/** The same with how sure it is and the time of day: `2024-05-06 doubtful two-digit 14:30`. */
export function fullReading(reading: DateReading): string {
  if (reading.kind !== "date") return shownReading(reading);
  const minutes = Math.round(reading.time * 1440);
  return [
    shownReading(reading),
    reading.doubtful === true ? "doubtful" : "",
    reading.twoDigitYear ? "two-digit" : "",
    minutes === 0
      ? ""
      : `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`,
  ]
    .filter((word) => word !== "")
    .join(" ");
}
