import type { Unread } from "../../ledger/account/unread";
import { fill } from "../../locale/format";
import { cliText } from "../../locale/zh-CN/cli";
import { reasonLabels, visitText } from "../../locale/zh-CN/visits";
import { percentText, type Decimals } from "../../measure/index";
import { isoOf } from "../../sheet/serial";
import type { RowRef, VisitPlan } from "../../visit/index";
import { textTable } from "./table";
import { unreadBlock } from "./unread";
import { append } from "../../sheet/lists";

const shownLines = 200;
const text = cliText.revisits;

/** Whom to visit this week for reading: by person in charge and day, then coverage and quotas. */
export function revisitsText({
  plan,
  unread,
  decimals,
  output,
}: {
  readonly plan: VisitPlan;
  readonly unread: readonly Unread[];
  readonly decimals: Decimals;
  readonly output: string | null;
}): string {
  const { due, quotas, cycle, undated, unmatched } = plan;
  const blocks = [
    fill(text.summary, {
      asOf: isoOf(plan.asOf),
      through: isoOf(plan.through),
      due: due.length,
      overdue: due.filter(({ overdueDays }) => overdueDays > 0).length,
      never: due.filter(({ lastVisit }) => lastVisit === null).length,
    }),
  ];
  if (due.length > 0) blocks.push(dueTable(plan));
  if (due.length > shownLines) blocks.push(fill(text.more, { count: due.length - shownLines }));
  if (plan.coverage.households > 0) blocks.push(coverageLine(plan, decimals));
  if (undated.length > 0)
    blocks.push(fill(text.undated, { count: undated.length, rows: rowsOf(undated) }));
  if (unmatched.length > 0)
    blocks.push(fill(text.unmatched, { count: unmatched.length, rows: rowsOf(unmatched) }));
  if (quotas.length > 0) blocks.push(`${text.quotas}\n${quotaTable(plan)}`);
  if (cycle.length > 0)
    blocks.push(
      fill(text.cycle, {
        count: cycle.length,
        missing: cycle.filter(({ missing }) => missing.length > 0).length,
      }),
    );
  append(blocks, unreadBlock(unread));
  if (output !== null) blocks.push(fill(text.written, { output }));
  return `${blocks.join("\n\n")}\n`;
}

const shownRows = 10;

/** The first rows of a list, as a clerk finds them: 走访台账 第4行 张三. */
function rowsOf(rows: readonly (RowRef & { readonly person: string })[]): string {
  const shown = rows
    .slice(0, shownRows)
    .map(({ sheet, row, person }) => fill(text.row, { sheet, row: row + 1, person }).trim());
  return shown.join("、") + (rows.length > shownRows ? text.andOthers : "");
}

function dueTable({ plan }: VisitPlan): string {
  const rows = plan
    .flatMap(({ owner, date, visits }) => visits.map((visit) => ({ owner, date, visit })))
    .slice(0, shownLines)
    .map(({ owner, date, visit }) => [
      owner === "" ? visitText.noOwner : owner,
      isoOf(date),
      visit.village,
      visit.person,
      visit.lastVisit === null ? text.never : isoOf(visit.lastVisit),
      isoOf(visit.dueOn),
      visit.overdueDays,
      reasonLabels[visit.reason],
    ]);
  return textTable(Object.values(text.head), rows);
}

function coverageLine({ coverage }: VisitPlan, decimals: Decimals): string {
  const { visited, households } = coverage;
  return fill(text.coverage, {
    from: isoOf(coverage.from),
    to: isoOf(coverage.to),
    visited,
    households,
    rate: percentText({ numerator: visited, denominator: households }, decimals),
    unvisited: households - visited,
  });
}

function quotaTable({ quotas }: VisitPlan): string {
  const { measures, onPace, behind } = visitText.quotas;
  return textTable(
    Object.values(text.quotaHead),
    quotas.map((quota) => [
      quota.owner,
      quota.role,
      measures[quota.measure],
      quota.done,
      quota.required,
      Math.round(quota.expectedByNow * 10) / 10,
      quota.onPace ? onPace : behind,
    ]),
  );
}
