import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { paneAppraisalText as text } from "../../locale/zh-CN/pane-appraisal";
import type { PeriodName } from "../../measure/index";
import { layingAppraisalDocument } from "../../operations/appraisal-document";
import { reportingAppraisal } from "../../operations/report-appraisal";
import { appraiseNow } from "../../operations/appraise-now";
import type { AppraisalPart, AppraisedBy } from "../../profile/appraisal";
import type { Profile } from "../../profile/profile";
import { inSlices } from "../../workbook/slices";
import { momentOf, type Session } from "../session";
import { withDropped } from "./check";
import { showCell } from "./go-to";
import { lookAgain, refreshJournal } from "./load";
import { saveProfile } from "./settings";

export interface AppraisalChosen {
  readonly period: PeriodName;
  /** `null`: whom the rules say. */
  readonly by: AppraisedBy | null;
  readonly masked: boolean;
}

/** 考核通报: writes 考核, 扣分明细 and 通报 of a period as own sheets and shows the first. */
export function writeAppraisal(session: Session, chosen: AppraisalChosen): Promise<void> {
  return session.run(text.writing, async (watch) => {
    const { period, by, masked } = chosen;
    const { sheets, dropped } = await appraiseNow(
      session.host.workbook,
      momentOf(session),
      { period, mask: masked, notice: true, ...(by === null ? {} : { by }) },
      watch,
    );
    await lookAgain(() => refreshJournal(session));
    await showCell(session, sheets[0] ?? "", "A1");
    const params = { period: periodTitle(period), sheets: sheets.join("”“") };
    return withDropped(fill(text.written, params), dropped, sheets[0]);
  });
}

/** 下载通报: the notice of the appraisal as a Word file, where the host can hand one out. */
export function saveAppraisalNotice(session: Session, chosen: AppraisalChosen): Promise<void> {
  return session.run(text.saving, async (watch) => {
    const { host, state } = session;
    const { book, profile } = state();
    const { period, by, masked } = chosen;
    if (book === null || host.saveDocument === undefined) return null;
    const { asOf } = host.clock();
    const wanted = { profile, asOf, period, mask: masked, ...(by === null ? {} : { by }) };
    const report = await inSlices(reportingAppraisal([book], wanted), watch.signal);
    const document = await inSlices(layingAppraisalDocument([book], report, wanted), watch.signal);
    await host.saveDocument(document.title, document);
    return fill(text.saved, { title: document.title });
  });
}

/** Appraises by other rules from now on; they are kept in the workbook. `undefined`: the usual ones. */
export function chooseRules(
  session: Session,
  part: AppraisalPart | undefined,
  told: string,
): Promise<void> {
  const { profile } = session.state();
  return saveProfile(session, withRules(profile, part), told);
}

function withRules(profile: Profile, part: AppraisalPart | undefined): Profile {
  const entries = Object.entries(profile).filter(([key]) => key !== "appraisal");
  const rest = Object.fromEntries(entries) as unknown as Profile;
  return part === undefined ? rest : { ...rest, appraisal: part };
}
