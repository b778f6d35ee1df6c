import { Button, Switch } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fill } from "../../locale/format";
import { paneTrustText as text } from "../../locale/zh-CN/pane-trust";
import type { BookSettings } from "../../operations/book-settings";
import { clearAll } from "../actions/undo";
import { Modal } from "../parts/modal";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

/** 工作簿里的设置: where undo data is kept, and a way to forget all that is in the workbook. */
export function TrustPart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const settings = usePaneState((state) => state.settings);
  const undo = usePaneState((state) => state.journal.length);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={text.trust}>
      <UndoHere />
      <div className={styles.row}>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            setAsking(true);
          }}
        >
          {text.clear}
        </Button>
      </div>
      {asking && (
        <ClearDialog
          lines={goes(settings, undo)}
          onClose={() => {
            setAsking(false);
          }}
          onClear={() => {
            setAsking(false);
            void clearAll(session);
          }}
        />
      )}
    </Section>
  );
}

interface ClearDialogProps {
  readonly lines: readonly string[];
  readonly onClose: () => void;
  readonly onClear: () => void;
}

function ClearDialog({ lines, onClose, onClear }: ClearDialogProps) {
  const styles = useStyles();
  return (
    <Modal
      title={text.clearTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClear}>{text.clear}</Button>
          <Button appearance="primary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text.clearNote}</p>
    </Modal>
  );
}

/** What clearing takes away. */
function goes(settings: BookSettings | null, undo: number): string[] {
  const lines = text.clearList;
  if (settings === null) return [lines.rest];
  const { columns, kinds, ignored } = settings;
  const counts = { columns, kinds, ignored, undo };
  return [
    ...(settings.profile ? [lines.profile] : []),
    ...(["columns", "kinds", "ignored", "undo"] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => fill(lines[key], counts)),
    lines.rest,
  ];
}

/** Whether undo data stays on this computer; left out where the host keeps none. */
function UndoHere() {
  const { host } = useSession();
  const { undoHere } = host;
  const styles = useStyles();
  const [here, setHere] = useState(false);
  useEffect(() => {
    let gone = false;
    undoHere?.get().then(
      (kept) => {
        if (!gone) setHere(kept);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [undoHere]);
  if (undoHere === undefined) return null;
  return (
    <>
      <Switch
        checked={here}
        label={text.undoHere}
        onChange={(_, { checked }) => {
          undoHere.set(checked).then(
            () => {
              setHere(checked);
            },
            () => undefined,
          );
        }}
      />
      <p className={styles.soft}>{text.undoHereNote}</p>
    </>
  );
}
