import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../locale/zh-CN/pane";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { Modal } from "../parts/modal";

export interface PasteDialogProps {
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** Settings as text, where the host opens no files. */
export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const [value, setValue] = useState("");
  return (
    <Modal
      title={text.pasteTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={value.trim() === ""}
            onClick={() => {
              onPaste(value);
            }}
          >
            {text.seeDifferences}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <Textarea
        value={value}
        rows={12}
        aria-label={text.pasteTitle}
        onChange={(_, data) => {
          setValue(data.value);
        }}
      />
    </Modal>
  );
}
