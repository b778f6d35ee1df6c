import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { PlannedFix } from "../../check/fixes";
import type { Unread } from "../../ledger/account/unread";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { checkSheets, clearAllMarks } from "../actions/check";
import { planSheetFixes } from "../actions/fix";
import { writeReturnLists } from "../actions/reports";
import { undo } from "../actions/undo";
import { plainKey } from "../parts/plain-key";
import { useStyles } from "../styles";
import { UnreadLine } from "../parts/unread-line";
import { useBusy, usePaneState, useSession } from "../use-session";
import { BehindLine } from "./behind-line";
import { FindingList } from "./finding-list";
import { FixPreview } from "./fix-preview";
import { IgnoredList } from "./ignored-list";
import { KeyCard } from "./key-card";
import { OpeningOffer } from "./opening-offer";
import { SheetList } from "./sheet-list";

const useButtonStyles = makeStyles({
  buttons: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", maxWidth: "480px" },
});

const NOTHING: readonly Unread[] = [];

/** 检查: the buttons, what was found, what the sheets were taken for. */
export function CheckView() {
  const session = useSession();
  const busy = useBusy();
  const styles = useStyles();
  const own = useButtonStyles();
  const unread = usePaneState((state) => state.checked?.unread) ?? NOTHING;
  const found = usePaneState((state) => (state.checked?.findings.length ?? 0) > 0);
  const [fixes, setFixes] = useState<readonly PlannedFix[] | null>(null);
  const [isCardShown, setCardShown] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const key = plainKey(event);
    if (key === "u") void undo(session);
    else if (key === "?") setCardShown(true);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={own.buttons}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          onClick={() => void checkSheets(session, "active")}
        >
          {text.checkSheet}
        </Button>
        <Button
          size="large"
          disabledFocusable={busy}
          onClick={() => void checkSheets(session, "all")}
        >
          {text.checkAll}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void planSheetFixes(session, setFixes)}>
          {text.fixSafe}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void clearAllMarks(session)}>
          {text.clearMarks}
        </Button>
        {found && (
          <Button disabledFocusable={busy} onClick={() => void writeReturnLists(session)}>
            {text.returnLists}
          </Button>
        )}
      </div>
      <OpeningOffer />
      <BehindLine />
      <FindingList />
      <UnreadLine unread={unread} />
      <IgnoredList />
      <SheetList />
      {isCardShown && <KeyCard onClose={() => setCardShown(false)} />}
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
