import { squeeze } from "../../sheet/text";
import type { Ledger } from "../ledger";
import type { UnreadReason } from "./reasons";

const EXAMPLE_NAME =
  /^[（(]?(?:填写|填报|填表)?(?:示例|样例|范例|样表|例表|模板|模版|说明)[)）0-9]*$|[（(](?:示例|样例|范例|样表)[)）]$/;
const EXAMPLE_TITLE =
  /[（(【](?:填写|填报)?(?:示例|样例|范例|样表)[)）】]|^(?:填写|填报)?(?:示例|样例|范例|样表)/;

/**
 * Why a whole sheet is in no figure; `null`: it is a ledger that counts. A ledger whose kind is not sure
 * waits for the clerk to say what it is.
 */
export function sheetReason(
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
  { kind, unsure, title }: Ledger,
): UnreadReason | null {
  if (kind === null) return "no-ledger";
  if (hidden) return "hidden-sheet";
  if (EXAMPLE_NAME.test(squeeze(name)) || EXAMPLE_TITLE.test(squeeze(title)))
    return "example-sheet";
  return unsure ? "unsure-kind" : null;
}
