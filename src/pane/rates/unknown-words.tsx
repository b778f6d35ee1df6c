import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { paneRatesText as text } from "../../locale/zh-CN/pane-rates";
import type { UnknownWord } from "../../measure/index";
import { Paged } from "../parts/paged";
import { Section } from "../parts/section";
import { useStyles } from "../styles";

/** Words nobody knows: counted in the base, never as done. */
export function UnknownWords({ words }: { readonly words: readonly UnknownWord[] }) {
  const styles = useStyles();
  if (words.length === 0) return null;
  return (
    <Section title={text.unknown}>
      <span className={styles.soft}>{text.unknownNote}</span>
      <Paged items={words} label={text.unknown}>
        {({ field, word, count }) => (
          <li key={`${field} ${word}`} className={styles.spread}>
            <span className={styles.wrap}>
              {fill(text.unknownWord, { field: fieldLabels[field], word })}
            </span>
            <span className={styles.figure}>{fill(paneCheckText.count, { count })}</span>
          </li>
        )}
      </Paged>
    </Section>
  );
}
