import { Button, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { fixesOf } from "../actions/fix";
import { Fold } from "../parts/fold";
import { Menu } from "../parts/menu";
import { Paged } from "../parts/paged";
import { SeverityMark } from "../parts/severity-mark";
import { useStyles } from "../styles";
import { useSession } from "../use-session";
import { FindingItem } from "./finding-item";
import type { FindingGroup } from "./group-findings";
import type { FindingActs } from "./use-finding-acts";
import type { Walk } from "./use-walk";

export interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly walk: Walk;
  readonly acts: FindingActs;
  /** Items name their sheet. */
  readonly manySheets: boolean;
}

/** The findings of one rule: a line, and open, each of them with what can be done. */
export function FindingGroupFold(props: FindingGroupProps) {
  const { group, walk, acts } = props;
  const styles = useStyles();
  const isDone = group.count === 0;
  const ignoreAll = (): void => {
    const next = walk.nextAfter(group.items.at(-1)?.id ?? null);
    acts.ask({ kind: "ignore", findings: leftOf(group), title: group.title, next });
  };
  return (
    <Fold
      aside={
        isDone ? null : (
          <Menu label={text.more} entries={[{ label: text.ignoreGroup, act: ignoreAll }]} />
        )
      }
      open={walk.isOpen(group.code)}
      onOpen={(open) => {
        walk.openGroup(group.code, open);
      }}
      title={
        <>
          {isDone ? <span aria-hidden>✓</span> : <SeverityMark severity={group.severity} />}
          <span className={mergeClasses(styles.grow, isDone && styles.faded)}>{group.title}</span>
          <span className={mergeClasses(styles.figure, isDone && styles.faded)}>
            {isDone ? text.groupDone : fill(text.count, { count: group.count })}
          </span>
        </>
      }
    >
      {() => <OpenGroup {...props} />}
    </Fold>
  );
}

function leftOf(group: FindingGroup) {
  return group.items.filter(({ done }) => !done).map(({ finding }) => finding);
}

function OpenGroup({ group, walk, acts, manySheets }: FindingGroupProps) {
  const session = useSession();
  const styles = useStyles();
  const fixes = useMemo(() => fixesOf(session, leftOf(group)), [session, group]);
  return (
    <div className={styles.stack}>
      {fixes.length > 0 && (
        <div className={styles.row}>
          <Button onClick={() => acts.ask({ kind: "fix", fixes })}>
            {fill(text.fixGroup, { count: fixes.length })}
          </Button>
        </div>
      )}
      <Paged items={group.items} label={group.title} atLeast={walk.reached(group.code)}>
        {(item) => (
          <FindingItem
            key={item.id}
            item={item}
            isOpen={walk.openId === item.id}
            walk={walk}
            acts={acts}
            manySheets={manySheets}
          />
        )}
      </Paged>
    </div>
  );
}
