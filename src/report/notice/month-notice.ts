import type { NoticeSettings } from "../../profile/notice";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { periodTitle } from "../../locale/period-words";
import { shownKinds, type MonthData } from "../month/month-data";
import { monthAbout } from "../month/month-sheet";
import { monthParagraphs } from "../month/sentences";
import { unreadNotes } from "../unread-notes";
import { categoryTable } from "./category-table";
import { kindsTable } from "./kinds-table";
import type { NoticeData, NoticeDemand, NoticeTable } from "./notice-data";
import { noticeProblems } from "./problems";
import { standingSentences } from "./village-standings";
import { villageTable } from "./village-table";

/** The 通报 of a month or a longer period. An appraisal is added as `ranking`. */
export function monthNotice(data: MonthData): NoticeData {
  const settings = data.profile.notice ?? {};
  const period = periodTitle(data.period);
  const kinds = shownKinds(data);
  return {
    unit: data.unit,
    period,
    about: monthAbout(data),
    number: settings.number ?? "",
    signer: settings.signer ?? data.unit,
    date: data.asOf,
    paragraphs: monthParagraphs({ ...data, now: period }).map((sentences) => sentences.join("")),
    tables: [
      ...(kinds.length > 1 ? [kindsTable(data, kinds)] : []),
      ...kinds.flatMap((kind) => [villageTable(data, kind), categoryTable(data, kind)]),
    ].filter(hasRows),
    standings: kinds.flatMap((kind) => standingSentences(data, kind)),
    problems: noticeProblems(data, kinds),
    demands: demandsOf(settings),
    notes: [...unreadNotes(data.unread), ...(data.masked ? [texts.masked] : [])],
  };
}

function hasRows(table: NoticeTable | null): table is NoticeTable {
  return table !== null && table.rows.length > 0;
}

function demandsOf({ demands }: NoticeSettings): readonly NoticeDemand[] {
  return demands === undefined ? texts.ready : demands.map((text) => ({ lead: "", text }));
}
