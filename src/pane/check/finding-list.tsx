import { useDeferredValue, useMemo, useState } from "react";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { usePaneState } from "../use-session";
import { FindingDialogs, type Asked } from "./finding-dialogs";
import { FindingFilters } from "./finding-filters";
import { FindingGroupFold } from "./finding-group";
import { haystackOf, rowWords } from "./finding-words";
import { groupFindings, hiddenErrors, noFilter } from "./group-findings";
import { ListBar } from "./list-bar";
import { useFindingActs } from "./use-finding-acts";
import { useListing } from "./use-listing";
import { useWalk } from "./use-walk";

/** The findings by rule, with what narrows them down and the ways through them. */
export function FindingList() {
  const { checked, listing, foldDone } = useListing();
  const book = usePaneState((state) => state.book);
  const haystack = useMemo(() => haystackOf(rowWords(book)), [book]);
  const [filter, setFilter] = useState(noFilter);
  const deferred = useDeferredValue(filter);
  const groups = useMemo(
    () => groupFindings(listing, deferred, haystack),
    [listing, deferred, haystack],
  );
  const hidden = useMemo(
    () => hiddenErrors(listing, deferred, haystack),
    [listing, deferred, haystack],
  );
  const [asked, ask] = useState<Asked | null>(null);
  const walk = useWalk(groups, checked?.round);
  const acts = useFindingActs(groups, walk, ask);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const manySheets = useMemo(
    () => new Set(listing.items.map(({ finding }) => finding.sheet)).size > 1,
    [listing],
  );
  return (
    <Section
      title={text.findings}
      aside={checked !== null && <span>{fill(text.count, { count })}</span>}
    >
      {checked === null ? (
        <Empty>{text.notYet}</Empty>
      ) : listing.items.length === 0 ? (
        <Empty>{checked.sheets.length === 0 ? text.nothingChecked : text.clean}</Empty>
      ) : (
        <>
          <FindingFilters
            items={listing.items}
            filter={filter}
            hidden={hidden}
            onChange={setFilter}
          />
          <ListBar items={listing.items} walk={walk} onFoldDone={foldDone} />
          {groups.length === 0 && <Empty>{text.filteredAway}</Empty>}
          <div
            ref={walk.attach}
            // Where the clerk comes back to from the grid: on to the next finding.
            data-return-focus
            tabIndex={-1}
            style={{ outline: "none" }}
            onFocus={acts.onFocus}
            onKeyDown={acts.onKeyDown}
          >
            {groups.map((group) => (
              <FindingGroupFold
                key={group.code}
                group={group}
                walk={walk}
                acts={acts}
                manySheets={manySheets}
              />
            ))}
          </div>
          <FindingDialogs asked={asked} walk={walk} onClose={() => ask(null)} />
        </>
      )}
    </Section>
  );
}
