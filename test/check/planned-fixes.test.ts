import assert from "node:assert/strict";
import fc from "fast-check";
import { planningFixes } from "../../src/check/fixes";
import type { Finding } from "../../src/check/finding";
import { runNow } from "../../src/sheet/steps";

/** How a cell is written, and what it says. */
const OUTER = ["stray-blanks", "full-width", "control-characters"] as const;
const INNER = ["date-text", "number-text"] as const;

const findings = fc.array(
  fc.record({
    sheet: fc.constantFrom("甲", "乙"),
    code: fc.constantFrom(...OUTER, ...INNER),
    row: fc.nat(3),
    column: fc.nat(2),
    to: fc.constantFrom("a", "b", "c"),
  }),
  { maxLength: 40 },
);

describe("planned fixes", () => {
  it("are at most one a cell: the first that reads what it says, else the last of how it is written", () => {
    fc.assert(
      fc.property(findings, (told) => {
        const planned = runNow(
          planningFixes(
            told.map(({ to, ...place }): Finding => ({
              ...place,
              book: "",
              severity: "hint",
              field: null,
              value: "before",
              params: {},
              fix: { to },
            })),
          ),
        );
        const sheets = [...new Set(told.map(({ sheet }) => sheet))];
        const expected = sheets.flatMap((sheet) => {
          const cells = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
          return cells.flatMap(({ row, column }) => {
            const here = told.filter(
              (one) => one.sheet === sheet && one.row === row && one.column === column,
            );
            const isOuter = (code: string) => OUTER.some((outer) => outer === code);
            const chosen = here.find(({ code }) => !isOuter(code)) ?? here[here.length - 1];
            return chosen === undefined ? [] : [`${sheet} ${row} ${column} ${chosen.to}`];
          });
        });
        assert.deepEqual(
          planned.map(({ sheet, row, column, to }) => `${sheet} ${row} ${column} ${String(to)}`),
          expected,
        );
      }),
      { numRuns: 300 },
    );
  });
});
