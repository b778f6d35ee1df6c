import { fill } from "../../locale/format";
import { appraisalSheetText, lossSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import { periodTitle } from "../../locale/period-words";
import { cellName } from "../../sheet/address";
import type { SheetDraft } from "../../sheet/draft";
import { restsAfter, type Steps } from "../../sheet/steps";
import { longDate } from "../dates";
import { wide, type Line, type LineCell } from "../layout/line";
import { layingPage } from "../layout/page";
import { rowSource } from "../row-source";
import { titleOf, unitNamer, type AppraisalData } from "./appraisal-data";
import { lossesOf, type Loss } from "./losses";
import { matterFacts } from "./matter-facts";

const KEYS = [
  "unit",
  "item",
  "points",
  "reason",
  "village",
  "person",
  "matter",
  "deadline",
  "source",
] as const;
const WIDTHS: Readonly<Record<(typeof KEYS)[number], number>> = {
  unit: 13,
  item: 16,
  points: 8,
  reason: 26,
  village: 11,
  person: 11,
  matter: 28,
  deadline: 11.5,
  source: 20,
};

/** 扣分明细2024-Q2 */
export function lossSheetName(period: string): string {
  return fill(text.name, { period });
}

/** The sheet 扣分明细: one filterable line for every loss, with the row behind it; in steps of some lines. */
export function* layingLosses(data: AppraisalData): Steps<SheetDraft> {
  const { appraisal, unit, decimals } = data;
  const losses = lossesOf(appraisal, decimals);
  const subtitle = fill(text.subtitle, {
    from: longDate(appraisal.period.from),
    to: longDate(appraisal.period.to),
    count: losses.length,
  });
  const width = KEYS.length;
  const titles: Line[] = [
    wide(titleOf(text.title, data, ""), "title", width, 32),
    wide(subtitle, "subtitle", width),
    { cells: KEYS.map((key) => ({ value: text.head[key], style: "head" })) },
  ];
  const cellsOf = lossCells(data);
  const body: Line[] = [];
  for (const [at, loss] of losses.entries()) {
    if (restsAfter(at)) yield;
    body.push({ cells: cellsOf(loss) });
  }
  const { draft } = yield* layingPage({
    name: lossSheetName(appraisal.name),
    widths: KEYS.map((key) => WIDTHS[key]),
    landscape: true,
    titles,
    blocks: [
      { body: body.length === 0 ? [wide(text.none, "text", width)] : body },
      { body: [wide(text.perCase, "note", width)] },
    ],
    footer: fill(appraisalSheetText.footer, { unit, period: periodTitle(appraisal.name) }),
  });
  const head = titles.length - 1;
  return {
    ...draft,
    frozenRows: titles.length,
    ...(body.length === 0
      ? {}
      : { filter: { top: head, left: 0, bottom: head + body.length, right: width - 1 } }),
  };
}

function lossCells(data: AppraisalData): (loss: Loss) => LineCell[] {
  const { material, masked, decimals } = data;
  const nameOf = unitNamer(data);
  const factsOf = matterFacts(material, masked);
  const sourceOf = sourceCells(data);
  const cell = (value: string): LineCell => ({ value, style: "text" });
  return ({ unit, item, points, reason, place }) => {
    const facts = place === null ? null : factsOf(place);
    const deadline = facts?.deadline ?? 0;
    return [
      cell(nameOf(unit)),
      cell(item),
      points === null ? cell("") : { value: points, style: "number", decimals },
      cell(reason),
      cell(facts?.village ?? ""),
      cell(facts?.person ?? ""),
      cell(facts?.matter ?? ""),
      deadline > 0 ? { value: deadline, style: "date" } : cell(""),
      place === null ? cell("") : sourceOf(place),
    ];
  };
}

/** A link where the row stands in the book the sheet goes into, else where it stands in words. */
function sourceCells({ writtenInto }: AppraisalData) {
  return (place: NonNullable<Loss["place"]>): LineCell => {
    const { book, sheet, row, column = 0 } = place;
    const isHere = book === writtenInto;
    const value = rowSource(place, !isHere);
    return isHere
      ? { value, style: "link", link: { sheet, cell: cellName(row, column) } }
      : { value, style: "text" };
  };
}
