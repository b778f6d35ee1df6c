import { Button, Checkbox, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../locale/zh-CN/pane";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { defaultProfile, exportProfile } from "../../profile/index";
import { partOver } from "../../profile/part-over";
import type { Profile } from "../../profile/profile";
import { copyText } from "../actions/copy-text";
import { Modal } from "../parts/modal";
import { useSession } from "../use-session";

export interface ExportDialogProps {
  readonly profile: Profile;
  readonly onClose: () => void;
}

/** Settings as a file. Some webviews save no files, so the text is always there to copy. */
export function ExportDialog({ profile, onClose }: ExportDialogProps) {
  const session = useSession();
  const { saveText } = session.host;
  const [onlyOwn, setOnlyOwn] = useState(false);
  const value = exportProfile(onlyOwn ? partOver(defaultProfile, profile) : profile);
  const save = (): void => {
    onClose();
    void session.run(text.exportFile, async () => {
      await saveText?.(text.fileName, value);
      return text.exported;
    });
  };
  return (
    <Modal
      title={text.copyTitle}
      onClose={onClose}
      actions={
        <>
          {saveText !== undefined && (
            <Button appearance="primary" onClick={save}>
              {text.saveFile}
            </Button>
          )}
          <Button onClick={() => void copyText(session, value)}>{paneText.copy}</Button>
          <Button onClick={onClose}>{paneText.close}</Button>
        </>
      }
    >
      <Checkbox
        label={text.onlyOwn}
        checked={onlyOwn}
        onChange={(_, { checked }) => {
          setOnlyOwn(checked === true);
        }}
      />
      <Textarea readOnly value={value} rows={12} aria-label={text.copyTitle} />
    </Modal>
  );
}
