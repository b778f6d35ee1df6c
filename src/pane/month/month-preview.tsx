import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import type { MonthLook } from "../../operations/monthly-summary";
import { DataTable } from "../parts/data-table";
import { UnreadLine } from "../parts/unread-line";
import { Section } from "../parts/section";
import { RateList } from "../rates/rate-list";
import { useStyles } from "../styles";
import { BelowTable } from "./below-table";
import { Sentences } from "./sentences";

const figures = ["carried", "found", "closed", "open", "overdue"] as const;

/** Headline, sentences to copy, rates, who is below target. */
export function MonthPreview({ summary }: { readonly summary: MonthLook }) {
  const styles = useStyles();
  const { data, sentences, belowTarget } = summary;
  const { measures, profile } = data;
  const kind = measures.mainKind;
  return (
    <>
      {kind !== null && (
        <Section title={text.headline}>
          <DataTable
            label={text.headline}
            items={figures}
            columns={[
              {
                head: fill(text.of, { ...matterWords[kind] }),
                cell: (figure) => fill(text.figures[figure], { ...matterWords[kind] }),
              },
              {
                head: periodTitle(data.period),
                figure: true,
                cell: (figure) => measures.headline[figure],
              },
            ]}
          />
          <span className={styles.soft}>{fill(text.identity, { ...matterWords[kind] })}</span>
        </Section>
      )}
      <Sentences sentences={sentences} />
      <BelowTable below={belowTarget} hasTargets={Object.keys(profile.targets).length > 0} />
      <UnreadLine unread={data.unread} />
      <RateList report={measures.report} profile={profile} />
    </>
  );
}
