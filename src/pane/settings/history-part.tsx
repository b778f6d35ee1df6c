import { Button, mergeClasses } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { undo } from "../actions/undo";
import { Empty } from "../parts/empty";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

/** What was done, newest first; the newest can be taken back. */
export function HistoryPart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const journal = usePaneState((state) => state.journal);
  return (
    <Section title={text.history}>
      {journal.length === 0 ? (
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
          <ol className={mergeClasses(styles.list, styles.tight)} aria-label={text.history}>
            {[...journal].reverse().map(({ operation, at, sheets }, index) => (
              <li key={index} className={styles.spread}>
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
        </>
      )}
    </Section>
  );
}
