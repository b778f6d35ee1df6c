import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { settingTitle } from "../../locale/describe-setting";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import type { Profile } from "../../profile/profile";
import { saveOwnProfile, saveProfile } from "../actions/settings";
import { Fold } from "../parts/fold";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { usePaneState, useSession } from "../use-session";
import {
  CompositeInputs,
  LimitInputs,
  SafetyInputs,
  TargetInputs,
  UnitInputs,
} from "./number-parts";
import type { FormPartProps } from "./form-part";
import { formOf, profileOf, type FormProblems, type ProfileForm } from "./profile-form";
import { QuotaInputs } from "./quota-inputs";
import { RuleInputs } from "./rule-inputs";
import { SaveBar, type KeepIn } from "./save-bar";
import { WordInputs } from "./word-inputs";

/** By the first word of the paths of their inputs. */
const parts = {
  limits: [settingTitle("limits"), LimitInputs],
  targets: [settingTitle("targets"), TargetInputs],
  quotas: [settingTitle("quotas"), QuotaInputs],
  safetyWeights: [settingTitle("safetyWeights"), SafetyInputs],
  compositeWeights: [settingTitle("compositeWeights"), CompositeInputs],
  rules: [settingTitle("rules"), RuleInputs],
  words: [settingTitle("vocabulary"), WordInputs],
} as const;

type PartId = keyof typeof parts;
const ids = Object.keys(parts) as PartId[];

const useFormStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    // A wrong field is brought to the middle, not under the bar.
    "& input, & select": { scrollMarginBlock: "72px 120px" },
  },
  bar: { backgroundColor: tokens.colorNeutralBackground1 },
  /** In sight as long as something is to be saved. */
  sticky: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The township's rules as a form; nothing counts before it is saved. */
export function ProfilePart({ profile }: { readonly profile: Profile }) {
  const session = useSession();
  const styles = useStyles();
  const own = useFormStyles();
  const from = usePaneState((state) => state.profileFrom);
  const [start] = useState(() => formOf(profile));
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<FormProblems>({});
  const [open, setOpen] = useState<ReadonlySet<PartId>>(new Set());
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.scrollIntoView({ block: "center" });
    wrong?.focus({ preventScroll: true });
  }, [problems]);

  const show = (id: PartId, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const save = (keepIn: KeepIn): void => {
    const read = profileOf(form, profile);
    const wrong = Object.keys(read.problems);
    const parted = ids.filter((id) => wrong.some((path) => path.startsWith(`${id}.`)));
    setOpen(new Set([...open, ...parted]));
    setProblems(read.problems);
    if (wrong.length > 0) return;
    if (keepIn === "computer") void saveOwnProfile(session, read.profile);
    else void saveProfile(session, read.profile);
  };
  const change = (next: ProfileForm): void => {
    session.dispatch({ type: "task-dismissed" });
    setForm(next);
  };
  const props: FormPartProps = { form, problems, onChange: change };
  return (
    <Section id="settings-rules" title={text.rules}>
      <span className={styles.soft}>{text.inForce[from]}</span>
      <form
        ref={element}
        className={own.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <UnitInputs {...props} />
        <div>
          {ids.map((id) => {
            const [title, Part] = parts[id];
            return (
              <Fold
                key={id}
                title={title}
                open={open.has(id)}
                onOpen={(isOpen) => {
                  show(id, isOpen);
                }}
              >
                {() => <Part {...props} />}
              </Fold>
            );
          })}
        </div>
        <div className={mergeClasses(own.bar, form !== start && own.sticky)}>
          <div role="alert">
            {Object.keys(problems).length > 0 && (
              <span className={styles.bad}>
                {fill(text.problems, { count: Object.keys(problems).length })}
              </span>
            )}
          </div>
          {form !== start && Object.keys(problems).length === 0 && (
            <span className={styles.soft}>{text.unsaved}</span>
          )}
          <SaveBar
            isChanged={form !== start}
            onSave={save}
            onReset={() => {
              setForm(start);
              setProblems({});
            }}
          />
        </div>
      </form>
    </Section>
  );
}
