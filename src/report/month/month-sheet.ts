import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle, periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText, sectionNumbers } from "../../locale/zh-CN/month";
import type { PeriodName } from "../../measure/index";
import type { SheetDraft } from "../../sheet/draft";
import { runNow, type Steps } from "../../sheet/steps";
import { longDate } from "../dates";
import { sectionLine, wide, type Block, type Line } from "../layout/line";
import { layingPage, type Page } from "../layout/page";
import { pagesOf } from "../layout/pages-of";
import { answersBlock, asks } from "./answers-table";
import { bandsBlock } from "./bands";
import { belowBlock } from "./below-table";
import {
  chartFiguresBlock,
  CHARTS_BLOCK,
  chartsBlock,
  FRONT_BLOCK,
  frontChartBlock,
  hasTrend,
  monthCharts,
} from "./charts";
import { coverageBlock } from "./coverage-table";
import { fullNamesBlock } from "./group-names";
import { apartBlock, groupBlock } from "./group-table";
import { headlineBlock } from "./headline";
import { kindsBlock } from "./kinds-table";
import { mainKindOf, shownKinds, type MonthData } from "./month-data";
import { notesBlock } from "./notes";
import { overdueBlock, restOverdueBlock } from "./overdue-table";
import { monthsBlock } from "./months-table";
import { monthParagraphs } from "./sentences";
import { trendBlock } from "./trend-table";
import { villageBlock } from "./village-table";
import { visitsBlock } from "./visits-table";

/** Widths in characters: a name, counts, a tall label, rates and changes, two dates. */
const WIDTHS: readonly number[] = [
  14.4,
  ...Array.from({ length: 5 }, () => 6.2),
  ...[8.2, 8, 7, 7, 8],
  ...[9.6, 9.6],
];
const WIDTH = WIDTHS.length;

/** 月报2024-05, 季报2024-Q2, 半年报2024-H1, 年报2024, 阶段报2024-03..2024-05 */
export function monthSheetName(period: PeriodName): string {
  return fill(monthText.name, { ...periodWords(period), period });
}

/** Lines the chart on page one may have, the tallest that fits it is taken. */
export const FRONT_CHART = [18, 16, 14, 12, 10, 8, 7] as const;

/** Lines of the chart where page one has no room for it. */
const USUAL_CHART = 12;

/** Lines of the charts further down, no more than they are made with: the most that cost no page. */
const OTHER_CHARTS = [12, 10, 8] as const;

/**
 * The 月报 (季报, 年报 …) sheet, ready to print and sign: page one is what a leader reads, the tables follow.
 * `visitSheet` names the sheet that holds next week's visits when they are too many for this one. In steps of a
 * part or some lines.
 */
export function* layingMonthSheet(data: MonthData, visitSheet: string): Steps<SheetDraft> {
  const front = frontChartLines(data) ?? USUAL_CHART;
  yield;
  const blocks = printedBlocks(data, visitSheet, front);
  let fewest = Infinity;
  let printed = blocks;
  for (const others of OTHER_CHARTS) {
    yield;
    const cut = withChartLines(blocks, others);
    // What is not printed may be thousands of lines, and makes no page.
    const pages = pagesOf((yield* layingMonth(data, cut, [])).draft).length;
    if (pages < fewest) [fewest, printed] = [pages, cut];
  }
  yield;
  const unprinted = unprintedBlocks(data);
  yield;
  const page = yield* layingMonth(data, printed, unprinted);
  return { ...page.draft, charts: monthCharts(data, page, WIDTH) };
}

function withChartLines(blocks: readonly Block[], lines: number): Block[] {
  return blocks.map((block) =>
    block.id === CHARTS_BLOCK ? { ...block, body: block.body.slice(0, lines) } : block,
  );
}

/** The whole sheet with a chart of so many lines on page one and others of so many below. */
export function monthPage(
  data: MonthData,
  visitSheet: string,
  chartLines: number,
  others: number = OTHER_CHARTS[0],
): Page {
  const blocks = withChartLines(printedBlocks(data, visitSheet, chartLines), others);
  return runNow(layingMonth(data, blocks, unprintedBlocks(data)));
}

function printedBlocks(data: MonthData, visitSheet: string, chartLines: number): Block[] {
  const section = sectionCounter();
  const front = [...frontBlocks(data, section), ...chartBlocks(data, chartLines)];
  return [...front, ...tableBlocks(data, visitSheet, section)];
}

/**
 * Lines of the tallest chart that fits page one, `undefined` where none does. Only what stands before the tables
 * is laid out for it: those may be thousands of lines.
 */
export function frontChartLines(data: MonthData): number | undefined {
  const front = frontBlocks(data, sectionCounter());
  return FRONT_CHART.find((lines) =>
    isOnPageOne(runNow(layingMonth(data, [...front, ...chartBlocks(data, lines)], []))),
  );
}

function chartBlocks(data: MonthData, lines: number): Block[] {
  const chart = frontChartBlock(data, lines);
  return chart === null ? [] : [chart];
}

function layingMonth(
  data: MonthData,
  blocks: readonly Block[],
  unprinted: readonly Block[],
): Steps<Page> {
  return layingPage({
    name: monthSheetName(data.period),
    widths: WIDTHS,
    landscape: false,
    titles: titleLines(data),
    blocks,
    unprinted,
    footer: fill(monthText.footer, { unit: data.unit, period: periodTitle(data.period) }),
  });
}

