import type { Appraisal, UnitResult } from "../../appraise/index";
import { vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { paneAppraisalText as text } from "../../locale/zh-CN/pane-appraisal";
import type { Decimals } from "../../measure/index";
import { Bar } from "../parts/bar";
import { DataTable } from "../parts/data-table";
import { Empty } from "../parts/empty";
import { Paged } from "../parts/paged";
import { Section } from "../parts/section";
import { useStyles } from "../styles";

export interface RankingProps {
  readonly appraisal: Appraisal;
  readonly decimals: Decimals;
}

/** The units by rank as a table, then their scores as bars. */
export function Ranking({ appraisal, decimals }: RankingProps) {
  const styles = useStyles();
  const { units, by, rules, name } = appraisal;
  if (units.length === 0) return <Empty>{fill(text.nobody, { by: appraisalText.by[by] })}</Empty>;
  const params = { period: periodTitle(name), full: rules.full };
  const scored = units.flatMap(({ unit, score }) => (score === null ? [] : [{ unit, score }]));
  const most = scored.reduce((highest, { score }) => Math.max(highest, score), rules.full);
  const hasGap = units.some(({ items }) => items.some(({ points }) => points === null));
  return (
    <>
      <Section title={text.table}>
        <DataTable<UnitResult>
          label={fill(text.tableOf, params)}
          items={units}
          columns={[
            {
              head: text.head.rank,
              figure: true,
              cell: ({ rank }) => rank ?? appraisalText.none,
            },
            { head: appraisalText.by[by], cell: ({ unit }) => unit },
            {
              head: text.head.score,
              figure: true,
              cell: ({ score }) => score?.toFixed(decimals) ?? appraisalText.none,
            },
            { head: text.head.grade, cell: (unit) => <Grade unit={unit} appraisal={appraisal} /> },
          ]}
        />
        {hasGap && (
          <span className={styles.soft}>
            {fill(text.gaps, { rule: appraisalText.missing[rules.missing] })}
          </span>
        )}
      </Section>
      <Section title={text.chart}>
        <Paged items={scored} label={fill(text.chartOf, params)}>
          {({ unit, score }) => (
            <li key={unit}>
              <div className={styles.spread}>
                <span className={styles.wrap}>{unit}</span>
                <span className={styles.figure}>
                  {fill(text.score, { score: score.toFixed(decimals) })}
                </span>
              </div>
              <Bar value={most > 0 ? score / most : null} target={undefined} />
            </li>
          )}
        </Paged>
      </Section>
    </>
  );
}

/** The grade, and which vetoes fell. */
function Grade({ unit, appraisal }: { readonly unit: UnitResult; readonly appraisal: Appraisal }) {
  const styles = useStyles();
  const { grade, vetoed } = unit;
  const names = appraisal.rules.veto.filter(({ id }) => vetoed.includes(id)).map(vetoName);
  return (
    <>
      {grade ?? appraisalText.none}
      {names.length > 0 && (
        <>
          <br />
          <span className={styles.bad}>{`${appraisalText.vetoed}：${names.join("、")}`}</span>
        </>
      )}
    </>
  );
}
