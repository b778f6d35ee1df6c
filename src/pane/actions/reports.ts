import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import { paneMonthText } from "../../locale/zh-CN/pane-month";
import { paneVisitsText } from "../../locale/zh-CN/pane-visits";
import type { PeriodName } from "../../measure/index";
import { returnsNow } from "../../operations/returns-now";
import { revisitsNow } from "../../operations/revisits-now";
import { lookingAtMonth } from "../../operations/monthly-summary";
import { summaryNow } from "../../operations/summary-now";
import { monthNotice } from "../../report/notice/month-notice";
import { noticeDocument } from "../../report/notice/notice-document";
import type { Serial } from "../../sheet/serial";
import { inSlices } from "../../workbook/slices";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { showCell } from "./go-to";
import { lookAgain, refreshJournal } from "./load";

export interface MonthWanted {
  readonly period: PeriodName;
  readonly masked: boolean;
  /** `null`: as the settings or the ledgers say. */
  readonly unit: string | null;
}

/** 月报: writes the summary of a month or longer period as an own sheet and shows it. */
export function writeMonth(session: Session, wanted: MonthWanted): Promise<void> {
  const { period, masked, unit } = wanted;
  return session.run(fill(paneMonthText.writing, { ...periodWords(period) }), async (watch) => {
    const moment = momentOf(session);
    const profile = { ...moment.profile, unitName: unit ?? moment.profile.unitName };
    const { sheets, dropped } = await summaryNow(
      session.host.workbook,
      { ...moment, profile },
      { period, mask: masked },
      watch,
    );
    await lookAgain(() => refreshJournal(session));
    await showCell(session, sheets[0] ?? "", "A1");
    return withDropped(
      fill(paneMonthText.written, { sheets: sheets.join("”、“") }),
      dropped,
      sheets[0],
    );
  });
}

/** 下载通报: the notice of a period as a Word file, where the host can hand one out. */
export function saveMonthNotice(session: Session, wanted: MonthWanted): Promise<void> {
  return session.run(paneMonthText.saving, async (watch) => {
    const { host, state } = session;
    const { book, profile } = state();
    const { period, masked: mask, unit } = wanted;
    if (book === null || host.saveDocument === undefined) return null;
    const named = { ...profile, unitName: unit ?? profile.unitName };
    const { asOf } = host.clock();
    const looking = lookingAtMonth([book], { profile: named, asOf, period, mask });
    const { data } = await inSlices(looking, watch.signal);
    const document = noticeDocument(monthNotice(data));
    await host.saveDocument(document.title, document);
    return fill(paneMonthText.saved, { title: document.title });
  });
}

/** 应走访: writes the list of a week as an own sheet and shows it. */
export function writeVisitList(session: Session, week: Serial): Promise<void> {
  return session.run(paneVisitsText.writing, async (watch) => {
    const { workbook } = session.host;
    const { sheet, dropped } = await revisitsNow(workbook, momentOf(session), { week }, watch);
    await lookAgain(() => refreshJournal(session));
    await showCell(session, sheet, "A1");
    return withDropped(fill(paneVisitsText.written, { sheet }), dropped, sheet);
  });
}

/** Writes the list and prints it, where the host can. */
export function printVisitList(session: Session, week: Serial): Promise<void> {
  return session.run(paneVisitsText.printing, async (watch) => {
    const { host } = session;
    const { sheet, dropped } = await revisitsNow(host.workbook, momentOf(session), { week }, watch);
    await lookAgain(() => refreshJournal(session));
    const told = (await host.print?.(sheet)) ?? fill(paneVisitsText.written, { sheet });
    return withDropped(told, dropped, sheet);
  });
}

/** 退回清单: writes a sheet a village with its own findings and shows the first. */
export function writeReturnLists(session: Session): Promise<void> {
  return session.run(paneCheckText.returning, async (watch) => {
    const { sheets, dropped } = await returnsNow(session.host.workbook, momentOf(session), watch);
    await lookAgain(() => refreshJournal(session));
    const [first] = sheets;
    if (first === undefined) return paneCheckText.nothingToReturn;
    await showCell(session, first, "A1");
    const told = fill(paneCheckText.returned, { count: sheets.length, sheet: first });
    return withDropped(told, dropped, first);
  });
}
