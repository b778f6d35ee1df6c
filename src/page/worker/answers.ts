import type { CallName } from "./messages";

/**
 * Whether a value can be the answer to a call: what a worker says that is no longer itself is not believed. Its shape
 * alone is looked at, not every cell.
 */
export function isAnswerTo(call: CallName, value: unknown): boolean {
  return answers[call](value);
}

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isNumber: Test = (value) => typeof value === "number";
const isTextOrNull: Test = (value) => value === null || isText(value);
const isNothing: Test = (value) => value === undefined;
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isList = listOf(() => true);
const isSet: Test = (value) => value instanceof Set;

/** An object whose own properties pass; others may be there as well. */
const having =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) => {
    if (typeof value !== "object" || value === null) return false;
    const own = new Map<string, unknown>(Object.entries(value));
    return Object.entries(tests).every(([name, test]) => test(own.get(name)));
  };

const isInfo = having({ name: isText });
const isOpened = having({ format: isText, losses: isList, sheets: listOf(isInfo) });
const isPacked = having({
  lengths: (value) => value instanceof Uint32Array,
  codes: (value) => value instanceof Uint32Array,
  numbers: (value) => value instanceof Float64Array,
  texts: listOf(isText),
});
const isGrid = having({ sheet: isText, packed: isPacked, merges: isList });
const isBefore = having({ version: (value) => value === 1, parts: isList });
const isLedger = having({ columns: isList });

const answers: Readonly<Record<CallName, Test>> = {
  open: isOpened,
  create: isOpened,
  merge: having({
    opened: (value) => value === null || isOpened(value),
    merged: having({}),
  }),
  sheets: listOf(isInfo),
  read: having({ sheet: isGrid, number: isNumber }),
  view: having({ sheet: having({ grid: isGrid, looks: isList, marks: isList }), number: isNumber }),
  ledgers: (value) => value === null || having({ main: isLedger, more: listOf(isLedger) })(value),
  marks: isList,
  enter: isList,
  apply: isBefore,
  restore: having({ restored: isNumber, refused: isList }),
  reshape: isNothing,
  unshape: isNothing,
  freeForRules: isList,
  review: having({ cells: isList, count: isNumber, sheets: isList, marks: isList, left: isList }),
  ownSheets: having({ own: isSet, said: isSet }),
  give: isText,
  take: having({ text: isTextOrNull, own: (value) => typeof value === "boolean" }),
  getSetting: isTextOrNull,
  setSetting: isNothing,
  ownMarks: (value) => value instanceof Map,
  clean: having({ marks: isNumber, sheets: isList, settings: isList }),
  save: (value) => value instanceof Uint8Array,
};
