import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Unread } from "../../ledger/account/unread";
import { paneVisitsText as text } from "../../locale/zh-CN/pane-visits";
import { ledgersOf, type Book } from "../../operations/read-book";
import { unreadIn } from "../../operations/unread";
import type { Profile } from "../../profile/profile";
import type { Serial } from "../../sheet/serial";
import type { Steps } from "../../sheet/steps";
import { planningVisits, unreadVisits, type VisitPlan } from "../../visit/index";
import { printVisitList, writeVisitList } from "../actions/reports";
import { Computing } from "../parts/computing";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { useSteps } from "../parts/use-steps";
import { UnreadLine } from "../parts/unread-line";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { CoveragePart } from "./coverage-part";
import { DueList } from "./due-list";
import { QuotaTable } from "./quota-table";

/** 回访: who is due this week, who was never reached, how the duties stand. */
export function VisitsView() {
  const { host } = useSession();
  const styles = useStyles();
  const book = usePaneState((state) => state.book);
  const profile = usePaneState((state) => state.profile);
  const { asOf } = host.clock();
  const [weeks, setWeeks] = useState(0);
  const planned = useSteps(
    () => planning(book, profile, asOf, weeks),
    [book, profile, asOf, weeks],
  );
  if (planned === null)
    return (
      <div className={styles.view}>
        <Computing />
      </div>
    );
  if (!planned.ok) return <div className={styles.view}>{planned.message}</div>;
  if (book === null) return null;
  return (
    <div className={styles.view}>
      {planned.value === null ? (
        <Empty>{text.noPeople}</Empty>
      ) : (
        <>
          <Field label={text.week}>
            <Select
              value={String(weeks)}
              onChange={(_, { value }) => {
                setWeeks(Number(value));
              }}
            >
              <option value="0">{text.thisWeek}</option>
              <option value="1">{text.nextWeek}</option>
            </Select>
          </Field>
          <ListButtons
            week={asOf + weeks * 7}
            label={weeks === 0 ? text.insert : text.insertNext}
          />
          <DueList plan={planned.value.plan} />
          <UnreadLine unread={planned.value.unread} />
          <CoveragePart coverage={planned.value.plan.coverage} decimals={profile.decimals} />
          <QuotaTable quotas={planned.value.plan.quotas} />
        </>
      )}
    </div>
  );
}

/** `null`: nobody to visit is known. */
function* planning(
  book: Book | null,
  profile: Profile,
  asOf: Serial,
  weeks: number,
): Steps<Planned | null> {
  if (book === null) return null;
  const ledgers = ledgersOf(book);
  const plan = yield* planningVisits(ledgers, { profile, asOf, week: asOf + weeks * 7 });
  yield;
  return plan.coverage.households === 0
    ? null
    : { plan, unread: [...unreadIn([book], ledgers), ...unreadVisits(plan)] };
}

interface Planned {
  readonly plan: VisitPlan;
  readonly unread: readonly Unread[];
}

function ListButtons({ week, label }: { readonly week: Serial; readonly label: string }) {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  return (
    <Section title={text.list}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void writeVisitList(session, week)}
        >
          {label}
        </Button>
        {session.host.print !== undefined && (
          <Button disabledFocusable={busy} onClick={() => void printVisitList(session, week)}>
            {text.print}
          </Button>
        )}
      </div>
      <span className={styles.soft}>{text.insertNote}</span>
    </Section>
  );
}