/** Whether the chart of page one stands there. */
export function isOnPageOne({ draft, rowsOf }: Page): boolean {
  const last = rowsOf(FRONT_BLOCK).at(-1) ?? 0;
  return (pagesOf(draft)[0]?.bottom ?? 0) >= last;
}

/** 2024年第二季度青河镇矛盾纠纷排查化解情况季报: named after the kinds of ledger at hand. */
export function monthTitle(data: MonthData): string {
  const { report } = periodWords(data.period);
  const period = periodTitle(data.period);
  return fill(monthText.title, { period, unit: data.unit, about: monthAbout(data), report });
}

/** What is reported on: 矛盾纠纷排查化解情况. */
export function monthAbout(data: MonthData): string {
  if (shownKinds(data).length > 0) return matterWords[mainKindOf(data)].about;
  const { answers, visits } = monthText.about;
  return asks(data, "satisfaction") || asks(data, "safety") ? answers : visits;
}

function titleLines(data: MonthData): Line[] {
  return [
    wide(monthTitle(data), "title", WIDTH, 32),
    {
      cells: [
        { value: fill(monthText.unit, { unit: data.unit }), style: "subtitle", span: 9 },
        {
          value: fill(monthText.filledOn, { date: longDate(data.asOf) }),
          style: "subtitle",
          span: 4,
        },
      ],
    },
  ];
}

type Section = (title: string) => string;

/** Page one: the figures with their changes, what they say, and who is below target. */
function frontBlocks(data: MonthData, section: Section): Block[] {
  const { kinds } = data.measures;
  return [
    headlineBlock(data, section(monthText.headline.title), WIDTH),
    ...(kinds.length > 1 ? [kindsBlock(data, section(monthText.kinds.title), WIDTH)] : []),
    sentencesBlock(data, section(monthText.sentences.title)),
    belowBlock(data, section(monthText.below.title), WIDTH),
  ];
}

function tableBlocks(data: MonthData, visitSheet: string, section: Section): Block[] {
  const { kinds } = data.measures;
  const shown = shownKinds(data);
  const blocks: (Block | null)[] = [
    kinds.length === 0 ? null : overdueBlock(data, section, WIDTH),
    ...shown.flatMap((kind) => kindBlocks(data, kind, titledFor(kind, section, shown.length > 1))),
    ...(["satisfaction", "safety"] as const).map((scale) =>
      asks(data, scale)
        ? answersBlock(data, scale, section(monthText.answers[scale]), WIDTH)
        : null,
    ),
    data.measures.report.groups[0].counts.coverage === null
      ? null
      : coverageBlock(data, section(monthText.coverage.title), WIDTH),
    hasTrend(data)
      ? trendBlock(data, mainKindOf(data), section(monthText.trend.title), WIDTH)
      : null,
    ...(data.months.length === 0 ? [] : kinds).map((kind, at) =>
      monthsBlock(
        data,
        kind,
        titledFor(kind, section, kinds.length > 1)(monthText.months.title),
        WIDTH,
        at === kinds.length - 1,
      ),
    ),
    chartsBlock(data, section),
    data.visits === null ? null : visitsBlock(data, data.visits, visitSheet, section, WIDTH),
    notesBlock(data, section(monthText.notes.title), WIDTH, signatures()),
  ];
  return blocks.filter((block) => block !== null);
}

/** What is too long for the printed pages, and the figures charts are drawn from. */
function unprintedBlocks(data: MonthData): Block[] {
  const shown = shownKinds(data);
  const blocks = [
    ...shown.flatMap((kind) =>
      BREAKDOWNS.flatMap((by) => {
        const titled = titledFor(kind, (title) => title, shown.length > 1);
        const title = titled(monthText.groups[by].title);
        return [
          apartBlock(data, kind, by, title, WIDTH),
          fullNamesBlock(data, kind, by, title, WIDTH),
        ];
      }),
    ),
    restOverdueBlock(data, WIDTH),
    chartFiguresBlock(data, WIDTH),
  ];
  return blocks.filter((block) => block !== null);
}

const BREAKDOWNS = ["category", "level", "owner"] as const;

function kindBlocks(data: MonthData, kind: MatterKind, titled: Section): Block[] {
  return [
    villageBlock(data, kind, titled(monthText.villages.title), WIDTH),
    ...BREAKDOWNS.map((by) =>
      groupBlock(data, kind, by, titled(monthText.groups[by].title), WIDTH),
    ),
    bandsBlock(data, kind, titled(monthText.bands.title), WIDTH),
  ];
}

function titledFor(kind: MatterKind, section: Section, isOneOfSeveral: boolean): Section {
  const { noun } = matterWords[kind];
  return (title) => section(isOneOfSeveral ? fill(monthText.ofKind, { title, noun }) : title);
}

function sentencesBlock(data: MonthData, title: string): Block {
  return {
    id: "sentences",
    title: sectionLine(title, WIDTH),
    body: monthParagraphs(data).map((sentences) => wide(sentences.join(""), "sentence", WIDTH)),
    together: true,
  };
}

/** 签发人, 审核人, 制表人 in one line with room to sign. */
function signatures(): Line {
  const spans = [5, 4, 4];
  return {
    cells: monthText.signatures.map((value, index) => ({
      value,
      style: "footer" as const,
      span: spans[index] ?? 4,
    })),
    height: 36,
  };
}

/** Numbers the sections in the order they are asked for: 一、主要指标. */
function sectionCounter(): Section {
  let count = 0;
  return (title) => {
    const number = sectionNumbers[count] ?? String(count + 1);
    count++;
    return fill(monthText.section, { number, title });
  };
}
