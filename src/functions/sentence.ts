import { fill } from "../locale/format";
import { sentenceTexts } from "../locale/zh-CN/sentence";
import { percentText } from "../measure/ratio";
import { dateOf } from "../sheet/serial";
import { isEmptyCell } from "../sheet/grid";
import { areaOf, cellOf, dayOf } from "./arguments";
import type { FunctionDefinition } from "./definition";
import { failure } from "./failure";
import { countStatuses } from "./status-counts";

/** The stock sentence of a month's report out of a status column (DOMAIN §8). */
export const summarySentence: FunctionDefinition = {
  id: "SUMMARYSENTENCE",
  name: "汇总语句",
  parameters: [
    { key: "status", type: "any", matrix: true },
    { key: "asOf", type: "any", matrix: false },
    { key: "unit", type: "string", matrix: false, optional: true },
  ],
  result: { type: "string", matrix: false },
  run: (context, [area, asOf, unit]) => {
    const day = dayOf(cellOf(asOf));
    if (day === null) throw failure("as-of-needed");
    const { closed, found } = countStatuses(areaOf(area), context);
    const { month, day: dayOfMonth } = dateOf(day);
    const given = cellOf(unit);
    return fill(sentenceTexts.month, {
      month,
      day: dayOfMonth,
      unit: isEmptyCell(given) ? sentenceTexts.unit : String(given).trim(),
      found,
      closed,
      open: found - closed,
      rate: percentText({ numerator: closed, denominator: found }, context.profile.decimals),
    });
  },
};
