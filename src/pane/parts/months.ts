import { monthOf, shiftPeriod, type PeriodName } from "../../measure/index";
import { dateOf, type Serial } from "../../sheet/serial";

/** The month a summary is usually wanted for: the running one, in its first days the one before. */
export function usualMonth(asOf: Serial): PeriodName {
  const month = monthOf(asOf);
  return dateOf(asOf).day <= 5 ? (shiftPeriod(month, -1) ?? month) : month;
}

/** Years to choose from: five back, and those of the chosen month. */
export function yearsAround(asOf: Serial, chosen: PeriodName): readonly string[] {
  const { year } = dateOf(asOf);
  const years = Array.from({ length: 6 }, (_, back) => String(year - back));
  const own = chosen.slice(0, 4);
  return years.includes(own) ? years : [...years, own].sort().reverse();
}

export const monthNumbers: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  String(index + 1).padStart(2, "0"),
);
