import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import type { NamedProfile } from "../../operations/adopt-profile";
import { forgetOwnProfile, readOffered } from "../actions/settings";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { ExportDialog } from "./export-dialog";
import { OfferedDialog } from "./offered-dialog";
import { PasteDialog } from "./paste-dialog";
import { ReadyProfiles } from "./ready-profiles";

type Shown = "export" | "paste" | { readonly offered: NamedProfile } | null;

/** Settings out and in as a file, or from the ready ones; what would change is shown before it does. */
export function SharePart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  const from = usePaneState((state) => state.profileFrom);
  const [shown, setShown] = useState<Shown>(null);
  const { openText } = session.host;
  const close = (): void => {
    setShown(null);
  };
  const offer = async (file: { readonly name: string; readonly text: string }): Promise<void> => {
    const offered = await readOffered(session, file);
    setShown(offered === null ? null : { offered });
  };
  const open = async (): Promise<void> => {
    const file = await openText?.();
    if (file) await offer(file);
  };
  return (
    <Section id="settings-share" title={text.share}>
      <span className={styles.soft}>{text.shareNote}</span>
      <div className={styles.row}>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            setShown("export");
          }}
        >
          {text.exportFile}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            if (openText === undefined) setShown("paste");
            else void open();
          }}
        >
          {text.importFile}
        </Button>
        {from === "computer" && (
          <Button disabledFocusable={busy} onClick={() => void forgetOwnProfile(session)}>
            {text.forgetOwn}
          </Button>
        )}
      </div>
      <ReadyProfiles
        onOffer={(offered) => {
          setShown({ offered });
        }}
      />
      {shown === "export" && <ExportDialog profile={profile} onClose={close} />}
      {shown === "paste" && (
        <PasteDialog
          onClose={close}
          onPaste={(value) => void offer({ name: text.pasted, text: value })}
        />
      )}
      {typeof shown === "object" && shown !== null && (
        <OfferedDialog offered={shown.offered} onClose={close} />
      )}
    </Section>
  );
}
