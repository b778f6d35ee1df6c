import { mergeClasses } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { rateLabels } from "../../locale/zh-CN/labels";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import { checkTargets, type Rate, type RatesReport } from "../../measure/index";
import type { Profile } from "../../profile/profile";
import { isoOf } from "../../sheet/serial";
import { Bar } from "../parts/bar";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { targetText } from "../parts/target-text";
import { useStyles } from "../styles";

export interface RateListProps {
  readonly report: RatesReport;
  readonly profile: Profile;
}

/** Every rate of the whole: value, fraction, what is divided by what, target. */
export function RateList({ report, profile }: RateListProps) {
  const styles = useStyles();
  const [{ rates }] = report.groups;
  const date = isoOf(report.window.cut);
  return (
    <Section title={text.rates}>
      <span className={styles.soft}>
        {report.month === null
          ? fill(text.asOf, { date })
          : fill(text.periodNote, { period: periodTitle(report.month), date })}
      </span>
      {rates.length === 0 ? (
        <Empty>{text.none}</Empty>
      ) : (
        <ul className={mergeClasses(styles.list, styles.stack)}>
          {rates.map((rate) => (
            <RateCard key={rate.id} rate={rate} profile={profile} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function RateCard({ rate, profile }: { readonly rate: Rate; readonly profile: Profile }) {
  const styles = useStyles();
  const { label, base } = rateLabels[rate.id];
  const target = profile.targets[rate.id];
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <div className={styles.spread}>
        <b>{label}</b>
        <span className={styles.figure}>
          {rate.id !== "composite" && (
            <span className={styles.soft}>
              {fill(text.fraction, {
                numerator: rate.numerator,
                denominator: rate.denominator,
              })}
              {"　"}
            </span>
          )}
          <b>{rate.text}</b>
        </span>
      </div>
      {rate.id !== "composite" && <Bar value={rate.value} target={target} />}
      <span className={styles.soft}>{base}</span>
      {rate.index !== undefined && (
        <span className={styles.soft}>{fill(text.index, { index: rate.index.text })}</span>
      )}
      {target !== undefined && <TargetLine rate={rate} profile={profile} target={target} />}
    </li>
  );
}

function TargetLine({
  rate,
  profile,
  target,
}: {
  readonly rate: Rate;
  readonly profile: Profile;
  readonly target: number;
}) {
  const styles = useStyles();
  const [check] = checkTargets([rate], profile);
  const met = check?.met ?? null;
  return (
    <span>
      {fill(text.target, { target: targetText(target) })}
      {met !== null && (
        <b className={met ? styles.good : styles.bad}>　{met ? text.met : text.missed}</b>
      )}
    </span>
  );
}
