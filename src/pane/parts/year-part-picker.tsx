import { Select } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { periodTitles } from "../../locale/zh-CN/period";
import type { PeriodKind, PeriodName } from "../../measure/index";
import type { Serial } from "../../sheet/serial";
import { partsOfYear, yearsAround, type YearPart } from "./periods";

const text = paneText.period;

export interface YearPartPickerProps {
  readonly kind: Exclude<PeriodKind, "span">;
  readonly period: PeriodName;
  readonly asOf: Serial;
  /** Said before 年份 and 月份 where there are two pairs of lists. */
  readonly end?: string;
  readonly onChange: (period: PeriodName) => void;
}

/** A year, and a month, quarter or half of it, as lists. */
export function YearPartPicker({ kind, period, asOf, end = "", onChange }: YearPartPickerProps) {
  const [year = "", part] = period.split("-");
  const parts = partsOfYear(kind);
  return (
    <>
      <Select
        aria-label={end + text.year}
        value={year}
        onChange={(_, data) => {
          onChange(part === undefined ? data.value : `${data.value}-${part}`);
        }}
      >
        {yearsAround(asOf, period).map((one) => (
          <option key={one} value={one}>
            {fill(text.ofYear, { year: one })}
          </option>
        ))}
      </Select>
      {parts.length > 0 && (
        <Select
          aria-label={end + text.kinds[kind].part}
          value={part ?? ""}
          onChange={(_, data) => {
            onChange(`${year}-${data.value}`);
          }}
        >
          {parts.map((one) => (
            <option key={one.part} value={one.part}>
              {partName(kind, one)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

function partName(kind: PeriodKind, { number }: YearPart): string {
  const params = {
    month: number,
    quarter: periodTitles.quarters[number - 1] ?? "",
    half: periodTitles.halves[number - 1] ?? "",
  };
  return fill(text.kinds[kind].of, params);
}
