import { Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { rateLabels } from "../../locale/zh-CN/labels";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import { NO_RATE, type By, type RatesReport } from "../../measure/index";
import type { Profile } from "../../profile/profile";
import { Bar } from "../parts/bar";
import { Empty } from "../parts/empty";
import { Paged } from "../parts/paged";
import { Section } from "../parts/section";
import { useStyles } from "../styles";

const useChartStyles = makeStyles({
  line: { paddingBlock: "4px" },
});

export interface GroupChartProps {
  readonly report: RatesReport;
  readonly by: By;
  readonly profile: Profile;
}

/** One rate of all groups as bars, each with its words and figures. */
export function GroupChart({ report, by, profile }: GroupChartProps) {
  const styles = useStyles();
  const chart = useChartStyles();
  const [whole, ...parts] = report.groups;
  const rates = whole.rates.filter(({ id }) => id !== "composite");
  const [chosen, setChosen] = useState<string>("");
  const rate = rates.find(({ id }) => id === chosen) ?? rates[0];
  if (rate === undefined) return null;
  const { label } = rateLabels[rate.id];
  const target = profile.targets[rate.id];
  const lines = parts.flatMap(({ name, rates: own }) => {
    const found = own.find(({ id }) => id === rate.id);
    return found === undefined || found.denominator === 0 ? [] : [{ name, rate: found }];
  });
  return (
    <Section title={text.groups[by]}>
      <Field label={text.compare}>
        <Select
          value={rate.id}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {rates.map(({ id }) => (
            <option key={id} value={id}>
              {rateLabels[id].label}
            </option>
          ))}
        </Select>
      </Field>
      {lines.length === 0 ? (
        <Empty>{text.noGroups}</Empty>
      ) : (
        <Paged items={lines} label={fill(text.chart, { rate: label, by: text.groups[by] })}>
          {({ name, rate: own }) => (
            <li key={name} className={chart.line}>
              <div className={styles.spread}>
                <span className={styles.wrap}>{name}</span>
                <span className={mergeClasses(styles.figure)}>
                  <span className={styles.soft}>
                    {fill(text.fraction, {
                      numerator: own.numerator,
                      denominator: own.denominator,
                    })}
                  </span>
                  {"　"}
                  {own.denominator === 0 ? NO_RATE : own.text}
                </span>
              </div>
              <Bar value={own.value} target={target} />
            </li>
          )}
        </Paged>
      )}
    </Section>
  );
}
