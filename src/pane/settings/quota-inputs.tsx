import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { profileFields } from "../../locale/zh-CN/profile-fields";
import { defaultProfile } from "../../profile/index";
import { useStyles } from "../styles";
import type { QuotaForm } from "./profile-form";
import type { FormPartProps } from "./form-part";
import { replaced } from "./replaced";
import { TextField } from "./text-field";
import { useRowIds } from "./use-row-ids";

const empty: QuotaForm = { role: "", required: "", measure: "households", per: "year" };

/** What every role owes. Built-in roles cannot go; with 0 they owe nothing. */
export function QuotaInputs({ form, problems, onChange }: FormPartProps) {
  const styles = useStyles();
  const ids = useRowIds();
  const set = (quotas: readonly QuotaForm[]): void => {
    onChange({ ...form, quotas });
  };
  return (
    <div className={styles.stack}>
      <span className={styles.soft}>{profileFields.quotas.note}</span>
      {form.quotas.map((quota, index) => (
        <div key={ids.of(index)} className={mergeClasses(styles.card, styles.stack)}>
          {Object.hasOwn(defaultProfile.quotas, quota.role) ? (
            <b>{quota.role}</b>
          ) : (
            <TextField
              label={text.role}
              value={quota.role}
              problem={problems[`quotas.${index}.role`]}
              onChange={(role) => set(replaced(form.quotas, index, { ...quota, role }))}
            />
          )}
          <div className={styles.row}>
            <TextField
              label={text.required}
              value={quota.required}
              figure
              problem={problems[`quotas.${index}.required`]}
              onChange={(required) => set(replaced(form.quotas, index, { ...quota, required }))}
            />
            <Choice
              label={text.measure}
              texts={text.measures}
              value={quota.measure}
              onChange={(measure) => set(replaced(form.quotas, index, { ...quota, measure }))}
            />
            <Choice
              label={text.per}
              texts={text.pers}
              value={quota.per}
              onChange={(per) => set(replaced(form.quotas, index, { ...quota, per }))}
            />
          </div>
          {!Object.hasOwn(defaultProfile.quotas, quota.role) && (
            <div>
              <Button
                aria-label={fill(text.removeOf, { name: quota.role })}
                onClick={() => {
                  ids.removed(index);
                  set(form.quotas.filter((_, place) => place !== index));
                }}
              >
                {text.remove}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => set([...form.quotas, empty])}>{text.addRole}</Button>
      </div>
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly texts: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

function Choice<Id extends string>({ label, texts, value, onChange }: ChoiceProps<Id>) {
  const ids = Object.keys(texts) as Id[];
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, data) => {
          onChange(ids.find((id) => id === data.value) ?? value);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {texts[id]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
