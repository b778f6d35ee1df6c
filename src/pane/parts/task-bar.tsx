import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneText as text } from "../../locale/zh-CN/pane";
import type { TaskState } from "../task-state";
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
  failed: { borderTop: `3px solid ${tokens.colorPaletteRedBorderActive}` },
  text: { flex: "1 1 160px", overflowWrap: "anywhere" },
  /** A sentence is not squeezed in beside buttons. */
  told: { flexBasis: "220px" },
});

/** What is going on, at the foot of the pane: progress with cancel, results, errors with retry. */
export function TaskBar() {
  const task = usePaneState((state) => state.task);
  const styles = useBarStyles();
  return (
    <div className={styles.region}>
      <CleanOffer />
      <div role="status" aria-live="polite">
        {task.kind === "running" && <Running task={task} />}
        {task.kind === "done" && <Told message={task.message} retry={false} failed={false} />}
      </div>
      <div role="alert">
        {task.kind === "failed" && <Told message={task.message} retry={task.retry} failed />}
      </div>
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

interface ToldProps {
  readonly message: string;
  readonly retry: boolean;
  readonly failed: boolean;
}

function Told({ message, retry, failed }: ToldProps) {
  const session = useSession();
  const styles = useBarStyles();
  return (
    <div className={mergeClasses(styles.bar, failed && styles.failed)}>
      <span className={mergeClasses(styles.text, styles.told)}>{message}</span>
      {retry && (
        <Button appearance="primary" onClick={session.retry}>
          {text.retry}
        </Button>
      )}
      <Button
        appearance="subtle"
        onClick={() => {
          session.dispatch({ type: "task-dismissed" });
        }}
      >
        {text.dismiss}
      </Button>
    </div>
  );
}
