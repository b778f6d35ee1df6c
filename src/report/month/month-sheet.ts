import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodTitle, periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { monthText, sectionNumbers } from "../../locale/zh-CN/month";
import type { PeriodName } from "../../measure/index";
import type { SheetDraft } from "../../sheet/draft";
import { longDate } from "../dates";
import { sectionLine, wide, type Block, type Line } from "../layout/line";
import { layPage } from "../layout/page";
import { answersBlock, asks } from "./answers-table";
import { bandsBlock } from "./bands";
import { chartFiguresBlock, chartsBlock, hasTrend, monthCharts } from "./charts";
import { coverageBlock } from "./coverage-table";
import { groupBlock } from "./group-table";
import { headlineBlock } from "./headline";
import { kindsBlock } from "./kinds-table";
import { mainKindOf, shownKinds, type MonthData } from "./month-data";
import { notesBlock } from "./notes";
import { overdueBlock } from "./overdue-table";
import { monthsBlock } from "./months-table";
import { monthSentences } from "./sentences";
import { trendBlock } from "./trend-table";
import { villageBlock } from "./village-table";
import { visitsBlock } from "./visits-table";

/** Widths in characters: a name, and twelve columns wide enough for a date. */
const WIDTHS: readonly number[] = [16.5, ...Array.from({ length: 12 }, () => 10.2)];
const WIDTH = WIDTHS.length;

/** 月报2024-05, 季报2024-Q2, 半年报2024-H1, 年报2024, 阶段报2024-03..2024-05 */
export function monthSheetName(period: PeriodName): string {
  return fill(monthText.name, { ...periodWords(period), period });
}

/**
 * The 月报 (季报, 年报 …) sheet, ready to print and sign. `visitSheet` names the sheet that holds next week's visits
 * whole when they are too many for this one.
 */
export function monthSheet(data: MonthData, visitSheet: string): SheetDraft {
  const page = layPage({
    name: monthSheetName(data.month),
    widths: WIDTHS,
    landscape: true,
    titles: titleLines(data),
    blocks: monthBlocks(data, visitSheet),
    unprinted: [chartFiguresBlock(data, WIDTH)],
    footer: fill(monthText.footer, { unit: data.unit, period: periodTitle(data.month) }),
  });
  return { ...page.draft, charts: monthCharts(data, page, WIDTH) };
}

/** 2024年第二季度青河镇矛盾纠纷排查化解情况季报: named after the kinds of ledger at hand. */
export function monthTitle(data: MonthData): string {
  const { about: others, title } = monthText;
  const asked = asks(data, "satisfaction") || asks(data, "safety");
  const about =
    shownKinds(data).length > 0
      ? matterWords[mainKindOf(data)].about
      : asked
        ? others.answers
        : others.visits;
  const { report } = periodWords(data.month);
  return fill(title, { period: periodTitle(data.month), unit: data.unit, about, report });
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

function monthBlocks(data: MonthData, visitSheet: string): Block[] {
  const section = sectionCounter();
  const { kinds } = data.measures;
  const shown = shownKinds(data);
  const headline = headlineBlock(data, section(monthText.headline.title), WIDTH);
  const blocks: (Block | null)[] = [
    headline,
    sentencesBlock(data, section(monthText.sentences.title)),
    kinds.length > 1 ? kindsBlock(data, section(monthText.kinds.title), WIDTH) : null,
    ...shown.flatMap((kind) => kindBlocks(data, kind, section, shown.length > 1)),
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
    ...(data.months.length === 0 ? [] : kinds).map((kind) =>
      monthsBlock(
        data,
        kind,
        titledFor(kind, section, kinds.length > 1)(monthText.months.title),
        WIDTH,
      ),
    ),
    chartsBlock(data, section),
    kinds.length === 0 ? null : overdueBlock(data, section, WIDTH),
    data.visits === null ? null : visitsBlock(data, data.visits, visitSheet, section, WIDTH),
    notesBlock(data, section(monthText.notes.title), WIDTH),
    signatures(),
  ];
  return blocks.filter((block) => block !== null);
}

function kindBlocks(
  data: MonthData,
  kind: MatterKind,
  section: (title: string) => string,
  isOneOfSeveral: boolean,
): Block[] {
  const titled = titledFor(kind, section, isOneOfSeveral);
  return [
    villageBlock(data, kind, titled(monthText.villages.title), WIDTH),
    ...(["category", "level", "owner"] as const).map((by) =>
      groupBlock(data, kind, by, titled(monthText.groups[by].title), WIDTH),
    ),
    bandsBlock(data, kind, titled(monthText.bands.title), WIDTH),
  ];
}

function titledFor(
  kind: MatterKind,
  section: (title: string) => string,
  isOneOfSeveral: boolean,
): (title: string) => string {
  const { noun } = matterWords[kind];
  return (title) => section(isOneOfSeveral ? fill(monthText.ofKind, { title, noun }) : title);
}

function sentencesBlock(data: MonthData, title: string): Block {
  return {
    id: "sentences",
    title: sectionLine(title, WIDTH),
    body: monthSentences(data).map((sentence) => wide(sentence, "sentence", WIDTH)),
    together: true,
  };
}

/** 签发人, 审核人, 制表人 in one line with room to sign. */
function signatures(): Block {
  const spans = [5, 4, 4];
  return {
    body: [
      {
        cells: monthText.signatures.map((value, index) => ({
          value,
          style: "footer" as const,
          span: spans[index] ?? 4,
        })),
        height: 36,
      },
    ],
  };
}

/** Numbers the sections in the order they are asked for: 一、主要指标. */
function sectionCounter(): (title: string) => string {
  let count = 0;
  return (title) => {
    const number = sectionNumbers[count] ?? String(count + 1);
    count++;
    return fill(monthText.section, { number, title });
  };
}
