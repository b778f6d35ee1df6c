import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { ignore } from "../actions/ignore";
import { Modal } from "../parts/modal";
import { useStyles } from "../styles";
import { useSession } from "../use-session";

const text = paneCheckText.ignoring;

export interface IgnoreDialogProps {
  readonly findings: readonly Finding[];
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Asks why; without a reason nothing is ignored. */
export function IgnoreDialog({ findings, title, onClose, onDone }: IgnoreDialogProps) {
  const session = useSession();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const submit = (): void => {
    setAsked(true);
    if (reason.trim() === "") return;
    onClose();
    void ignore(session, findings, reason.trim()).then(onDone);
  };
  return (
    <Modal
      title={fill(text.title, { count: findings.length, title })}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={submit}>
            {paneText.confirm}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <Field
        label={text.reason}
        required
        {...(isAsked && reason.trim() === "" ? { validationMessage: text.needed } : {})}
      >
        <Input
          value={reason}
          placeholder={text.hint}
          onChange={(_, { value }) => {
            setReason(value);
          }}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === "Enter" && !nativeEvent.isComposing) submit();
          }}
        />
      </Field>
      <span className={styles.soft}>{text.note}</span>
    </Modal>
  );
}
