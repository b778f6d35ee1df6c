import { mergeClasses } from "@fluentui/react-components";
import type { Unread } from "../../ledger/account/unread";
import { unreadHead } from "../../locale/describe-unread";
import { fill } from "../../locale/format";
import { paneUnreadText as text } from "../../locale/zh-CN/pane-unread";
import { unreadNames, unreadTexts } from "../../locale/zh-CN/unread";
import { cellName, columnName } from "../../sheet/address";
import { goTo } from "../actions/go-to";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";
import { Fold } from "./fold";
import { Paged } from "./paged";

/** One line of what a result left out; it opens the list, each line of which jumps to its place. */
export function UnreadLine({ unread }: { readonly unread: readonly Unread[] }) {
  const styles = useStyles();
  if (unread.length === 0) return null;
  return (
    <div className={styles.card}>
      <Fold
        title={
          <span className={styles.wrap}>
            {unreadHead(unread)}
            {text.look}
          </span>
        }
      >
        {() => (
          <Paged items={unread} label={text.list}>
            {(one) => <UnreadItem key={keyOf(one)} unread={one} />}
          </Paged>
        )}
      </Fold>
    </div>
  );
}

function keyOf({ book, sheet, row, column, reason }: Unread): string {
  return [book, sheet, row, column, reason].join(" ");
}

function UnreadItem({ unread }: { readonly unread: Unread }) {
  const session = useSession();
  const styles = useStyles();
  const lines = useLineStyles();
  const { sheet, row, column, reason, value } = unread;
  const cell = cellName(row ?? 0, column ?? 0);
  const place =
    row === null && column === null ? sheet : fill(text.place, { sheet, at: atOf(unread) });
  return (
    <li>
      <button
        type="button"
        data-item
        className={lines.line}
        onClick={() => void goTo(session, sheet, cell)}
      >
        <span className={mergeClasses(styles.grow, styles.wrap)}>
          <b>{unreadNames[reason]}</b> {place} {value === "" || value === null ? "" : `“${value}”`}
          <br />
          <span className={styles.soft}>{unreadTexts[reason]}</span>
        </span>
      </button>
    </li>
  );
}

function atOf({ row, column }: Unread): string {
  return row === null
    ? fill(text.column, { column: columnName(column ?? 0) })
    : fill(text.row, { row: row + 1 });
}
