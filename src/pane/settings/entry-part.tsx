import { Button, Field, Select, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { KindId } from "../../ledger/kind-ids";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { STARTABLE_KINDS } from "../../report/empty-ledger";
import { createLedger, writeEntryRules } from "../actions/settings";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, useSession } from "../use-session";

/** 写入下拉与提醒 */
export function EntryPart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  return (
    <Section id="settings-entry" title={text.entry}>
      <span className={styles.soft}>{text.entryNote}</span>
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => void writeEntryRules(session, "active")}>
          {text.entrySheet}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void writeEntryRules(session, "all")}>
          {text.entryAll}
        </Button>
      </div>
    </Section>
  );
}

interface KindChoiceProps {
  readonly kind: KindId;
  readonly onChange: (kind: KindId) => void;
}

/** Which ledger to start. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={text.createKind} className={styles.grow}>
      <Select
        value={kind}
        onChange={(_, { value }) => {
          onChange(STARTABLE_KINDS.find((one) => one === value) ?? "dispute");
        }}
      >
        {STARTABLE_KINDS.map((one) => (
          <option key={one} value={one}>
            {kindLabels[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** 新建台账 */
export function NewLedgerPart() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const [kind, setKind] = useState<KindId>("dispute");
  return (
    <Section id="settings-create" title={text.create}>
      <div className={mergeClasses(styles.row, styles.bottom)}>
        <KindChoice kind={kind} onChange={setKind} />
        <Button disabledFocusable={busy} onClick={() => void createLedger(session, kind)}>
          {text.createButton}
        </Button>
      </div>
    </Section>
  );
}
