import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { PlannedFix } from "../../check/fixes";
import type { Finding } from "../../check/finding";
import { describeFinding } from "../../locale/describe-finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import { fixesOf } from "../actions/fix";
import { goTo } from "../actions/go-to";
import { useLineStyles, useStyles } from "../styles";
import { useSession } from "../use-session";
import { shownFixes } from "./shown-fixes";

export interface FindingItemProps {
  readonly finding: Finding;
  readonly onFix: (fixes: readonly PlannedFix[]) => void;
  readonly onIgnore: (findings: readonly Finding[]) => void;
}

/** One finding: a click jumps to its cell and tells what is wrong and what to do. */
export function FindingItem({ finding, onFix, onIgnore }: FindingItemProps) {
  const session = useSession();
  const styles = useStyles();
  const lines = useLineStyles();
  const [isOpen, setOpen] = useState(false);
  const cell = cellName(finding.row, finding.column);
  const count = finding.cells?.length ?? 1;
  const value = String(shownValue(finding) ?? "");
  return (
    <li>
      <button
        type="button"
        data-item
        className={mergeClasses(lines.line, isOpen && lines.chosen)}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          if (!isOpen) void goTo(session, finding.sheet, cell);
        }}
      >
        <b className={styles.figure}>{count > 1 ? fill(text.cellsMore, { cell, count }) : cell}</b>
        <span className={mergeClasses(styles.grow, styles.wrap)}>{value || text.blank}</span>
      </button>
      {isOpen && <FindingDetails finding={finding} onFix={onFix} onIgnore={onIgnore} />}
    </li>
  );
}

function FindingDetails({ finding, onFix, onIgnore }: FindingItemProps) {
  const session = useSession();
  const styles = useStyles();
  const { message, advice } = describeFinding(finding);
  const fixes = fixesOf(session, [finding]);
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
      <div className={styles.row}>
        {first !== undefined && (
          <Button
            appearance="primary"
            onClick={() => {
              onFix(fixes);
            }}
          >
            {text.fixOne}
          </Button>
        )}
        <Button
          onClick={() => {
            onIgnore([finding]);
          }}
        >
          {text.ignore}
        </Button>
      </div>
    </div>
  );
}
