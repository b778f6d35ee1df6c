import { fieldLabels } from "../../locale/zh-CN/fields";
import { fill } from "../../locale/format";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { FIELD_IDS, type FieldId } from "../../ledger/fields";
import type { Evidence, LedgerColumn } from "../../ledger/ledger";
import { squeeze } from "../../sheet/text";
import { own } from "../../sheet/own";

/** How certain a column is, in words. */
export function certaintyOf({ confidence, evidence }: LedgerColumn): string {
  if (evidence.some(({ kind }) => kind === "clerk")) return text.byClerk;
  if (confidence >= 0.8) return text.sure;
  return confidence >= 0.5 ? text.likely : text.doubtful;
}

/** Why a column was taken for its field, what spoke for it only; "" when there is nothing to say. */
export function reasonsOf({ evidence }: LedgerColumn): string {
  const reasons = evidence.filter(({ weight }) => weight > 0).map(reason);
  const said = [...new Set(reasons.filter((one) => one !== ""))];
  return said.length === 0 ? "" : fill(text.why, { reasons: said.join("；") });
}

function reason({ kind, what }: Evidence): string {
  if (kind !== "values") return fill(text.evidence[kind], { what });
  const word = own(text.valueWords, what);
  return word === undefined ? "" : fill(text.evidence.values, { what: word });
}

/** Fields whose name or usual meaning holds the words looked for, in the order of the contract. */
export function searchFields(search: string): readonly FieldId[] {
  const wanted = squeeze(search);
  if (wanted === "") return FIELD_IDS;
  return FIELD_IDS.filter((field) =>
    [fieldLabels[field], ...(text.fieldWords[field] ?? [])].some((word) => word.includes(wanted)),
  );
}
