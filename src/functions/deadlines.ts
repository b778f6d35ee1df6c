import type { KindId } from "../ledger/kind-ids";
import { isEmptyCell, type CellValue } from "../sheet/grid";
import { readNumber } from "../sheet/number-text";
import { squeeze } from "../sheet/text";
import { cellOf, dayOf, eachRow, saysDay } from "./arguments";
import type { FunctionContext, FunctionDefinition } from "./definition";
import { failure } from "./failure";

/** Days past the deadline at closing, or at the as-of day while open; 0 when in time. */
export const overdueDays: FunctionDefinition = {
  id: "OVERDUEDAYS",
  name: "逾期天数",
  parameters: [
    { key: "deadline", type: "any", matrix: true },
    { key: "closedOn", type: "any", matrix: true },
    { key: "asOf", type: "any", matrix: false },
  ],
  result: { type: "any", matrix: true },
  run: (_, [deadlines, closedDates, asOfCell]) => {
    const asOf = dayOf(cellOf(asOfCell));
    if (asOf === null) throw failure("as-of-needed");
    return eachRow(
      [deadlines, closedDates],
      (deadlineCell = null, closedCell = null) => {
        const deadline = dayOf(deadlineCell);
        if (deadline === null) return "";
        const closed = dayOf(closedCell);
        const end = closed === null || closed > asOf ? asOf : closed;
        return Math.max(0, end - deadline);
      },
      saysDay,
    );
  },
};

/** Words by which a clerk names the kind of matter. */
const kindWords: readonly (readonly [KindId, RegExp])[] = [
  ["petition", /信访|来信|来访|上访/],
  ["hazard", /隐患|整改/],
  ["opinion", /诉求|民情|民生|意见|困难/],
  ["dispute", /纠纷|矛盾|调解|化解/],
];

/** 信访工作条例: closing may be put off by at most 30 days. */
const longestPetitionExtension = 30;

/** Day of acceptance + the limit of the kind of matter + an extension in days. */
export const dueDate: FunctionDefinition = {
  id: "DUEDATE",
  name: "办理期限",
  parameters: [
    { key: "acceptedOn", type: "any", matrix: true },
    { key: "kind", type: "any", matrix: true },
    { key: "extension", type: "any", matrix: true, optional: true },
  ],
  result: { type: "any", matrix: true },
  run: (context, [accepted, kinds, extensions]) =>
    eachRow(
      [accepted, kinds, extensions ?? null],
      (acceptedCell = null, kindCell = null, extensionCell = null) => {
        const day = dayOf(acceptedCell);
        if (day === null) return "";
        const kind = kindOf(kindCell);
        const extra = extensionOf(extensionCell);
        if (kind === "petition" && extra > longestPetitionExtension)
          throw failure("extension-too-long", { days: longestPetitionExtension });
        return day + limitOf(kind, context) + extra;
      },
      saysDay,
    ),
};

function kindOf(value: CellValue): KindId {
  const word = isEmptyCell(value) ? "" : squeeze(String(value));
  const found = kindWords.find(([, words]) => words.test(word));
  if (found === undefined) throw failure("unknown-class", { value: word });
  return found[0];
}

function limitOf(kind: KindId, { profile }: FunctionContext): number {
  const limit = profile.limits[kind];
  if (limit === undefined) throw failure("unknown-class", { value: kind });
  return limit;
}

function extensionOf(value: CellValue): number {
  const reading = readNumber(value);
  if (reading.kind === "blank") return 0;
  if (reading.kind !== "number" || reading.value < 0)
    throw failure("not-a-number", { value: String(value) });
  return reading.value;
}
