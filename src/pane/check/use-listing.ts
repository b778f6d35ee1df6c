import { useState } from "react";
import { withoutIgnored } from "../../operations/ignore-findings";
import type { Checked } from "../pane-state";
import { usePaneState } from "../use-session";
import { listOf, relist, withoutDone, type Listing } from "./listing";

const NOTHING = listOf([]);

interface Kept {
  readonly checked: Checked | null;
  readonly listing: Listing;
}

export interface ShownListing {
  readonly checked: Checked | null;
  readonly listing: Listing;
  readonly foldDone: () => void;
}

/** The list of the last full check, kept up by every look since. */
export function useListing(): ShownListing {
  const checked = usePaneState((state) => state.checked);
  const ignored = usePaneState((state) => state.ignored);
  const [kept, setKept] = useState<Kept>({ checked: null, listing: NOTHING });
  let shown = kept;
  if (shown.checked !== checked) {
    const isSame = checked !== null && shown.checked?.round === checked.round;
    const listing = isSame
      ? relist(shown.listing, checked.findings, (lost) => withoutIgnored(lost, ignored))
      : listOf(checked?.findings ?? []);
    shown = { checked, listing };
    setKept(shown);
  }
  return {
    ...shown,
    foldDone: () => {
      setKept({ checked, listing: withoutDone(shown.listing) });
    },
  };
}
