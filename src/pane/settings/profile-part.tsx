import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import type { Profile } from "../../profile/profile";
import { saveProfile } from "../actions/settings";
import { Fold } from "../parts/fold";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useBusy, useSession } from "../use-session";
import {
  CompositeInputs,
  LimitInputs,
  SafetyInputs,
  TargetInputs,
  UnitInputs,
} from "./number-parts";
import type { FormPartProps } from "./form-part";
import { formOf, profileOf, type FormProblems } from "./profile-form";
import { QuotaInputs } from "./quota-inputs";
import { RuleInputs } from "./rule-inputs";
import { WordInputs } from "./word-inputs";

const parts = [
  [text.limits, LimitInputs],
  [text.targets, TargetInputs],
  [text.quotas, QuotaInputs],
  [text.safety, SafetyInputs],
  [text.composite, CompositeInputs],
  [text.checks, RuleInputs],
  [text.words, WordInputs],
] as const;

/** The township's rules as a form; nothing counts before it is saved. */
export function ProfilePart({ profile }: { readonly profile: Profile }) {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const [start] = useState(() => formOf(profile));
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<FormProblems>({});
  const save = (): void => {
    const read = profileOf(form, profile);
    setProblems(read.problems);
    if (Object.keys(read.problems).length === 0) void saveProfile(session, read.profile);
  };
  const count = Object.keys(problems).length;
  const props: FormPartProps = { form, problems, onChange: setForm };
  return (
    <Section title={text.rules}>
      <UnitInputs {...props} />
      <div>
        {parts.map(([title, Part]) => (
          <Fold key={title} title={title}>
            {() => <Part {...props} />}
          </Fold>
        ))}
      </div>
      <div role="alert">
        {count > 0 && <span className={styles.bad}>{fill(text.problems, { count })}</span>}
      </div>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy || form === start} onClick={save}>
          {text.save}
        </Button>
        <Button
          disabled={form === start}
          onClick={() => {
            setForm(start);
            setProblems({});
          }}
        >
          {text.reset}
        </Button>
      </div>
    </Section>
  );
}
