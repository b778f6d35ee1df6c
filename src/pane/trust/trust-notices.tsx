import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fill } from "../../locale/format";
import { paneTrustText as text } from "../../locale/zh-CN/pane-trust";
import type { BookSettings } from "../../operations/book-settings";
import { usePaneState } from "../use-session";
import { operationName } from "./operation-name";
import { ReviewDialog } from "./review-dialog";

const useNoticeStyles = makeStyles({
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  asked: { borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
});

/** Over all views: a change of another computer that waits for the clerk, and what the workbook brings along. */
export function TrustNotices() {
  const asked = usePaneState((state) => state.asked);
  const settings = usePaneState((state) => state.settings);
  const styles = useNoticeStyles();
  return (
    <>
      {asked !== null && <AskedNotice />}
      {(settings === null ? [] : bringsLines(settings)).map((line) => (
        <p key={line} className={styles.notice} role="note">
          {line}
        </p>
      ))}
    </>
  );
}

function AskedNotice() {
  const asked = usePaneState((state) => state.asked);
  const styles = useNoticeStyles();
  const [open, setOpen] = useState(false);
  if (asked === null) return null;
  return (
    <div
      className={`${styles.notice} ${styles.asked}`}
      role="region"
      aria-label={text.pendingTitle}
    >
      <span>
        {asked.kind === "pending"
          ? text.notice.pending
          : fill(text.notice.undo, operationName(asked))}
      </span>
      <Button
        appearance="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {text.look}
      </Button>
      {open && (
        <ReviewDialog
          asked={asked}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** What of a workbook's own settings changes results, and what of them was passed over. */
export function bringsLines(settings: BookSettings): string[] {
  const { profile, columns, kinds, ignored, unproven, unreadable } = settings;
  const counts = { columns, kinds, ignored };
  const parts = [
    ...(profile ? [text.parts.profile] : []),
    ...(["columns", "kinds", "ignored"] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => fill(text.parts[key], counts)),
  ];
  const lost = unreadable.map((key) => text.names[key]);
  return [
    ...(parts.length > 0 ? [fill(text.brings, { list: parts.join("、") })] : []),
    ...(unproven.length > 0 ? [fill(text.unproven, { sheets: unproven.join("”、“") })] : []),
    ...(lost.length > 0 ? [fill(text.unreadable, { list: lost.join("、") })] : []),
  ];
}
