import { fill } from "../../locale/format";
import { visitText } from "../../locale/zh-CN/visits";
import { percentText } from "../../measure/index";
import type { SheetDraft } from "../../sheet/draft";
import { dateOf, mondayOf } from "../../sheet/serial";
import { eachInSteps, type Steps } from "../../sheet/steps";
import type { VisitPlan } from "../../visit/index";
import { longDate, shortDate } from "../dates";
import { sectionLine, wide, type Block, type Line } from "../layout/line";
import { layingPage } from "../layout/page";
import { sourceNotes } from "../source-notes";
import { unreadNotes } from "../unread-notes";
import { dueBlocks, VISIT_WIDTHS } from "./due-blocks";
import { ownersBlock } from "./owners-table";
import { undatedBlock, unmatchedBlock } from "./unjoined-tables";
import { cycleBlock, quotaBlock, unvisitedBlock } from "./visit-tables";
import { visitCounts } from "./visit-counts";
import type { VisitData } from "./visit-data";

const WIDTH = VISIT_WIDTHS.length;

/** 应走访05-27: named after the Monday of the week. */
export function visitSheetName({ through }: Pick<VisitPlan, "through">): string {
  const { month, day } = dateOf(mondayOf(through));
  return fill(visitText.name, { month: twoDigits(month), day: twoDigits(day) });
}

/**
 * The 应走访 sheet: whom each person in charge visits this week, with room to write and to sign; in steps of a
 * list or some lines.
 */
export function* layingVisits(data: VisitData): Steps<SheetDraft> {
  const { plan } = data;
  const due = dueBlocks(data);
  yield;
  const lists = yield* listsOf(data);
  return yield* sheetOf(data, [
    { body: [wide(summary(data), "sentence", WIDTH)] },
    ...due,
    ...(plan.quotas.length === 0 ? [] : [quotaBlock(data)]),
    ...lists,
    notesBlock(data),
  ]);
}

/**
 * The same as a part of the month's book: printed is how many are due by person in charge; the lists, as
 * long as they may be, stand below the printed pages; in steps of a list or some lines.
 */
export function* layingAnnex(data: VisitData): Steps<SheetDraft> {
  const front: Block[] = [
    {
      body: [wide(summary(data), "sentence", WIDTH), wide(visitText.listBelow, "sentence", WIDTH)],
    },
    ownersBlock(data),
    notesBlock(data),
  ];
  yield;
  const due = dueBlocks(data);
  yield;
  return yield* sheetOf(data, front, [...due, ...(yield* listsOf(data))]);
}

/** Who was not reached, what is open, and visits that could not be joined. */
function listsOf(data: VisitData): Steps<Block[]> {
  const { coverage, cycle, undated, unmatched } = data.plan;
  const blocks = [
    ...(coverage.households === 0 ? [] : [unvisitedBlock]),
    ...(cycle.length === 0 ? [] : [cycleBlock]),
    ...(undated.length === 0 ? [] : [undatedBlock]),
    ...(unmatched.length === 0 ? [] : [unmatchedBlock]),
  ];
  return eachInSteps(blocks, (block) => block(data));
}

function* sheetOf(
  data: VisitData,
  blocks: readonly Block[],
  unprinted: readonly Block[] = [],
): Steps<SheetDraft> {
  const page = yield* layingPage({
    name: visitSheetName(data.plan),
    widths: VISIT_WIDTHS,
    landscape: true,
    titles: titleLines(data),
    blocks,
    unprinted,
    footer: titleOf(data),
  });
  return page.draft;
}

function titleOf({ unit, plan }: VisitData): string {
  return fill(visitText.title, {
    unit,
    from: shortDate(mondayOf(plan.through)),
    to: shortDate(plan.through),
  });
}

function titleLines(data: VisitData): Line[] {
  return [
    wide(titleOf(data), "title", WIDTH, 32),
    {
      cells: [
        { value: fill(visitText.unit, { unit: data.unit }), style: "subtitle", span: 11 },
        {
          value: fill(visitText.madeOn, { date: longDate(data.madeOn) }),
          style: "subtitle",
          span: 3,
        },
      ],
    },
  ];
}

function summary({ plan, decimals }: VisitData): string {
  const { due, coverage } = plan;
  if (coverage.households === 0) return visitText.noHouseholds;
  const { visited, households } = coverage;
  return fill(visitText.summary, {
    ...visitCounts(due),
    from: shortDate(coverage.from),
    to: shortDate(coverage.to),
    visited,
    households,
    rate: percentText({ numerator: visited, denominator: households }, decimals),
    unvisited: households - visited,
  });
}

function notesBlock({ opened, masked, unread }: VisitData): Block {
  const { notes } = visitText;
  const lines = [
    ...sourceNotes(opened.map(({ ledger }) => ledger)),
    ...unreadNotes(unread),
    notes.rule,
    notes.coverage,
    ...(masked ? [notes.masked] : []),
  ];
  return {
    title: sectionLine(notes.title, WIDTH),
    body: lines.map((line, index) => wide(`${index + 1}. ${line}`, "note", WIDTH)),
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
