import type { RecordColumn } from "../ledger/record-column";
import { legendOf } from "../ledger/vocabulary/legend";
import { labelOf } from "./names";
import type { View } from "./view";

/**
 * The status column, unless it holds figures of a legend of its own (0未办 1在办 2办结): those say
 * something else than 1 for yes and 0 for no.
 */
export function statusColumn(view: View): RecordColumn | null {
  const status = view.column("status");
  if (status === null) return null;
  if (legendOf(labelOf(status)) !== null) return status;
  const figures = status.distinct.filter((value) => /^\s*\d\s*$/.test(String(value)));
  return figures.length > 2 || LEGEND.test(labelOf(status).slice(0, LONGEST_LABEL)) ? null : status;
}

/** A legend stands within so many letters of a label. */
const LONGEST_LABEL = 200;

/** Figures with words, other than 0 for no and 1 for yes. */
const LEGEND = /[(（].*[2-9]\s*[.、:：-]?\s*[\u4e00-\u9fff]/;
