import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { selfCheckText as text } from "../../locale/zh-CN/selfcheck";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { useSession } from "../use-session";

/** 自检: whether this computer, as it is, lets the product do its work. */
export function SelfCheckPart() {
  const styles = useStyles();
  const { selfCheck } = useSession().host;
  const shown = useRef<HTMLDivElement>(null);
  const [begun, setBegun] = useState(false);
  if (selfCheck === undefined) return null;
  const begin = (): void => {
    setBegun(true);
    if (shown.current !== null) void selfCheck(shown.current);
  };
  return (
    <Section id="settings-selfcheck" title={text.title}>
      <span className={styles.soft}>{text.note}</span>
      {!begun && (
        <div className={styles.row}>
          <Button onClick={begin}>{text.start}</Button>
        </div>
      )}
      <div ref={shown} />
    </Section>
  );
}
