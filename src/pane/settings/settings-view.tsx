import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { usePaneState } from "../use-session";
import { EntryPart, NewLedgerPart } from "./entry-part";
import { HistoryPart } from "./history-part";
import { OpeningPart } from "./opening-part";
import { ProfilePart } from "./profile-part";
import { TrustPart } from "../trust/trust-part";
import { SharePart } from "./share-part";

/** 设置: undo, guards, new ledgers, the township's rules, and what this is. */
export function SettingsView() {
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  return (
    <div className={styles.view}>
      <HistoryPart />
      <EntryPart />
      <NewLedgerPart />
      <ProfilePart key={JSON.stringify(profile)} profile={profile} />
      <SharePart />
      <TrustPart />
      <OpeningPart />
      <Section title={text.about}>
        <ul className={styles.bullets}>
          {text.aboutLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
