import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { selfCheckText } from "../../locale/zh-CN/selfcheck";
import { Section } from "../parts/section";
import { SectionLinks } from "../parts/section-links";
import { useStyles } from "../styles";
import { usePaneState } from "../use-session";
import { EntryPart, NewLedgerPart } from "./entry-part";
import { HistoryPart } from "./history-part";
import { OpeningPart } from "./opening-part";
import { ProfilePart } from "./profile-part";
import { TrustPart } from "../trust/trust-part";
import { SelfCheckPart } from "./selfcheck-part";
import { SharePart } from "./share-part";

const sections = {
  "settings-rules": text.rules,
  "settings-share": text.share,
  "settings-entry": text.entry,
  "settings-create": text.create,
  "settings-history": text.history,
  "settings-selfcheck": selfCheckText.title,
  "settings-about": text.about,
};

/** 设置: the township's rules, settings as files, guards, new ledgers, undo, and what this is. */
export function SettingsView() {
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  const from = usePaneState((state) => state.profileFrom);
  return (
    <div className={styles.view}>
      <SectionLinks label={text.sections} sections={sections} />
      <ProfilePart key={from + JSON.stringify(profile)} profile={profile} />
      <SharePart />
      <EntryPart />
      <NewLedgerPart />
      <HistoryPart />
      <TrustPart />
      <OpeningPart />
      <SelfCheckPart />
      <Section id="settings-about" title={text.about}>
        <ul className={styles.bullets}>
          {text.aboutLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
