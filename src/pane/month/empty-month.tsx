import { Button } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import { latestMonth, monthsIn, type PeriodName } from "../../measure/index";
import type { MonthLook } from "../../operations/monthly-summary";
import { Empty } from "../parts/empty";

/** In a period nothing was found in: which month was the last with entries, and a way there. */
export function EmptyMonth({
  summary: { data },
  onChoose,
}: {
  readonly summary: MonthLook;
  readonly onChoose: (period: PeriodName) => void;
}) {
  const { period, measures, material, asOf } = data;
  const latest = latestMonth(material, asOf);
  if (measures.mainKind === null || measures.headline.found > 0) return null;
  if (latest === null || monthsIn(period).includes(latest)) return null;
  return (
    <Empty>
      {fill(text.emptyMonth, { period: periodTitle(period), latest: periodTitle(latest) })}{" "}
      <Button
        size="small"
        onClick={() => {
          onChoose(latest);
        }}
      >
        {fill(text.chooseLatest, { latest: periodTitle(latest) })}
      </Button>
    </Empty>
  );
}
