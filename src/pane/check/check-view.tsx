import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PlannedFix } from "../../check/fixes";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { checkSheets, clearAllMarks } from "../actions/check";
import { planSheetFixes } from "../actions/fix";
import { useStyles } from "../styles";
import { useBusy, useSession } from "../use-session";
import { FindingList } from "./finding-list";
import { FixPreview } from "./fix-preview";
import { IgnoredList } from "./ignored-list";
import { SheetList } from "./sheet-list";

/** 检查: the buttons, what was found, what the sheets were taken for. */
export function CheckView() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const [fixes, setFixes] = useState<readonly PlannedFix[] | null>(null);
  return (
    <div className={styles.view}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="large"
          disabled={busy}
          onClick={() => void checkSheets(session, "active")}
        >
          {text.checkSheet}
        </Button>
        <Button size="large" disabled={busy} onClick={() => void checkSheets(session, "all")}>
          {text.checkAll}
        </Button>
        <Button disabled={busy} onClick={() => void planSheetFixes(session, setFixes)}>
          {text.fixSafe}
        </Button>
        <Button disabled={busy} onClick={() => void clearAllMarks(session)}>
          {text.clearMarks}
        </Button>
      </div>
      <FindingList />
      <IgnoredList />
      <SheetList />
      {fixes !== null && (
        <FixPreview
          fixes={fixes}
          operation="fixSheet"
          onClose={() => {
            setFixes(null);
          }}
        />
      )}
    </div>
  );
}
