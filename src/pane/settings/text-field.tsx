import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  /** Digits are asked for. */
  readonly figure?: boolean;
  readonly hint?: string;
  /** Words that are offered while typing. */
  readonly words?: readonly string[];
}

/** A labelled input that says what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, problem, onChange, figure, hint, words = [] } = props;
  const list = useId();
  return (
    <>
      <Field
        label={label}
        {...(problem === undefined ? {} : { validationMessage: problem })}
        {...(hint === undefined ? {} : { hint })}
      >
        <Input
          value={value}
          {...(words.length > 0 ? { list } : {})}
          {...(figure === true ? { inputMode: "decimal", style: { width: "7em" } } : {})}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      </Field>
      {words.length > 0 && (
        <datalist id={list}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}
