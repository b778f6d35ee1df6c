import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import { noticeText as texts } from "../../locale/zh-CN/notice";
import { belowTargets, overdueMatters, percentText } from "../../measure/index";
import type { RateId } from "../../measure/index";
import type { MonthData } from "../month/month-data";
import type { NoticeProblem, NoticeTable } from "./notice-data";
import { countColumn, itemsTable } from "./table-rows";

/** What is wrong: matters past their deadline by village, then villages below a target by rate. */
export function noticeProblems(data: MonthData, kinds: readonly MatterKind[]): NoticeProblem[] {
  return [...kinds.flatMap((kind) => overdueProblem(data, kind)), ...belowProblem(data)];
}

function overdueProblem(data: MonthData, kind: MatterKind): NoticeProblem[] {
  const villages = overdueVillages(data, kind);
  if (villages.length === 0) return [];
  const words = matterWords[kind];
  return [
    {
      title: words.noun + fill(texts.overdue, { ...words }),
      sentences: [fill(texts.overdueSaid, { ...words, villages: villages.length })],
      tables: [overdueTable(villages, kind)],
    },
  ];
}

interface OverdueVillage {
  readonly village: string;
  readonly count: number;
  /** Of the matter longest overdue. */
  readonly days: number;
}

function overdueTable(villages: readonly OverdueVillage[], kind: MatterKind): NoticeTable {
  const { columns, captions } = texts;
  return itemsTable(
    fill(captions.overdue, { ...matterWords[kind] }),
    { label: columns.village, text: ({ village }) => village },
    villages,
    [
      countColumn(columns.count, villages, ({ count }) => count),
      { label: columns.days, text: ({ days }) => String(days), total: "" },
    ],
  );
}

/** Villages with overdue matters, the most first. */
function overdueVillages({ material, measures }: MonthData, kind: MatterKind): OverdueVillage[] {
  const villages = new Map<string, OverdueVillage>();
  for (const matter of overdueMatters(material, [kind], measures.report.window.cut)) {
    const village = matter.village === "" ? texts.unknownGroup : matter.village;
    const { count, days } = villages.get(village) ?? { count: 0, days: 0 };
    villages.set(village, {
      village,
      count: count + 1,
      days: Math.max(days, matter.overdueDays),
    });
  }
  return [...villages.values()].sort((a, b) => b.count - a.count || b.days - a.days);
}

function belowProblem({ groups, profile }: MonthData): NoticeProblem[] {
  const below = new Map<RateId, { readonly target: number; readonly names: string[] }>();
  for (const { id, target, group } of belowTargets(groups.village.groups, profile)) {
    const known = below.get(id) ?? { target, names: [] };
    known.names.push(group);
    below.set(id, known);
  }
  if (below.size === 0) return [];
  const sentences = [...below].map(([id, { target, names }]) =>
    fill(texts.belowSaid, {
      rate: rateLabels[id].label,
      target: percentText({ numerator: Math.round(target * 10_000), denominator: 10_000 }, 2),
      count: names.length,
      list: names.join("、"),
    }),
  );
  return [{ title: texts.below, sentences, tables: [] }];
}
