import type { UnitResult } from "../../appraise/index";
import { vetoName } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { appraisalSheetText as text } from "../../locale/zh-CN/appraisal-sheet";
import type { DraftArea } from "../../sheet/draft";
import { wide, type Block, type Line, type LineCell } from "../layout/line";
import { unitNamer, type AppraisalData } from "./appraisal-data";
import { isBonus, itemLetter, type ItemColumn, type ScoreColumns } from "./score-columns";
import { changeFormula, changeText, FULL_BLOCK, rankFormula, scoreFormula } from "./score-formulas";

/** The block of the units' lines. */
export const SCORES_BLOCK = "scores";
const LINE = 20;

/**
 * Labels of the columns, groups of items above them where there are any: then what belongs to no group
 * stands in the upper line, over two rows.
 */
export function headLines({ appraisal }: AppraisalData, { items }: ScoreColumns): Line[] {
  const { head } = text;
  const own = [head.rank, appraisalText.by[appraisal.by]];
  const after = (["score", "grade", "veto", "before", "change"] as const).map((key) => head[key]);
  if (items.every(({ item }) => item.group === undefined))
    return [line([...own, ...items.map(({ item }) => item.name), ...after].map(headCell))];
  const blanks = (labels: readonly string[]) => labels.map(() => headCell(""));
  const names = items.map(({ item }) => headCell(item.group === undefined ? "" : item.name));
  return [
    line([...own.map(headCell), ...groupCells(items), ...after.map(headCell)]),
    line([...blanks(own), ...names, ...blanks(after)]),
  ];
}

/** Head cells over two rows: those whose lower cell is empty. Rows and columns 0-based. */
export function headMerges(heads: readonly Line[], top: number): DraftArea[] {
  const [, lower] = heads;
  return (lower?.cells ?? []).flatMap(({ value }, left) =>
    value === "" ? [{ top, left, bottom: top + 1, right: left }] : [],
  );
}

function line(cells: readonly LineCell[]): Line {
  return { cells };
}

function headCell(value: string): LineCell {
  return { value, style: "head" };
}

function groupCells(items: readonly ItemColumn[]): LineCell[] {
  const cells: { group: string | undefined; value: string; span: number }[] = [];
  for (const { item } of items) {
    const last = cells.at(-1);
    if (item.group !== undefined && last?.group === item.group) last.span++;
    else cells.push({ group: item.group, value: item.group ?? item.name, span: 1 });
  }
  return cells.map(({ value, span }) => ({ value, style: "head", span }));
}

/** 满分, then a line a unit by rank. */
export function scoreBlocks(data: AppraisalData, columns: ScoreColumns): Block[] {
  const { appraisal } = data;
  const lines = unitLines(data, columns);
  const nobody = fill(text.nobody, { by: appraisalText.by[appraisal.by] });
  return [
    { id: FULL_BLOCK, body: [fullLine(columns)] },
    {
      id: SCORES_BLOCK,
      body: lines.length === 0 ? [wide(nobody, "text", columns.widths.length)] : lines,
    },
  ];
}

function fullLine({ items, plain }: ScoreColumns): Line {
  const sum = items.reduce((total, { item }) => total + item.full, 0);
  const total = (value: string | number): LineCell => ({ value, style: "total" });
  const end = itemLetter(plain - 1);
  return {
    least: LINE,
    cells: [
      total(""),
      total(text.full),
      ...items.map(({ item }) => total(isBonus(item) ? text.bonus : item.full)),
      {
        ...total(sum),
        ...(plain === 0
          ? {}
          : { formula: ({ row }) => `SUM(${itemLetter(0)}${row}:${end}${row})` }),
      },
      ...[total(""), total(""), total(""), total("")],
    ],
  };
}

function unitLines(data: AppraisalData, columns: ScoreColumns): Line[] {
  const { appraisal, before, decimals } = data;
  const { rules } = appraisal;
  const nameOf = unitNamer(data);
  const rankBefore = new Map(before?.units.map(({ unit, rank }) => [unit, rank]));
  const formulas = {
    score: scoreFormula(rules, columns, decimals),
    rank: rankFormula(columns),
    change: changeFormula(columns),
  };
  const nameOfVeto = new Map(rules.veto.map((veto) => [veto.id, vetoName(veto)]));
  const points = (value: number | null, otherwise: string): LineCell =>
    value === null ? { value: otherwise, style: "centred" } : { value, style: "number", decimals };
  return appraisal.units.map((unit): Line => {
    const last = rankBefore.get(unit.unit) ?? null;
    const { vetoed, rank, score, grade } = unit;
    const vetoes = vetoed.map((id) => nameOfVeto.get(id) ?? id).join("、");
    return {
      least: LINE,
      cells: [
        { ...whole(rank), formula: formulas.rank },
        { value: nameOf(unit), style: "text" },
        ...columns.items.map(({ index }) =>
          points(unit.items[index]?.points ?? null, appraisalText.noBase),
        ),
        { ...points(score, appraisalText.none), formula: formulas.score },
        gradeCell(unit, grade),
        {
          value: vetoes === "" ? appraisalText.none : vetoes,
          style: vetoes === "" ? "centred" : "bad",
        },
        whole(last),
        { value: changeText(last, rank), style: "centred", formula: formulas.change },
      ],
    };
  });
}

function gradeCell({ vetoed }: UnitResult, grade: string | null): LineCell {
  return { value: grade ?? appraisalText.none, style: vetoed.length > 0 ? "bad" : "centred" };
}

function whole(value: number | null): LineCell {
  return { value: value ?? appraisalText.none, style: "centred" };
}
