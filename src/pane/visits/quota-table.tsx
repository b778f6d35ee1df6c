import { paneVisitsText as text } from "../../locale/zh-CN/pane-visits";
import type { QuotaPace } from "../../visit/index";
import { DataTable } from "../parts/data-table";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { useStyles } from "../styles";

/** How far everyone is with the duties of the role, and how far one should be today. */
export function QuotaTable({ quotas }: { readonly quotas: readonly QuotaPace[] }) {
  const styles = useStyles();
  return (
    <Section title={text.quotas}>
      {quotas.length === 0 ? (
        <Empty>{text.noQuotas}</Empty>
      ) : (
        <DataTable
          label={text.quotas}
          items={quotas}
          columns={[
            {
              head: text.person,
              whole: true,
              cell: ({ owner, role }) => (
                <>
                  {owner}
                  <br />
                  <span className={styles.soft}>{role}</span>
                </>
              ),
            },
            {
              head: text.done,
              figure: true,
              cell: ({ done, measure }) => `${done} ${text.measures[measure]}`,
            },
            {
              head: text.expected,
              figure: true,
              cell: ({ expectedByNow }) => Math.ceil(expectedByNow),
            },
            { head: text.required, figure: true, cell: ({ required }) => required },
            {
              head: text.pace,
              whole: true,
              cell: ({ onPace }) => (
                <b className={onPace ? styles.good : styles.bad}>
                  {onPace ? text.onPace : text.behind}
                </b>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
