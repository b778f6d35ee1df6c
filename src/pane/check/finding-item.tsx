import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../check/finding";
import { describeFinding } from "../../locale/describe-finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { cellName } from "../../sheet/address";
import { fixesOf } from "../actions/fix";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";
import { factOf } from "./finding-fact";
import type { ListedFinding } from "./listing";
import { shownFixes } from "./shown-fixes";
import type { FindingActs } from "./use-finding-acts";
import type { Walk } from "./use-walk";

const useItemStyles = makeStyles({
  fact: { display: "block" },
  tick: { flexShrink: 0, width: "1em" },
});

export interface FindingItemProps {
  readonly item: ListedFinding;
  readonly isOpen: boolean;
  readonly walk: Walk;
  readonly acts: FindingActs;
  readonly manySheets: boolean;
}

/** One finding: who, where and what; a click jumps to its cell and tells what to do. */
export function FindingItem(props: FindingItemProps) {
  const { item, isOpen, walk, manySheets } = props;
  const styles = useStyles();
  const lines = useLineStyles();
  const own = useItemStyles();
  const { id, finding, done } = item;
  const { person, village, place } = whereOf(finding, manySheets);
  return (
    <li data-item-of={id}>
      <button
        type="button"
        data-item
        data-finding={id}
        className={mergeClasses(lines.line, isOpen && lines.chosen)}
        aria-expanded={isOpen}
        onClick={() => {
          walk.choose(item);
        }}
      >
        {done && (
          <span className={own.tick}>
            <span aria-hidden>✓</span>
            <span className={styles.hidden}>{text.done}</span>
          </span>
        )}
        <span className={mergeClasses(styles.grow, styles.wrap, done && styles.faded)}>
          {person !== "" && <b className={mergeClasses(done && styles.plain)}>{person}</b>}
          {[person === "" ? "" : " · ", village, village === "" ? "" : " · ", place].join("")}
          <span className={mergeClasses(own.fact, styles.soft, done && styles.faded)}>
            {factOf(finding)}
          </span>
        </span>
      </button>
      {isOpen && <FindingDetails {...props} />}
    </li>
  );
}

/** 姓名, 村, 单元格 */
function whereOf({ record, sheet, row, column, cells }: Finding, manySheets: boolean) {
  const one = cellName(row, column);
  const cell = cells === undefined ? one : fill(text.cellsMore, { cell: one, count: cells.length });
  return {
    person: record?.person ?? "",
    village: record?.village ?? "",
    place: manySheets ? `${sheet} ${cell}` : cell,
  };
}

function FindingDetails({ item, acts }: FindingItemProps) {
  const session = useSession();
  const styles = useStyles();
  const { finding, done } = item;
  const { message, advice } = describeFinding(finding);
  const fixes = done ? [] : fixesOf(session, [finding]);
  const [first] = fixes;
  return (
    <div className={mergeClasses(styles.card, styles.stack, styles.wrap)}>
      <span className={styles.soft}>
        {finding.sheet} {finding.params["label"]}
      </span>
      <span>{message}。</span>
      <span>{advice}。</span>
      {first !== undefined && (
        <span>
          {text.becomes} <b>{shownFixes(first).to}</b>
        </span>
      )}
      {!done && (
        <div className={styles.row}>
          {first !== undefined && (
            <Button appearance="primary" onClick={() => acts.fix(item)}>
              {fixes.length > 1 ? fill(text.fixCells, { count: fixes.length }) : text.fixOne}
            </Button>
          )}
          <Button onClick={() => acts.ignore(item)}>{text.ignore}</Button>
        </div>
      )}
    </div>
  );
}
