import { Button, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import type { PeriodName } from "../../measure/index";
import { monthSheetName } from "../../report/month/month-sheet";
import { saveMonthNotice, writeMonth } from "../actions/reports";
import { Computing } from "../parts/computing";
import { Empty } from "../parts/empty";
import { PeriodPicker } from "../parts/period-picker";
import { usualMonth } from "../parts/periods";
import { useSteps } from "../parts/use-steps";
import { TextField } from "../settings/text-field";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { EmptyMonth } from "./empty-month";
import { MonthPreview } from "./month-preview";
import { previewingMonth } from "./preview-month";

/** 月报: period and unit, a look at the figures, and one click writes the sheet. */
export function MonthView() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const book = usePaneState((state) => state.book);
  const profile = usePaneState((state) => state.profile);
  const { asOf } = session.host.clock();
  const [period, setPeriod] = useState<PeriodName>(() => usualMonth(asOf));
  const [typed, setUnit] = useState<string | null>(null);
  const [masked, setMasked] = useState(false);
  const preview = useSteps(() => {
    const unitName = typed ?? profile.unitName;
    return previewingMonth(book, { profile: { ...profile, unitName }, asOf, period });
  }, [book, profile, asOf, period, typed]);
  const look = preview?.ok === true ? preview.value : null;
  const unit = typed ?? look?.data.unit ?? profile.unitName;
  return (
    <div className={styles.view}>
      <div className={styles.stack}>
        <PeriodPicker label={text.period} period={period} asOf={asOf} onChange={setPeriod} />
        <TextField
          label={text.unit}
          hint={text.unitHint}
          value={unit}
          problem={undefined}
          onChange={setUnit}
        />
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
            disabledFocusable={busy || look === null}
            onClick={() => void writeMonth(session, { period: period, masked, unit })}
          >
            {fill(text.write, { ...periodWords(period) })}
          </Button>
          {session.host.saveDocument !== undefined && (
            <Button
              size="large"
              disabledFocusable={busy || look === null}
              onClick={() => void saveMonthNotice(session, { period, masked, unit })}
            >
              {text.saveNotice}
            </Button>
          )}
        </div>
        <span className={styles.soft}>
          {fill(text.writeNote, { sheet: monthSheetName(period) })}
        </span>
      </div>
      {preview === null && <Computing />}
      {preview?.ok === false && (
        <Empty>{preview.code === "no-ledger" ? text.none : preview.message}</Empty>
      )}
      {look !== null && (
        <>
          <EmptyMonth summary={look} onChoose={setPeriod} />
          <MonthPreview summary={look} />
        </>
      )}
    </div>
  );
}
