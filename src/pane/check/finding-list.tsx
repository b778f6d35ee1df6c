import { useDeferredValue, useMemo, useState } from "react";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { moveByArrows } from "../parts/arrow-keys";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { usePaneState } from "../use-session";
import { FindingFilters } from "./finding-filters";
import { FindingGroupFold } from "./finding-group";
import { groupFindings, noFilter } from "./group-findings";

/** The findings by rule, with what narrows them down. */
export function FindingList() {
  const checked = usePaneState((state) => state.checked);
  const [filter, setFilter] = useState(noFilter);
  const deferred = useDeferredValue(filter);
  const groups = useMemo(
    () => groupFindings(checked?.findings ?? [], deferred),
    [checked, deferred],
  );
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <Section
      title={text.findings}
      aside={checked !== null && <span>{fill(text.count, { count })}</span>}
    >
      {checked === null ? (
        <Empty>{text.notYet}</Empty>
      ) : checked.findings.length === 0 ? (
        <Empty>{checked.sheets.length === 0 ? text.nothingChecked : text.clean}</Empty>
      ) : (
        <>
          <FindingFilters findings={checked.findings} filter={filter} onChange={setFilter} />
          {groups.length === 0 && <Empty>{text.filteredAway}</Empty>}
          <div onKeyDown={moveByArrows}>
            {groups.map((group) => (
              <FindingGroupFold key={group.code} group={group} />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
