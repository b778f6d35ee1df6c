import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { reasonLabels } from "../../locale/zh-CN/visits";
import { mondayOf } from "../../sheet/serial";
import type { DueVisit, VisitPlan } from "../../visit/index";
import { shortDate } from "../dates";
import { sectionLine, wide, type Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { maskingOf } from "../mask-person";
import { rowSource } from "../row-source";
import { plannedDays } from "../visits/planned-days";
import { visitCounts } from "../visits/visit-counts";
import type { MonthData } from "./month-data";

/** Visits that are listed on the 月报 itself; more of them stand on a sheet of their own. */
export const MOST_VISITS = 30;

/** Households to visit in the week after the month, the earliest due first. */
export function visitsBlock(
  data: MonthData,
  plan: VisitPlan,
  visitSheet: string,
  section: (title: string) => string,
  width: number,
): Block {
  const { due, through } = plan;
  const title = section(
    fill(monthText.visits.title, {
      from: shortDate(mondayOf(through)),
      to: shortDate(through),
      count: due.length,
    }),
  );
  if (due.length <= MOST_VISITS)
    return tableBlock({
      id: "visits",
      title,
      width,
      columns: visitColumns(data, plan),
      items: due,
      nothing: monthText.none,
    });
  const where = fill(monthText.visits.byOwner, { ...visitCounts(due), sheet: visitSheet });
  return {
    id: "visits",
    title: sectionLine(title, width),
    body: [wide(where, "sentence", width)],
    together: true,
  };
}

function visitColumns(data: MonthData, plan: VisitPlan): TableColumn<DueVisit>[] {
  const texts = monthText.visits;
  const masking = maskingOf(data.masked);
  const dayOf = plannedDays(plan);
  const manyBooks = new Set(plan.due.map(({ book }) => book)).size > 1;
  return [
    column("village", ({ village }) => (village === "" ? monthText.unknownGroup : village)),
    column("person", ({ person }) => masking.name(person), 2),
    column("class", (visit) => visit.class),
    column("rating", ({ rating }) => rating),
    {
      key: "lastVisit",
      label: texts.lastVisit,
      span: 2,
      cell: ({ lastVisit }) => ({ value: lastVisit ?? texts.never, style: "date" }),
    },
    column("reason", ({ reason }) => reasonLabels[reason]),
    column("owner", ({ owner }) => owner),
    column("source", (visit) => rowSource(visit, manyBooks)),
    {
      key: "overdueDays",
      label: texts.overdueDays,
      cell: ({ overdueDays }) => ({ value: overdueDays, style: "integer" }),
    },
    { key: "dueOn", label: texts.dueOn, cell: ({ dueOn }) => ({ value: dueOn, style: "date" }) },
    {
      key: "date",
      label: texts.date,
      cell: (visit) => ({ value: dayOf(visit) ?? "", style: "date" }),
    },
  ];
}

function column(
  key: keyof typeof monthText.visits,
  of: (visit: DueVisit) => string,
  span?: number,
): TableColumn<DueVisit> {
  return {
    key,
    label: monthText.visits[key],
    ...(span === undefined ? {} : { span }),
    cell: (visit) => ({ value: of(visit), style: "text" }),
  };
}
