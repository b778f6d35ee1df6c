import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../locale/zh-CN/pane";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import { GROUPINGS, type By, type PeriodName } from "../../measure/index";
import { ratingBooks, type BookRates } from "../../operations/rate-books";
import type { Book } from "../../operations/read-book";
import type { RatesOptions } from "../../measure/index";
import type { Steps } from "../../sheet/steps";
import { Computing } from "../parts/computing";
import { Empty } from "../parts/empty";
import { PeriodPicker } from "../parts/period-picker";
import { usualMonth } from "../parts/periods";
import { useSteps } from "../parts/use-steps";
import { useStyles } from "../styles";
import { usePaneState, useSession } from "../use-session";
import { GroupChart } from "./group-chart";
import { InsertRates } from "./insert-rates";
import { RateList } from "./rate-list";
import { UnreadLine } from "../parts/unread-line";
import { UnknownWords } from "./unknown-words";

/** 统计: the rates with their base, group by group. */
export function RatesView() {
  const { host } = useSession();
  const styles = useStyles();
  const book = usePaneState((state) => state.book);
  const profile = usePaneState((state) => state.profile);
  const { asOf } = host.clock();
  const [period, setPeriod] = useState<PeriodName | null>(null);
  const [by, setBy] = useState<By | null>("village");
  const report = useSteps(
    () =>
      ratingBook(book, {
        profile,
        asOf,
        ...(period === null ? {} : { period: period }),
        ...(by === null ? {} : { by }),
      }),
    [book, profile, asOf, period, by],
  );
  return (
    <div className={styles.view}>
      <div className={styles.stack}>
        <Field label={text.range}>
          <Select
            value={period === null ? "all" : "period"}
            onChange={(_, { value }) => {
              setPeriod(value === "all" ? null : usualMonth(asOf));
            }}
          >
            <option value="all">{text.all}</option>
            <option value="period">{text.onePeriod}</option>
          </Select>
        </Field>
        {period !== null && (
          <PeriodPicker label={text.period} period={period} asOf={asOf} onChange={setPeriod} />
        )}
        <Field label={text.by}>
          <Select
            value={by ?? ""}
            onChange={(_, { value }) => {
              setBy(GROUPINGS.find((one) => one === value) ?? null);
            }}
          >
            <option value="">{text.whole}</option>
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {text.groups[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {report === null && <Computing />}
      {report?.ok === false && <Empty>{`${paneText.noLedger}${paneText.noLedgerAdvice}`}</Empty>}
      {report?.ok === true && report.value !== null && (
        <>
          <UnreadLine unread={report.value.unread} />
          <RateList report={report.value} profile={profile} />
          {by !== null && <GroupChart report={report.value} by={by} profile={profile} />}
          <UnknownWords words={report.value.unknown} />
          <InsertRates wanted={{ period: period, by }} />
        </>
      )}
    </div>
  );
}

function* ratingBook(book: Book | null, options: RatesOptions): Steps<BookRates | null> {
  return book === null ? null : yield* ratingBooks([book], options);
}
