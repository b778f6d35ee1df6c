import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { fill } from "../../locale/format";
import { paneVisitsText as text } from "../../locale/zh-CN/pane-visits";
import { cellName } from "../../sheet/address";
import { isoOf } from "../../sheet/serial";
import type { DueVisit, VisitPlan } from "../../visit/index";
import { goTo } from "../actions/go-to";
import { moveByArrows } from "../parts/arrow-keys";
import { Empty } from "../parts/empty";
import { Fold } from "../parts/fold";
import { Paged } from "../parts/paged";
import { Section } from "../parts/section";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";
import { byOwner, type OwnerVisits } from "./by-owner";

/** The due visits under their person in charge. */
export function DueList({ plan }: { readonly plan: VisitPlan }) {
  const styles = useStyles();
  const owners = useMemo(() => byOwner(plan.due), [plan]);
  const through = fill(text.through, { date: isoOf(plan.through), count: plan.due.length });
  return (
    <Section title={text.due}>
      <span className={styles.soft}>{through}</span>
      {owners.length === 0 && <Empty>{text.none}</Empty>}
      <div onKeyDown={moveByArrows}>
        {owners.map((owner) => (
          <OwnerFold key={owner.owner} owner={owner} startOpen={owners.length === 1} />
        ))}
      </div>
    </Section>
  );
}

function OwnerFold({
  owner,
  startOpen,
}: {
  readonly owner: OwnerVisits;
  readonly startOpen: boolean;
}) {
  const styles = useStyles();
  const name = owner.owner || text.noOwner;
  return (
    <Fold
      startOpen={startOpen}
      title={
        <>
          <span className={mergeClasses(styles.grow, styles.wrap)}>{name}</span>
          {owner.overdue > 0 && (
            <span className={styles.bad}>{fill(text.overdueCount, { count: owner.overdue })}</span>
          )}
          <span className={styles.figure}>
            {fill(text.ownerLine, { count: owner.visits.length })}
          </span>
        </>
      }
    >
      {() => (
        <Paged items={owner.visits} label={name}>
          {(visit) => <VisitItem key={visit.household} visit={visit} />}
        </Paged>
      )}
    </Fold>
  );
}

function VisitItem({ visit }: { readonly visit: DueVisit }) {
  const session = useSession();
  const styles = useStyles();
  const lines = useLineStyles();
  const { sheet, row, village, person, lastVisit, dueOn, overdueDays, reason } = visit;
  return (
    <li>
      <button
        type="button"
        data-item
        className={lines.line}
        onClick={() => void goTo(session, sheet, cellName(row, 0))}
      >
        <span className={mergeClasses(styles.grow, styles.wrap)}>
          <b>{person || "—"}</b> {village}
          <br />
          <span className={styles.soft}>
            {text.reasons[reason]}。
            {lastVisit === null ? text.never : fill(text.last, { date: isoOf(lastVisit) })}
          </span>
        </span>
        <span className={mergeClasses(styles.figure, overdueDays > 0 && styles.bad)}>
          {overdueDays > 0 ? fill(text.overdue, { days: overdueDays }) : isoOf(dueOn)}
        </span>
      </button>
    </li>
  );
}
