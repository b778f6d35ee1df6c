import { Button, mergeClasses } from "@fluentui/react-components";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useSession } from "../use-session";

/** The sentences of the summary, ready to paste. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const { dispatch } = useSession();
  const styles = useStyles();
  if (sentences.length === 0) return null;
  const copy = (): void => {
    copyText(sentences.join("")).then(
      () => {
        dispatch({ type: "task-done", message: text.copied });
      },
      () => {
        dispatch({ type: "task-failed", message: text.notCopied, retry: false });
      },
    );
  };
  return (
    <Section title={text.sentences} aside={<Button onClick={copy}>{text.copy}</Button>}>
      <div className={mergeClasses(styles.card, styles.tight)}>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </div>
    </Section>
  );
}

/** A webview may forbid the clipboard; then the clerk copies by hand. */
async function copyText(value: string): Promise<void> {
  await navigator.clipboard.writeText(value);
}
