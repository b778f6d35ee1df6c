import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import type { FieldId } from "../../ledger/fields";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { paneSettingsText as text } from "../../locale/zh-CN/pane-settings";
import { profileFields } from "../../locale/zh-CN/profile-fields";
import { useStyles } from "../styles";
import type { WordForm } from "./profile-form";
import type { FormPartProps } from "./form-part";
import { replaced } from "./replaced";
import { TextField } from "./text-field";
import { useRowIds } from "./use-row-ids";
import { own } from "../../sheet/own";

/** Fields whose words mean something to a count; others a profile may name stay as they are. */
const fields: readonly FieldId[] = [
  "status",
  "rating",
  "category",
  "level",
  "role",
  "visitClass",
  "awareness",
];

function offered(field: string): { readonly words?: readonly string[]; readonly hint?: string } {
  const words = own(text.canonicalWords, field);
  if (words === undefined) return {};
  return { words, hint: fill(text.canonicalHint, { words: words.join("、") }) };
}

const empty: WordForm = { field: "status", word: "", canonical: "" };

/** The township's own words. */
export function WordInputs({ form, problems, onChange }: FormPartProps) {
  const styles = useStyles();
  const ids = useRowIds();
  const set = (words: readonly WordForm[]): void => {
    onChange({ ...form, words });
  };
  return (
    <div className={styles.stack}>
      <span className={styles.soft}>{profileFields.vocabulary.note}</span>
      {form.words.map((word, index) => (
        <div key={ids.of(index)} className={mergeClasses(styles.card, styles.stack)}>
          <Field label={text.field}>
            <Select
              value={word.field}
              onChange={(_, { value }) =>
                set(replaced(form.words, index, { ...word, field: value }))
              }
            >
              {[...new Set([...fields, word.field as FieldId])].map((field) => (
                <option key={field} value={field}>
                  {fieldLabels[field]}
                </option>
              ))}
            </Select>
          </Field>
          <TextField
            label={text.word}
            value={word.word}
            problem={problems[`words.${index}.word`]}
            onChange={(value) => set(replaced(form.words, index, { ...word, word: value }))}
          />
          <TextField
            label={text.canonical}
            value={word.canonical}
            problem={problems[`words.${index}.canonical`]}
            {...offered(word.field)}
            onChange={(value) => set(replaced(form.words, index, { ...word, canonical: value }))}
          />
          <div>
            <Button
              aria-label={fill(text.removeOf, { name: word.word })}
              onClick={() => {
                ids.removed(index);
                set(form.words.filter((_, place) => place !== index));
              }}
            >
              {text.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => set([...form.words, empty])}>{text.addWord}</Button>
      </div>
    </div>
  );
}
