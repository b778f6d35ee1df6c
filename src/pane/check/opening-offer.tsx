import { Button, mergeClasses } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { checkSheets } from "../actions/check";
import { useStyles } from "../styles";
import { useBusy, usePaneState, useSession } from "../use-session";

const text = paneCheckText.offer;

/** Offers to check the ledgers that were recognised when the workbook was opened. */
export function OpeningOffer() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const offered = usePaneState((state) => state.offered);
  if (offered === 0) return null;
  return (
    <div className={mergeClasses(styles.card, styles.row)} role="status">
      <span className={styles.grow}>{fill(text.found, { count: offered })}</span>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void checkSheets(session, "all")}
      >
        {text.check}
      </Button>
      <Button
        onClick={() => {
          session.dispatch({ type: "offered", ledgers: 0 });
        }}
      >
        {text.no}
      </Button>
    </div>
  );
}
