import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { fill } from "../../locale/format";
import { paneText as text } from "../../locale/zh-CN/pane";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import { goTo } from "../actions/go-to";
import { undo } from "../actions/undo";
import { NewLedgerDialog } from "../settings/new-ledger-dialog";
import type { Failure, TaskState, Told } from "../task-state";
import { usePaneState, useSession } from "../use-session";
import { CleanOffer } from "./clean-offer";

const useBarStyles = makeStyles({
  region: { position: "sticky", bottom: 0, zIndex: 2, marginTop: "auto" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  stripe: { borderTop: `3px solid ${tokens.colorPaletteRedBorderActive}` },
  text: { flex: "1 1 160px", overflowWrap: "anywhere" },
  /** A long sentence does not cover the pane. */
  told: { alignSelf: "center", maxHeight: "40vh", overflowY: "auto" },
  message: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    gridTemplateAreas: '"icon text dismiss" ". acts acts"',
    gap: "4px 8px",
    alignItems: "start",
  },
  acts: {
    gridArea: "acts",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    ":empty": { display: "none" },
  },
  dismiss: { gridArea: "dismiss", minWidth: "32px", paddingInline: 0 },
  icon: { flexShrink: 0, width: "20px", height: "20px", alignSelf: "flex-start", marginTop: "2px" },
  failed: {
    fill: tokens.colorPaletteRedForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  done: {
    fill: tokens.colorPaletteGreenForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  note: {
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** What is going on, at the foot of the pane: progress with cancel, results, errors with what helps. */
export function TaskBar() {
  const task = usePaneState((state) => state.task);
  const styles = useBarStyles();
  return (
    <div className={styles.region}>
      <CleanOffer />
      <div role="status" aria-live="polite">
        {task.kind === "running" && <Running task={task} />}
        {task.kind === "done" && <Done told={task} />}
      </div>
      <div role="alert">{task.kind === "failed" && <Failed failure={task} />}</div>
    </div>
  );
}

function Running({ task }: { readonly task: Extract<TaskState, { kind: "running" }> }) {
  const session = useSession();
  const styles = useBarStyles();
  const { label, note, done, total, stopping } = task;
  return (
    <div className={styles.bar}>
      <span className={styles.text}>
        {stopping ? text.cancelling : (note ?? label)}
        {total > 1 && !stopping && note === undefined && ` ${fill(text.of, { done, total })}`}
      </span>
      <Button onClick={session.cancel} disabled={stopping}>
        {text.cancel}
      </Button>
      <ProgressBar
        aria-label={label}
        {...(total > 1 ? { value: done, max: total } : {})}
        thickness="large"
      />
    </div>
  );
}

function Done({ told }: { readonly told: Told }) {
  const session = useSession();
  const { message, undo: undoable, sheet, undone } = told;
  return (
    <Message message={message} sign={undone === true ? "note" : "done"}>
      {undoable === true && (
        <Button onClick={() => void undo(session)}>{paneSettingsText.undoShort}</Button>
      )}
      {sheet !== undefined && (
        <Button onClick={() => void goTo(session, sheet, "A1")}>
          {fill(text.lookAt, { sheet })}
        </Button>
      )}
    </Message>
  );
}

function Failed({ failure }: { readonly failure: Failure }) {
  const session = useSession();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <Message message={failure.message} sign="failed">
        {failure.retry && (
          <Button appearance="primary" onClick={session.retry}>
            {text.retry}
          </Button>
        )}
        {failure.create === true && (
          <Button appearance="primary" onClick={() => setCreating(true)}>
            {paneSettingsText.create}
          </Button>
        )}
      </Message>
      {isCreating && <NewLedgerDialog onClose={() => setCreating(false)} />}
    </>
  );
}

type Sign = "failed" | "done" | "note";

interface MessageProps {
  readonly message: string;
  readonly sign: Sign;
  readonly children: ReactNode;
}

/** A sentence, what can be done about it, and how to send it away. */
function Message({ message, sign, children }: MessageProps) {
  const session = useSession();
  const styles = useBarStyles();
  return (
    <div className={mergeClasses(styles.bar, styles.message, sign === "failed" && styles.stripe)}>
      <svg viewBox="0 0 20 20" aria-hidden className={mergeClasses(styles.icon, styles[sign])}>
        <path d={signs[sign]} />
      </svg>
      <span className={mergeClasses(styles.text, styles.told)}>{message}</span>
      <div className={styles.acts}>{children}</div>
      <Button
        appearance="subtle"
        className={styles.dismiss}
        aria-label={text.dismiss}
        title={text.dismiss}
        onClick={() => {
          session.dispatch({ type: "task-dismissed" });
        }}
      >
        ✕
      </Button>
    </div>
  );
}

/** Discs with an exclamation mark, a tick and an i. */
const signs: Readonly<Record<Sign, string>> = {
  failed: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 5h2v6.5H9zM9 13.2h2v2H9z",
  done: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.6 14.2 4.8 10.4l1.4-1.4 2.4 2.4 5.2-5.2 1.4 1.4z",
  note: "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 5h2v2H9zM9 8.5h2V15H9z",
};
