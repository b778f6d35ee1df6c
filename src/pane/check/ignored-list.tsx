import { Button } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { findingTexts } from "../../locale/zh-CN/findings";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import type { IgnoredFinding } from "../../operations/ignore-findings";
import { notice } from "../actions/ignore";
import { Fold } from "../parts/fold";
import { Paged } from "../parts/paged";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";
import { own } from "../../sheet/own";

const text = paneCheckText.ignoring;

/** What was ignored, why and when; each can be taken back. */
export function IgnoredList() {
  const ignored = usePaneState((state) => state.ignored);
  if (ignored.length === 0) return null;
  const title = fill(text.list, { count: ignored.length });
  return (
    <Fold title={title}>
      {() => (
        <Paged items={ignored} label={title}>
          {(one) => <IgnoredItem key={`${one.sheet} ${one.cell} ${one.code}`} ignored={one} />}
        </Paged>
      )}
    </Fold>
  );
}

function IgnoredItem({ ignored }: { readonly ignored: IgnoredFinding }) {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const { sheet, cell, code, reason, at } = ignored;
  const texts: Readonly<Record<string, { readonly title: string } | undefined>> = findingTexts;
  return (
    <li className={styles.spread}>
      <span className={styles.wrap}>
        {fill(text.line, { sheet, cell, title: own(texts, code)?.title ?? code })}
        <br />
        <span className={styles.soft}>
          {reason}　{at}
        </span>
      </span>
      <Button data-item disabledFocusable={busy} onClick={() => void notice(session, ignored)}>
        {text.again}
      </Button>
    </li>
  );
}
