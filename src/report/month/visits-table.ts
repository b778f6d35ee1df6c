import { fill } from "../../locale/format";
import { monthText } from "../../locale/zh-CN/month";
import { reasonLabels } from "../../locale/zh-CN/visits";
import { mondayOf } from "../../sheet/serial";
import type { DueVisit, VisitPlan } from "../../visit/index";
import { shortDate } from "../dates";
import { wide, type Block } from "../layout/line";
import { tableBlock, type TableColumn } from "../layout/table";
import { maskingOf } from "../mask-person";
import { rowSource } from "../row-source";
import { plannedDays } from "../visits/planned-days";
import type { MonthData } from "./month-data";

/** Lines of the list on the 月报 itself; a longer one stands whole on a sheet of its own. */
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
  const block = tableBlock({
    id: "visits",
    title,
    width,
    columns: visitColumns(data, plan),
    items: due.slice(0, MOST_VISITS),
    nothing: monthText.none,
  });
  const rest = due.length - MOST_VISITS;
  if (rest <= 0) return block;
  const more = fill(monthText.visits.more, { shown: MOST_VISITS, rest, sheet: visitSheet });
  return { ...block, foot: [wide(more, "note", width)] };
}

function visitColumns(data: MonthData, plan: VisitPlan): TableColumn<DueVisit>[] {
  const texts = monthText.visits;
  const masking = maskingOf(data.masked);
  const dayOf = plannedDays(plan);
  const manyBooks = new Set(plan.due.map(({ book }) => book)).size > 1;
  return [
    column("village", ({ village }) => (village === "" ? monthText.unknownGroup : village)),
    column("person", ({ person }) => masking.name(person)),
    column("class", (visit) => visit.class),
    column("rating", ({ rating }) => rating),
    {
      key: "lastVisit",
      label: texts.lastVisit,
      cell: ({ lastVisit }) => ({ value: lastVisit ?? texts.never, style: "date" }),
    },
    { key: "dueOn", label: texts.dueOn, cell: ({ dueOn }) => ({ value: dueOn, style: "date" }) },
    {
      key: "overdueDays",
      label: texts.overdueDays,
      cell: ({ overdueDays }) => ({ value: overdueDays, style: "integer" }),
    },
    column("reason", ({ reason }) => reasonLabels[reason], 2),
    column("owner", ({ owner }) => owner),
    {
      key: "date",
      label: texts.date,
      cell: (visit) => ({ value: dayOf(visit) ?? "", style: "date" }),
    },
    column("source", (visit) => rowSource(visit, manyBooks), 2),
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
