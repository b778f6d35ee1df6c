import { Button } from "@fluentui/react-components";
import type { PlannedFix } from "../../check/fixes";
import { fill } from "../../locale/format";
import { paneText } from "../../locale/zh-CN/pane";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { cellName } from "../../sheet/address";
import { writeFixes } from "../actions/fix";
import { DataTable } from "../parts/data-table";
import { Modal } from "../parts/modal";
import { useStyles } from "../styles";
import { useSession } from "../use-session";
import { shownFixes } from "./shown-fixes";

const text = paneCheckText.preview;
const shown = 200;

export interface FixPreviewProps {
  readonly fixes: readonly PlannedFix[];
  readonly operation: "fixSheet" | "fixCells";
  readonly onClose: () => void;
}

/** Every change, from → to, before anything is written. */
export function FixPreview({ fixes, operation, onClose }: FixPreviewProps) {
  const session = useSession();
  const styles = useStyles();
  const apply = (): void => {
    onClose();
    void writeFixes(session, fixes, operation);
  };
  const manySheets = new Set(fixes.map(({ sheet }) => sheet)).size > 1;
  return (
    <Modal
      title={fill(text.title, { count: fixes.length })}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={apply}>
            {fill(text.apply, { count: fixes.length })}
          </Button>
          <Button onClick={onClose}>{paneText.cancel}</Button>
        </>
      }
    >
      <span className={styles.soft}>{text.note}</span>
      <DataTable
        label={fill(text.title, { count: fixes.length })}
        items={fixes.slice(0, shown)}
        columns={[
          {
            head: text.cell,
            whole: !manySheets,
            cell: ({ sheet, row, column }) =>
              `${manySheets ? `${sheet} ` : ""}${cellName(row, column)}`,
          },
          { head: text.from, roomy: true, cell: (fix) => shownFixes(fix).from },
          { head: text.to, roomy: true, cell: (fix) => shownFixes(fix).to },
        ]}
      />
      {fixes.length > shown && <span>{fill(text.rest, { count: fixes.length - shown })}</span>}
    </Modal>
  );
}
