import type { FieldId } from "../../ledger/fields";
import { fill } from "../../locale/format";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import type { KindId } from "../../ledger/kind-ids";
import { paneUnreadText } from "../../locale/zh-CN/pane-unread";
import { sayKind } from "../../operations/said-kinds";
import { correctColumn } from "../../operations/correct-column";
import { columnName } from "../../sheet/address";
import type { Session } from "../session";
import { lookAgain } from "./load";
import { recheck } from "./recheck";

/** Keeps what the clerk says a column is (`undefined`: as recognised) and looks again at once. */
export function correct(
  session: Session,
  place: { readonly sheet: string; readonly column: number },
  field: FieldId | null | undefined,
): Promise<void> {
  const text = paneCheckText.correct;
  return session.run(text.saving, async (watch) => {
    await correctColumn(session.host.workbook, place.sheet, place.column, field);
    await lookAgain(() => recheck(session, new Set([place.sheet]), watch));
    return fill(text.done, { sheet: place.sheet, letter: columnName(place.column) });
  });
}

/** Keeps what the clerk says a sheet is and looks again at once. */
export function sayKindOf(
  session: Session,
  sheet: string,
  kind: KindId | null | undefined,
): Promise<void> {
  return session.run(paneUnreadText.saving, async (watch) => {
    await sayKind(session.host.workbook, sheet, kind);
    await lookAgain(() => recheck(session, new Set([sheet]), watch));
    return fill(paneUnreadText.done, { sheet });
  });
}
