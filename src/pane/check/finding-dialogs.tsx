import type { PlannedFix } from "../../check/fixes";
import type { Finding } from "../../check/finding";
import { FixPreview } from "./fix-preview";
import { IgnoreDialog } from "./ignore-dialog";
import type { ItemPlace } from "./next-finding";
import type { Walk } from "./use-walk";

/** What the clerk is asked before something is done to findings. */
export type Asked =
  | { readonly kind: "fix"; readonly fixes: readonly PlannedFix[] }
  | {
      readonly kind: "ignore";
      readonly findings: readonly Finding[];
      readonly title: string;
      /** Where one goes on once they have left the list. */
      readonly next: ItemPlace | null;
    };

export interface FindingDialogsProps {
  readonly asked: Asked | null;
  readonly walk: Walk;
  readonly onClose: () => void;
}

export function FindingDialogs({ asked, walk, onClose }: FindingDialogsProps) {
  switch (asked?.kind) {
    case undefined:
      return null;
    case "fix":
      return <FixPreview fixes={asked.fixes} operation="fixCells" onClose={onClose} />;
    case "ignore":
      return (
        <IgnoreDialog
          findings={asked.findings}
          title={asked.title}
          onClose={onClose}
          onDone={() => {
            walk.keepOn(asked.next);
          }}
        />
      );
  }
}
