import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PlannedFix } from "../../check/fixes";
import type { Finding } from "../../check/finding";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { fixesOf } from "../actions/fix";
import { Fold } from "../parts/fold";
import { Paged } from "../parts/paged";
import { SeverityMark } from "../parts/severity-mark";
import { useStyles } from "../styles";
import { useSession } from "../use-session";
import { FindingItem } from "./finding-item";
import { FixPreview } from "./fix-preview";
import type { FindingGroup } from "./group-findings";
import { IgnoreDialog } from "./ignore-dialog";

/** The findings of one rule: a line, and open, each of them with what can be done. */
export function FindingGroupFold({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  return (
    <Fold
      title={
        <>
          <SeverityMark severity={group.severity} />
          <span className={styles.grow}>{group.title}</span>
          <span className={styles.figure}>{fill(text.count, { count: group.count })}</span>
        </>
      }
    >
      {() => <OpenGroup group={group} />}
    </Fold>
  );
}

function OpenGroup({ group }: { readonly group: FindingGroup }) {
  const session = useSession();
  const styles = useStyles();
  const [fixes, setFixes] = useState<readonly PlannedFix[] | null>(null);
  const [ignoring, setIgnoring] = useState<readonly Finding[] | null>(null);
  const all = fixesOf(session, group.findings);
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        {all.length > 0 && (
          <Button
            onClick={() => {
              setFixes(all);
            }}
          >
            {fill(text.fixGroup, { count: all.length })}
          </Button>
        )}
        <Button
          appearance="subtle"
          onClick={() => {
            setIgnoring(group.findings);
          }}
        >
          {text.ignoreGroup}
        </Button>
      </div>
      <Paged items={group.findings} label={group.title}>
        {(finding, index) => (
          <FindingItem key={index} finding={finding} onFix={setFixes} onIgnore={setIgnoring} />
        )}
      </Paged>
      {fixes !== null && (
        <FixPreview
          fixes={fixes}
          operation="fixCells"
          onClose={() => {
            setFixes(null);
          }}
        />
      )}
      {ignoring !== null && (
        <IgnoreDialog
          findings={ignoring}
          title={group.title}
          onClose={() => {
            setIgnoring(null);
          }}
        />
      )}
    </div>
  );
}
