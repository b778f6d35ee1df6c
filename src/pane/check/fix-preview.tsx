import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PlannedFix } from "../../check/fixes";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { writeFixes } from "../actions/fix";
import { Modal } from "../parts/modal";
import { TickBox } from "../parts/tick-box";
import { useStyles } from "../styles";
import { useSession } from "../use-session";
import { allTicked, countTicks, groupFixes, ticked } from "./fix-groups";
import { FEW, FixKindPart } from "./fix-kind-part";

const text = paneCheckText.preview;

export interface FixPreviewProps {
  readonly fixes: readonly PlannedFix[];
  readonly operation: "fixSheet" | "fixCells";
  readonly onClose: () => void;
}

/** Every change, from → to, by rule and column, before anything is written; what is not ticked stays. */
export function FixPreview({ fixes, operation, onClose }: FixPreviewProps) {
  const session = useSession();
  const styles = useStyles();
  const kinds = useMemo(() => groupFixes(fixes), [fixes]);
  const manySheets = useMemo(() => new Set(fixes.map(({ sheet }) => sheet)).size > 1, [fixes]);
  const every = useMemo(() => fixes.map((_, at) => at), [fixes]);
  const [ticks, setTicks] = useState(() => allTicked(fixes.length));
  const count = countTicks(ticks, every);
  const apply = (): void => {
    onClose();
    void writeFixes(
      session,
      fixes.filter((_, at) => ticks[at] === 1),
      operation,
    );
  };
  const tick = (some: readonly number[], on: boolean): void => {
    setTicks(ticked(ticks, some, on));
  };
  return (
    <Modal
      title={fill(text.title, { count: fixes.length })}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabled={count === 0} onClick={apply}>
            {fill(text.apply, { count })}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <span className={styles.soft}>{text.note}</span>
      {fixes.length > 1 && (
        <label className={styles.row}>
          <TickBox
            label={text.all}
            count={count}
            all={fixes.length}
            onChange={(on) => {
              tick(every, on);
            }}
          />
          <span aria-live="polite">{fill(text.chosen, { count, all: fixes.length })}</span>
        </label>
      )}
      <div>
        {kinds.map((kind) => (
          <FixKindPart
            key={kind.code}
            kind={kind}
            fixes={fixes}
            ticks={ticks}
            startOpen={kinds.length === 1 || fixes.length <= FEW}
            manySheets={manySheets}
            onTick={tick}
          />
        ))}
      </div>
    </Modal>
  );
}
