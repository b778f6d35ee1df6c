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
