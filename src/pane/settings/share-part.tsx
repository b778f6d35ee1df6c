import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../locale/zh-CN/pane";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { exportProfile } from "../../profile/index";
import { copyText } from "../actions/copy-text";
import { forgetOwnProfile, importProfile } from "../actions/settings";
import { Modal } from "../parts/modal";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

/** Settings out and in as a file; where the host has no files, as text to copy and paste. */
export function SharePart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  const from = usePaneState((state) => state.profileFrom);
  const [shown, setShown] = useState<"copy" | "paste" | null>(null);
  const { host } = session;
  const open = async (): Promise<void> => {
    if (host.openText === undefined) {
      setShown("paste");
      return;
    }
    const file = await host.openText();
    if (file !== null) await importProfile(session, file);
  };
  const close = (): void => {
    setShown(null);
  };
  return (
    <Section id="settings-share" title={text.share}>
      <span className={styles.soft}>{text.shareNote}</span>
      <div className={styles.row}>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            setShown("copy");
          }}
        >
          {text.exportFile}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void open()}>
          {text.importFile}
        </Button>
        {from === "computer" && (
          <Button disabledFocusable={busy} onClick={() => void forgetOwnProfile(session)}>
            {text.forgetOwn}
          </Button>
        )}
      </div>
      {shown === "copy" && <CopyText value={exportProfile(profile)} onClose={close} />}
      {shown === "paste" && <PasteText onClose={close} />}
    </Section>
  );
}

/** Some webviews save no files, so the text is always there to copy. */
function CopyText({ value, onClose }: { readonly value: string; readonly onClose: () => void }) {
  const session = useSession();
  const { saveText } = session.host;
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
      <Textarea readOnly value={value} rows={12} aria-label={text.copyTitle} />
    </Modal>
  );
}

function PasteText({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [value, setValue] = useState("");
  const use = (): void => {
    onClose();
    void importProfile(session, { name: text.pasted, text: value });
  };
  return (
    <Modal
      title={text.pasteTitle}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={use} disabled={value.trim() === ""}>
            {text.pasteUse}
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
