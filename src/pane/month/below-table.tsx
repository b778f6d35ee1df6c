import { rateLabels } from "../../locale/zh-CN/labels";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import type { BelowTarget } from "../../measure/index";
import { DataTable } from "../parts/data-table";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { targetText } from "../parts/target-text";

/** Villages below a target. */
export function BelowTable({
  below,
  hasTargets,
}: {
  readonly below: readonly BelowTarget[];
  readonly hasTargets: boolean;
}) {
  return (
    <Section title={text.below}>
      {below.length === 0 ? (
        <Empty>{hasTargets ? text.belowNone : text.noTargets}</Empty>
      ) : (
        <DataTable
          label={text.below}
          items={below}
          columns={[
            { head: text.village, cell: ({ group }) => group },
            { head: text.rate, cell: ({ id }) => rateLabels[id].label },
            { head: text.now, figure: true, cell: ({ rate }) => rate.text },
            { head: text.target, figure: true, cell: ({ target }) => targetText(target) },
          ]}
        />
      )}
    </Section>
  );
}
