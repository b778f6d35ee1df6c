import { Button } from "@fluentui/react-components";
import { fill } from "../../locale/format";
import { paneTrustText as text } from "../../locale/zh-CN/pane-trust";
import type { CellValue } from "../../sheet/grid";
import type { Review } from "../../workbook/port";
import { settle } from "../actions/undo";
import { Modal } from "../parts/modal";
import type { Asked } from "../pane-state";
import { useStyles } from "../styles";
import { useSession } from "../use-session";
import { operationName } from "./operation-name";

export interface ReviewDialogProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** What a change of another computer would do if it were taken back, and the clerk's word on it. */
export function ReviewDialog({ asked, onClose }: ReviewDialogProps) {
  const session = useSession();
  const { review } = asked;
  const nothing = review.count + review.sheets.length + review.marks.length === 0;
  const decide = (how: "agreed" | "dropped"): void => {
    onClose();
    void settle(session, asked, how);
  };
  return (
    <Modal
      title={
        asked.kind === "pending" ? text.pendingTitle : fill(text.undoTitle, operationName(asked))
      }
      onClose={onClose}
      actions={
        <>
          {!nothing && (
            <Button
              onClick={() => {
                decide("agreed");
              }}
            >
              {text.agree}
            </Button>
          )}
          <Button
            onClick={() => {
              decide("dropped");
            }}
          >
            {text.drop}
          </Button>
          <Button appearance="primary" onClick={onClose}>
            {text.later}
          </Button>
        </>
      }
    >
      <p>{text.why}</p>
      {nothing && <p>{text.nothing}</p>}
      <ReviewList review={review} />
    </Modal>
  );
}

function ReviewList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { cells, count, sheets, marks, left } = review;
  return (
    <>
      {sheets.length > 0 && <p>{fill(text.sheets, { sheets: sheets.join("、") })}</p>}
      {marks.length > 0 && <p>{fill(text.marks, { sheets: marks.join("、") })}</p>}
      {count > 0 && (
        <>
          <p>
            {fill(text.cells, { count })}
            {count > cells.length && fill(text.more, { count: cells.length })}
          </p>
          <ul className={styles.bullets} aria-label={fill(text.cells, { count })}>
            {cells.map(({ sheet, cell, from, to }) => (
              <li key={`${sheet} ${cell}`} className={styles.wrap}>
                {fill(text.place, { sheet, cell })}：
                {fill(text.change, { from: shown(from), to: shown(to) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && <p className={styles.soft}>{fill(text.left, { count: left.length })}</p>}
    </>
  );
}

/** Long texts are cut: what matters is seen at their beginning. */
const MostLetters = 200;

const shown = (value: CellValue): string =>
  value === null || value === "" ? text.empty : String(value).slice(0, MostLetters);
