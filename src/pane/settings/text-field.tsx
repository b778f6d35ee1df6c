import { Field, Input } from "@fluentui/react-components";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  /** Digits are asked for. */
  readonly figure?: boolean;
  readonly hint?: string;
}

/** A labelled input that says what is wrong with it. */
export function TextField({ label, value, problem, onChange, figure, hint }: TextFieldProps) {
  return (
    <Field
      label={label}
      {...(problem === undefined ? {} : { validationMessage: problem })}
      {...(hint === undefined ? {} : { hint })}
    >
      <Input
        value={value}
        {...(figure === true ? { inputMode: "decimal", style: { width: "7em" } } : {})}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
