import { Button, mergeClasses } from "@fluentui/react-components";
import { paneText } from "../../locale/zh-CN/pane";
import { paneMonthText as text } from "../../locale/zh-CN/pane-month";
import { copyText } from "../actions/copy-text";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useSession } from "../use-session";

/** The sentences of the summary, ready to paste. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const session = useSession();
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <Section
      title={text.sentences}
      aside={
        <Button onClick={() => void copyText(session, sentences.join(""))}>{paneText.copy}</Button>
      }
    >
      <div className={mergeClasses(styles.card, styles.tight)}>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </div>
    </Section>
  );
}
