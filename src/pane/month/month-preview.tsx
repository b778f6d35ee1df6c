import { fill } from "../../locale/format";
import { matterWords } from "../../locale/zh-CN/matters";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import { DataTable } from "../parts/data-table";
import { Section } from "../parts/section";
import { RateList } from "../rates/rate-list";
import type { Profile } from "../../profile/profile";
import { useStyles } from "../styles";
import { BelowTable } from "./below-table";
import type { MonthPreviewData } from "./preview-month";
import { Sentences } from "./sentences";

const figures = ["carried", "found", "closed", "open", "overdue"] as const;

export interface MonthPreviewProps {
  readonly preview: MonthPreviewData;
  readonly profile: Profile;
}

/** Headline, sentences to copy, rates, who is below target. */
export function MonthPreview({ preview, profile }: MonthPreviewProps) {
  const styles = useStyles();
  const { measures, below, sentences, isFuture } = preview;
  const kind = measures.mainKind;
  return (
    <>
      {isFuture && <span className={styles.bad}>{text.future}</span>}
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
              { head: text.now, figure: true, cell: (figure) => measures.headline[figure] },
            ]}
          />
          <span className={styles.soft}>{fill(text.identity, { ...matterWords[kind] })}</span>
        </Section>
      )}
      <Sentences sentences={sentences} />
      <BelowTable below={below} hasTargets={Object.keys(profile.targets).length > 0} />
      <RateList report={measures.report} profile={profile} />
    </>
  );
}
