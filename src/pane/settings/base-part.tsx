import { Button, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { paneSettingsText } from "../../locale/zh-CN/pane-settings";
import type { NamedProfile } from "../../operations/adopt-profile";
import { readProfile } from "../../operations/stored-profile";
import { attempt } from "../parts/use-computed";
import { useStyles } from "../styles";
import { useSession } from "../use-session";

const text = paneSettingsText.offered;

export interface BasePartProps {
  /** The profile offered, then those it extends as far as they were chosen. */
  readonly documents: readonly [NamedProfile, ...NamedProfile[]];
  readonly onBase: (base: NamedProfile) => void;
}

/** The county's settings a township's extend: a pane reads no files by itself, so the clerk chooses them. */
export function BasePart({ documents, onBase }: BasePartProps) {
  const styles = useStyles();
  const { openText } = useSession().host;
  const [problem, setProblem] = useState<string | null>(null);
  const [first, ...bases] = documents;
  const wanted = (bases[bases.length - 1] ?? first).extends;
  const take = (file: { readonly name: string; readonly text: string }): void => {
    if (documents.some((one) => one.name === file.name)) {
      setProblem(fill(text.circular, { file: file.name }));
      return;
    }
    const read = attempt(() => readProfile(file.text, file.name));
    setProblem(read.ok ? null : read.message);
    if (read.ok) onBase({ ...read.value, name: file.name });
  };
  const choose = async (): Promise<void> => {
    const file = await openText?.();
    if (file) take(file);
  };
  return (
    <>
      {bases.map(({ name }) => (
        <p key={name}>{fill(text.based, { file: name })}</p>
      ))}
      {wanted !== undefined && (
        <div className={styles.card}>
          <div className={styles.stack}>
            <span>{fill(text.extends, { file: wanted })}</span>
            {openText === undefined ? (
              <PastedBase
                onPaste={(value) => {
                  take({ name: wanted, text: value });
                }}
              />
            ) : (
              <div>
                <Button onClick={() => void choose()}>
                  {fill(text.chooseBase, { file: wanted })}
                </Button>
              </div>
            )}
          </div>
        </div>
      )}
      {problem !== null && (
        <p role="alert" className={styles.bad}>
          {problem}
        </p>
      )}
    </>
  );
}

function PastedBase({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const [value, setValue] = useState("");
  return (
    <>
      <Textarea
        value={value}
        rows={4}
        aria-label={paneSettingsText.pasteTitle}
        onChange={(_, data) => {
          setValue(data.value);
        }}
      />
      <div>
        <Button
          disabled={value.trim() === ""}
          onClick={() => {
            onPaste(value);
          }}
        >
          {text.pasteBase}
        </Button>
      </div>
    </>
  );
}
