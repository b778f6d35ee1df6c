import { Button, mergeClasses } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import type { JournalEntry } from "../../operations/journal";
import { undo } from "../actions/undo";
import { Empty } from "../parts/empty";
import { Fold } from "../parts/fold";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

/** Seen at once. */
const NEWEST = 5;

/** What was done, newest first; the newest can be taken back. */
export function HistoryPart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const journal = usePaneState((state) => state.journal);
  // An entry keeps its number from the start of the list: the newest come and go.
  const newest = journal.map((entry, number) => ({ entry, number })).reverse();
  return (
    <Section id="settings-history" title={text.history}>
      {newest.length === 0 ? (
        <Empty>{text.historyNone}</Empty>
      ) : (
        <>
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void undo(session)}
            >
              {text.undo}
            </Button>
          </div>
          <Steps steps={newest.slice(0, NEWEST)} label={text.history} />
          {newest.length > NEWEST && (
            <Fold title={fill(text.historyOlder, { count: newest.length - NEWEST })}>
              {() => <Steps steps={newest.slice(NEWEST)} label={text.history} />}
            </Fold>
          )}
        </>
      )}
    </Section>
  );
}

interface Step {
  readonly entry: JournalEntry;
  readonly number: number;
}

function Steps({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <ol className={mergeClasses(styles.list, styles.tight)} aria-label={label}>
      {steps.map(({ entry: { operation, at, sheets }, number }) => (
        <li key={`${number} ${at} ${operation}`} className={styles.spread}>
          <span className={styles.wrap}>
            {fill(text.historyLine, {
              operation: text.operations[operation] ?? operation,
              sheets: sheets.join("、"),
            })}
          </span>
          <span className={styles.soft}>{at}</span>
        </li>
      ))}
    </ol>
  );
}
