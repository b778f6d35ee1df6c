import { plainRating, readRating } from "../ledger/vocabulary/rating";
import { plainStatus, readStatus } from "../ledger/vocabulary/status";
import { isEmptyCell } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { cellOf, dayOf, eachRow, saysDay } from "./arguments";
import type { FunctionDefinition } from "./definition";
import { failure } from "./failure";

const text = { key: "text", type: "any", matrix: true } as const;

/** 已化解, 化解中, 未化解, 已移交 or "" for nothing said or understood. */
export const normalStatus: FunctionDefinition = {
  id: "NORMALSTATUS",
  name: "规范状态",
  parameters: [text],
  result: { type: "string", matrix: true },
  run: ({ profile }, [area]) =>
    eachRow([area], (value = null) => plainStatus(readStatus(value, profile))),
};

/** 满意, 基本满意, 不满意, 不了解 or "". */
export const normalRating: FunctionDefinition = {
  id: "NORMALRATING",
  name: "规范评价",
  parameters: [text],
  result: { type: "string", matrix: true },
  run: ({ profile }, [area]) =>
    eachRow([area], (value = null) => plainRating(readRating(value, profile))),
};

/** The serial of a date in any of the usual spellings; "" for an empty cell or a blank word. */
export const normalDate: FunctionDefinition = {
  id: "NORMALDATE",
  name: "规范日期",
  parameters: [text, { key: "year", type: "any", matrix: false, optional: true }],
  result: { type: "any", matrix: true },
  run: (_, [area, yearCell]) => {
    const given = cellOf(yearCell);
    const year = isEmptyCell(given) ? null : readNumber(given);
    if (year !== null && (year.kind !== "number" || !Number.isInteger(year.value)))
      throw failure("not-a-number", { value: String(given) });
    return eachRow(
      [area],
      (value = null) => {
        const day = dayOf(value, year?.value ?? null);
        return day ?? "";
      },
      saysDay,
    );
  },
};
