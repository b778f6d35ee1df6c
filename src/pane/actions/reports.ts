import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { paneMonthText } from "../../locale/zh-CN/pane-month";
import { paneVisitsText } from "../../locale/zh-CN/pane-visits";
import type { PeriodName } from "../../measure/index";
import { revisitsNow } from "../../operations/revisits-now";
import { summaryNow } from "../../operations/summary-now";
import type { Serial } from "../../sheet/serial";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { goTo } from "./go-to";
import { lookAgain, refreshJournal } from "./load";

export interface MonthWanted {
  readonly month: PeriodName;
  readonly masked: boolean;
  /** `null`: as the settings or the ledgers say. */
  readonly unit: string | null;
}

/** 月报: writes the summary of a month or longer period as an own sheet and shows it. */
export function writeMonth(session: Session, wanted: MonthWanted): Promise<void> {
  const { month, masked, unit } = wanted;
  return session.run(fill(paneMonthText.writing, { ...periodWords(month) }), async (watch) => {
    const moment = momentOf(session);
    const profile = { ...moment.profile, unitName: unit ?? moment.profile.unitName };
    const { sheets, dropped } = await summaryNow(
      session.host.workbook,
      { ...moment, profile },
      { month, mask: masked },
      watch,
    );
    await lookAgain(() => refreshJournal(session));
    await goTo(session, sheets[0] ?? "", "A1");
    return withDropped(fill(paneMonthText.written, { sheets: sheets.join("”、“") }), dropped);
  });
}

/** 应走访: writes the list of a week as an own sheet and shows it. */
export function writeVisitList(session: Session, week: Serial): Promise<void> {
  return session.run(paneVisitsText.writing, async (watch) => {
    const { workbook } = session.host;
    const { sheet, dropped } = await revisitsNow(workbook, momentOf(session), { week }, watch);
    await lookAgain(() => refreshJournal(session));
    await goTo(session, sheet, "A1");
    return withDropped(fill(paneVisitsText.written, { sheet }), dropped);
  });
}

/** Writes the list and prints it, where the host can. */
export function printVisitList(session: Session, week: Serial): Promise<void> {
  return session.run(paneVisitsText.printing, async (watch) => {
    const { host } = session;
    const { sheet } = await revisitsNow(host.workbook, momentOf(session), { week }, watch);
    await lookAgain(() => refreshJournal(session));
    return (await host.print?.(sheet)) ?? fill(paneVisitsText.written, { sheet });
  });
}
