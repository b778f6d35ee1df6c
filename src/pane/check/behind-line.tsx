import { Button, mergeClasses } from "@fluentui/react-components";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { checkAgain } from "../actions/check";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

const text = paneCheckText.behind;

/** What of the last check is not as it is now, and the way to have it so. */
export function BehindLine() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const behind = usePaneState(({ checked }) => checked?.behind) ?? null;
  return (
    <div role="status">
      {behind !== null && (
        <div className={mergeClasses(styles.card, styles.row)}>
          <span className={styles.grow}>{text[behind]}</span>
          <Button disabledFocusable={busy} onClick={() => void checkAgain(session)}>
            {text.again}
          </Button>
        </div>
      )}
    </div>
  );
}
