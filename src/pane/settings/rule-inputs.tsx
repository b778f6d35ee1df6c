import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { FINDING_CODES } from "../../check/codes";
import { findingTexts } from "../../locale/zh-CN/findings";
import { fill } from "../../locale/format";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { profileFields } from "../../locale/zh-CN/profile-fields";
import { severityLabels } from "../../locale/zh-CN/severities";
import { useStyles } from "../styles";
import type { FormPartProps } from "./form-part";
import type { RuleForm } from "./profile-form";
import { replaced } from "./replaced";
import { useRowIds } from "./use-row-ids";
import { own } from "../../sheet/own";

const severities = { off: text.off, ...severityLabels };
const titles: Readonly<Record<string, { readonly title: string }>> = findingTexts;

/** Rules the township takes more or less seriously than the rest, or not at all. */
export function RuleInputs({ form, problems, onChange }: FormPartProps) {
  const styles = useStyles();
  const ids = useRowIds();
  const set = (rules: readonly RuleForm[]): void => {
    onChange({ ...form, rules });
  };
  const free = FINDING_CODES.find((code) => form.rules.every((rule) => rule.code !== code));
  return (
    <div className={styles.stack}>
      <span className={styles.soft}>{profileFields.rules.note}</span>
      {form.rules.map((rule, index) => {
        const problem = problems[`rules.${index}.code`];
        return (
          <div key={ids.of(index)} className={mergeClasses(styles.card, styles.stack)}>
            <Field
              label={text.check}
              {...(problem === undefined ? {} : { validationMessage: problem })}
            >
              <Select
                value={rule.code}
                onChange={(_, { value }) =>
                  set(replaced(form.rules, index, { ...rule, code: value }))
                }
              >
                {FINDING_CODES.map((code) => (
                  <option key={code} value={code}>
                    {findingTexts[code].title}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={text.weight}>
              <Select
                value={rule.severity}
                onChange={(_, { value }) =>
                  set(
                    replaced(form.rules, index, {
                      ...rule,
                      severity: value as RuleForm["severity"],
                    }),
                  )
                }
              >
                {Object.entries(severities).map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <div>
              <Button
                aria-label={fill(text.removeOf, {
                  name: own(titles, rule.code)?.title ?? rule.code,
                })}
                onClick={() => {
                  ids.removed(index);
                  set(form.rules.filter((_, place) => place !== index));
                }}
              >
                {text.remove}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          disabled={free === undefined}
          onClick={() => {
            if (free !== undefined) set([...form.rules, { code: free, severity: "off" }]);
          }}
        >
          {text.addCheck}
        </Button>
      </div>
    </div>
  );
}
