import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { readyProfiles } from "../../locale/zh-CN/profile-fields";
import type { NamedProfile } from "../../operations/adopt-profile";
import { READY_PROFILES, type ReadyProfileId } from "../../profile/ready/profiles";
import { useStyles } from "../styles";
import { useBusy } from "../use-session";

const ids = Object.keys(READY_PROFILES) as ReadyProfileId[];

/** 现成的设置, by whose desk it is. */
export function ReadyProfiles({ onOffer }: { readonly onOffer: (offered: NamedProfile) => void }) {
  const busy = useBusy();
  const styles = useStyles();
  const [id, setId] = useState<ReadyProfileId>("townshipOffice");
  return (
    <div className={mergeClasses(styles.row, styles.bottom)}>
      <Field label={text.ready} className={styles.grow}>
        <Select
          value={id}
          onChange={(_, { value }) => {
            setId(ids.find((one) => one === value) ?? id);
          }}
        >
          {ids.map((one) => (
            <option key={one} value={one}>
              {readyProfiles[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        disabledFocusable={busy}
        onClick={() => {
          onOffer({ name: readyProfiles[id], given: READY_PROFILES[id] });
        }}
      >
        {text.seeDifferences}
      </Button>
    </div>
  );
}
