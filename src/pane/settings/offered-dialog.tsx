import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { profileDifferences } from "../../locale/profile-differences";
import { paneText } from "../../locale/zh-CN/pane";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import {
  ADOPT_WAYS,
  adoptedProfile,
  type AdoptWay,
  type NamedProfile,
} from "../../operations/adopt-profile";
import { takeProfile } from "../actions/settings";
import { Modal } from "../parts/modal";
import { useComputed } from "../parts/use-computed";
import { useStyles } from "../styles";
import { usePaneState, useSession } from "../use-session";
import { BasePart } from "./base-part";
import { DifferenceList } from "./difference-list";

const text = paneSettingsText.offered;

export interface OfferedDialogProps {
  readonly offered: NamedProfile;
  readonly onClose: () => void;
}

/** What would change if settings were taken over, and in which way; nothing counts before 采用. */
export function OfferedDialog({ offered, onClose }: OfferedDialogProps) {
  const session = useSession();
  const styles = useStyles();
  const profile = usePaneState((state) => state.profile);
  const [bases, setBases] = useState<readonly NamedProfile[]>([]);
  const [way, setWay] = useState<AdoptWay>("whole");
  const result = useComputed(() => {
    const adopted = adoptedProfile(profile, [offered, ...bases], way);
    return { adopted, differences: profileDifferences(profile, adopted) };
  }, [profile, offered, bases, way]);
  const take = (): void => {
    onClose();
    if (result.ok) void takeProfile(session, result.value.adopted, offered.name);
  };
  return (
    <Modal
      title={fill(text.title, { file: offered.name })}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={!result.ok || result.value.differences.length === 0}
            onClick={take}
          >
            {text.take}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <BasePart
        documents={[offered, ...bases]}
        onBase={(base) => {
          setBases([...bases, base]);
        }}
      />
      <Field label={text.way}>
        <Select
          value={way}
          onChange={(_, { value }) => {
            setWay(ADOPT_WAYS.find((one) => one === value) ?? way);
          }}
        >
          {ADOPT_WAYS.map((one) => (
            <option key={one} value={one}>
              {text.ways[one]}
            </option>
          ))}
        </Select>
      </Field>
      {result.ok ? (
        <DifferenceList differences={result.value.differences} />
      ) : (
        <p role="alert" className={styles.bad}>
          {result.message}
        </p>
      )}
    </Modal>
  );
}
