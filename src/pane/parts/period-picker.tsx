import { Button, Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { paneText } from "../../locale/zh-CN/pane";
import { periodKind, shiftPeriod, type PeriodName } from "../../measure/index";
import type { Serial } from "../../sheet/serial";
import { useStyles } from "../styles";
import { endsOf, movedSpan, PERIOD_KINDS, periodOfKind } from "./periods";
import { YearPartPicker } from "./year-part-picker";

const text = paneText.period;

const usePickerStyles = makeStyles({ step: { minWidth: "44px" } });

export interface PeriodPickerProps {
  readonly period: PeriodName;
  readonly asOf: Serial;
  /** What is chosen: over the first list, and the name of all of them together. */
  readonly label: string;
  readonly onChange: (period: PeriodName) => void;
}

/** 月, 季, 半年, 年 or 起止; which one, and a step back and forth. What is chosen is said in words. */
export function PeriodPicker({ period, asOf, label, onChange }: PeriodPickerProps) {
  const styles = useStyles();
  const kind = periodKind(period) ?? "month";
  return (
    <div role="group" aria-label={label} className={styles.tight}>
      <div className={mergeClasses(styles.row, styles.bottom)}>
        <Field label={label} className={styles.grow}>
          <Select
            value={kind}
            onChange={(_, { value }) => {
              const chosen = PERIOD_KINDS.find((one) => one === value);
              if (chosen !== undefined) onChange(periodOfKind(chosen, period, asOf));
            }}
          >
            {PERIOD_KINDS.map((one) => (
              <option key={one} value={one}>
                {text.kinds[one].name}
              </option>
            ))}
          </Select>
        </Field>
        <StepButton period={period} by={-1} onChange={onChange} />
        <StepButton period={period} by={1} onChange={onChange} />
      </div>
      {kind === "span" ? (
        <SpanPicker period={period} asOf={asOf} onChange={onChange} />
      ) : (
        <div className={styles.row}>
          <YearPartPicker kind={kind} period={period} asOf={asOf} onChange={onChange} />
        </div>
      )}
      <span className={styles.hidden} aria-live="polite">
        {periodTitle(period)}
      </span>
    </div>
  );
}

interface StepButtonProps {
  readonly period: PeriodName;
  readonly by: -1 | 1;
  readonly onChange: (period: PeriodName) => void;
}

function StepButton({ period, by, onChange }: StepButtonProps) {
  const picker = usePickerStyles();
  const { step } = text.kinds[periodKind(period) ?? "month"];
  return (
    <Button
      className={picker.step}
      aria-label={fill(by < 0 ? text.previous : text.next, { step })}
      onClick={() => {
        onChange(shiftPeriod(period, by) ?? period);
      }}
    >
      {by < 0 ? "‹" : "›"}
    </Button>
  );
}

/** First and last month, a line each. */
function SpanPicker({
  period,
  asOf,
  onChange,
}: Pick<PeriodPickerProps, "period" | "asOf" | "onChange">) {
  const styles = useStyles();
  const [first, last] = endsOf(period);
  return (
    <>
      {(["first", "last"] as const).map((end) => (
        <div key={end} className={styles.row}>
          <span aria-hidden="true">{text[end]}</span>
          <YearPartPicker
            kind="month"
            period={end === "first" ? first : last}
            asOf={asOf}
            end={text[end]}
            onChange={(month) => {
              onChange(movedSpan(period, end, month));
            }}
          />
        </div>
      ))}
    </>
  );
}
