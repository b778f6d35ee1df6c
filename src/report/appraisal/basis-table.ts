import type { ItemResult } from "../../appraise/index";
import { fill } from "../../locale/format";
import { plainNumber } from "../../locale/describe-appraisal";
import { appraisalText } from "../../locale/zh-CN/appraisal";
import { appraisalSheetText } from "../../locale/zh-CN/appraisal-sheet";
import { sectionLine, type Block, type LineCell } from "../layout/line";
import { unitNamer, type AppraisalData } from "./appraisal-data";
import type { ScoreColumns } from "./score-columns";

const text = appraisalSheetText.basis;

/** What every item was counted from, unit by unit: parts and wholes of rates, cases, errors. */
export function basisBlock(data: AppraisalData, { items, widths }: ScoreColumns): Block {
  const { appraisal } = data;
  const nameOf = unitNamer(data);
  const rest = widths.length - 2 - items.length;
  const unit = (value: string, style: "head" | "text"): LineCell => ({ value, style, span: 2 });
  return {
    title: sectionLine(text.title, widths.length - rest),
    head: [
      {
        cells: [
          unit(appraisalText.by[appraisal.by], "head"),
          ...items.map(({ item }): LineCell => ({ value: item.name, style: "head" })),
        ],
      },
    ],
    body: appraisal.units.map((one) => ({
      cells: [
        unit(nameOf(one), "text"),
        ...items.map(({ index }): LineCell => ({
          value: basisOf(one.items[index]),
          style: "centred",
        })),
      ],
    })),
  };
}

function basisOf(item: ItemResult | undefined): string {
  const { numerator, denominator, count, points } = item ?? {};
  if (count !== undefined) return fill(text.cases, { count });
  if (numerator !== undefined && denominator !== undefined)
    return `${plainNumber(numerator)}/${plainNumber(denominator)}`;
  return points === null || points === undefined ? appraisalText.none : plainNumber(points);
}
