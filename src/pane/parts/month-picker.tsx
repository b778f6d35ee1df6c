import { Button, makeStyles, Select } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { shiftPeriod, type PeriodName } from "../../measure/index";
import type { Serial } from "../../sheet/serial";
import { useStyles } from "../styles";
import { monthNumbers, yearsAround } from "./months";

const text = paneText.month;

const usePickerStyles = makeStyles({ step: { minWidth: "44px" } });

export interface MonthPickerProps {
  readonly month: PeriodName;
  readonly asOf: Serial;
  readonly onChange: (month: PeriodName) => void;
}

/** Year and month as two lists, a step back and forth beside them. */
export function MonthPicker({ month, asOf, onChange }: MonthPickerProps) {
  const styles = useStyles();
  const picker = usePickerStyles();
  const [year = "", number = ""] = month.split("-");
  const step = (by: number): void => {
    onChange(shiftPeriod(month, by) ?? month);
  };
  return (
    <div className={styles.row}>
      <Button className={picker.step} aria-label={text.previous} onClick={() => step(-1)}>
        ‹
      </Button>
      <Select
        aria-label={text.year}
        value={year}
        onChange={(_, data) => {
          onChange(`${data.value}-${number}`);
        }}
      >
        {yearsAround(asOf, month).map((one) => (
          <option key={one} value={one}>
            {fill(text.ofYear, { year: one })}
          </option>
        ))}
      </Select>
      <Select
        aria-label={text.month}
        value={number}
        onChange={(_, data) => {
          onChange(`${year}-${data.value}`);
        }}
      >
        {monthNumbers.map((one) => (
          <option key={one} value={one}>
            {fill(text.ofMonth, { month: Number(one) })}
          </option>
        ))}
      </Select>
      <Button className={picker.step} aria-label={text.next} onClick={() => step(1)}>
        ›
      </Button>
    </div>
  );
}
