import type { ViewChart } from "../../workbook/file/index";

/** The value axis of a chart: its ends, and what is written along it. */
export interface ChartScale {
  readonly low: number;
  readonly high: number;
  /** Values along it, evenly, ends included. */
  readonly ticks: readonly number[];
}

const STEPS = 5;
/** Steps an axis may have, as a part of a power of ten. */
const Round = [1, 2, 2.5, 5, 10] as const;

/** An axis of round steps around everything shown; it always holds zero, and 100% where shares are shown. */
export function chartScale({ series, format, stacked }: ViewChart): ChartScale {
  const values = stacked === true ? sums(series) : series.flatMap((one) => one.values);
  let [low, high] = [0, format.includes("%") ? 1 : 0];
  for (const value of values) {
    low = Math.min(low, value ?? 0);
    high = Math.max(high, value ?? 0);
  }
  if (format.includes("%") && low === 0 && high === 1) return scale(0, 1, 0.2);
  const whole = values.every((value) => value === null || Number.isInteger(value));
  const rough = Math.max((high - low) / STEPS, Number.EPSILON);
  const size = 10 ** Math.floor(Math.log10(rough));
  const round = (Round.find((part) => part * size >= rough * (1 - 1e-9)) ?? 10) * size;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  return scale(Math.floor(low / step) * step, Math.max(step, Math.ceil(high / step) * step), step);
}

function scale(low: number, high: number, step: number): ChartScale {
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, i) => low + i * step) };
}

/** What stands above and below zero in each category. */
function sums(series: ViewChart["series"]): number[] {
  const above: number[] = [];
  const below: number[] = [];
  for (const { values, line } of series)
    values.forEach((value, category) => {
      const into = (value ?? 0) < 0 ? below : above;
      into[category] = line ? (value ?? 0) : (into[category] ?? 0) + (value ?? 0);
    });
  return [...above, ...below].map((sum) => sum ?? 0);
}

/** A value as it is written on a chart. */
export function valueText(value: number, format: string): string {
  if (format.includes("%")) return `${Math.round(value * 1000) / 10}%`;
  return String(Math.round(value * 100) / 100);
}
