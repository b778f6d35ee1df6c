import { Button, Field, Select, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { Appraisal } from "../../appraise/index";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { paneAppraisalText as text } from "../../locale/zh-CN/pane-appraisal";
import type { PeriodName } from "../../measure/index";
import { appraisals, type AppraisalOptions } from "../../operations/appraise-books";
import type { Book } from "../../operations/read-book";
import { APPRAISED, type AppraisedBy } from "../../profile/appraisal";
import { rulesOf } from "../../profile/ready/index";
import type { Steps } from "../../sheet/steps";
import { saveAppraisalNotice, writeAppraisal } from "../actions/appraisal";
import { Computing } from "../parts/computing";
import { Empty } from "../parts/empty";
import { PeriodPicker } from "../parts/period-picker";
import { lastQuarter } from "../parts/periods";
import { UnreadLine } from "../parts/unread-line";
import { useSteps } from "../parts/use-steps";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { Ranking } from "./ranking";
import { RulePart } from "./rule-part";

/** 考核: period, whom and by which rules; the ranking, and one click writes the sheets. */
export function AppraisalView() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const book = usePaneState((state) => state.book);
  const profile = usePaneState((state) => state.profile);
  const { asOf } = session.host.clock();
  const [period, setPeriod] = useState<PeriodName>(() => lastQuarter(asOf));
  const [by, setBy] = useState<AppraisedBy | null>(null);
  const [masked, setMasked] = useState(false);
  const result = useSteps(
    () => appraisingBook(book, { profile, asOf, period, ...(by === null ? {} : { by }) }),
    [book, profile, asOf, period, by],
  );
  return (
    <div className={styles.view}>
      <div className={styles.stack}>
        <PeriodPicker period={period} asOf={asOf} label={text.period} onChange={setPeriod} />
        <Field label={text.by}>
          <Select
            value={by ?? rulesOf(profile).by}
            onChange={(_, { value }) => {
              setBy(APPRAISED.find((one) => one === value) ?? null);
            }}
          >
            {APPRAISED.map((one) => (
              <option key={one} value={one}>
                {appraisalText.by[one]}
              </option>
            ))}
          </Select>
        </Field>
        <RulePart />
        <Switch
          label={text.masked}
          checked={masked}
          onChange={(_, { checked }) => {
            setMasked(checked);
          }}
        />
        <div className={styles.row}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={busy || result?.ok !== true}
            onClick={() => void writeAppraisal(session, { period, by, masked })}
          >
            {text.write}
          </Button>
          {session.host.saveDocument !== undefined && (
            <Button
              size="large"
              disabledFocusable={busy || result?.ok !== true}
              onClick={() => void saveAppraisalNotice(session, { period, by, masked })}
            >
              {text.saveNotice}
            </Button>
          )}
        </div>
        <span className={styles.soft}>{fill(text.writeNote, { period })}</span>
      </div>
      {result === null && <Computing />}
      {result?.ok === false && (
        <Empty>{result.code === "no-ledger" ? text.none : result.message}</Empty>
      )}
      {result?.ok === true && result.value !== null && (
        <>
          <Ranking appraisal={result.value} decimals={profile.decimals} />
          <UnreadLine unread={result.value.unread} />
        </>
      )}
    </div>
  );
}

function* appraisingBook(book: Book | null, options: AppraisalOptions): Steps<Appraisal | null> {
  return book === null ? null : yield* appraisals([book], options)(options.period);
}
