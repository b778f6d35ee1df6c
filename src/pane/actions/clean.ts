import { fill } from "../../locale/format";
import { paneCleanText as text } from "../../locale/zh-CN/pane-clean";
import { cleanBook, ownSheets, type KeptThings } from "../../operations/clean-book";
import type { Session } from "../session";
import { lookAgain, readAll } from "./load";

/** 清理: takes everything of the add-in's out of the workbook for good, but what is kept. */
export function cleanAll(session: Session, keep: KeptThings): Promise<void> {
  return session.run(text.cleaning, async (watch) => {
    const { host, dispatch } = session;
    dispatch({ type: "clean-offered", sheets: null });
    const { marks, sheets, settings } = await cleanBook(host.workbook, keep);
    dispatch({ type: "forgotten" });
    if (!keep.profile) host.profileChanged?.();
    await lookAgain(() => readAll(session, watch));
    if (marks + sheets.length + settings.length === 0) return text.nothing;
    return fill(sheets.length === 0 ? text.done : text.doneSheets, { sheets: sheets.join("”、“") });
  });
}

/** Offers 清理 after the marks were taken off, where there is anything left of the add-in's. */
export async function offerCleaning({ host, state, dispatch }: Session): Promise<void> {
  const sheets = await ownSheets(host.workbook);
  if (sheets.length > 0 || state().journal.length > 0) dispatch({ type: "clean-offered", sheets });
}
