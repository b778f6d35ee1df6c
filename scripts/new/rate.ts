import { camel } from "./names";
import type { Plan } from "./plan";

/** A rate of matters: a part of those at hand. */
export function ratePlan(name: string): Plan {
  const id = camel(name);
  const rates = "src/measure/rates.ts";
  return {
    files: new Map([
      [`src/measure/${name}.ts`, rate(id)],
      [`test/measure/${name}.test.ts`, test(name, id)],
    ]),
    imports: [{ file: rates, line: `import { ${id}Ratio } from "./${name}";` }],
    insertions: [
      { file: "src/profile/ids.ts", lines: `  "${id}",\n`, before: "] as const;" },
      {
        file: "src/measure/rate-declarations.ts",
        lines: `  ${id}: { base: "matters", names: ["新的率"] },\n`,
        before: "};",
      },
      {
        file: rates,
        lines: `const ${id} = ${id}Ratio(counts.matters);\n  if (${id} !== null) add("${id}", ${id}.numerator, ${id}.denominator);\n  `,
        before: "const composite = ",
      },
      {
        file: "src/locale/zh-CN/labels.ts",
        lines: `  ${id}: { label: "新的率", base: "什么 ÷ 什么" },\n`,
        before: "};",
      },
      {
        file: "src/locale/zh-CN/rate-sources.ts",
        lines: `  ${id}: "出自哪个文件、哪张表",\n`,
        before: "};",
      },
    ],
  };
}

const rate = (id: string): string => `import type { MatterKind } from "../ledger/matters/states";
import type { MatterCounts } from "./matter-tally";
import type { Ratio } from "./ratio";

/** What is divided by what, and where that comes from; \`null\` where the ledgers cannot tell. */
export function ${id}Ratio(matters: ReadonlyMap<MatterKind, MatterCounts>): Ratio | null {
  const counts = matters.get("dispute");
  return counts === undefined ? null : { numerator: 0, denominator: counts.judged };
}
`;

const test = (name: string, id: string): string => `import assert from "node:assert/strict";
import { ${id}Ratio } from "../../src/measure/${name}";
import { measureRates } from "../../src/measure/index";
import { defaultProfile } from "../../src/profile/defaults";
import { day, ledgerOf } from "./ledger-of";

describe("rate ${id}", () => {
  it("is a part of the matters at hand", () => {
    const ledger = ledgerOf("dispute", [
      { foundOn: "2024-05-06", status: "化解成功", closedOn: "2024-05-08" },
      { foundOn: "2024-05-06", status: "化解中", closedOn: "" },
    ]);
    const options = { profile: defaultProfile, asOf: day("2024-05-31") };
    const rate = measureRates([ledger], options).groups[0].rates.find(({ id }) => id === "${id}");
    assert.deepEqual([rate?.numerator, rate?.denominator], [1, 2]);
  });

  it("is not told without them", () => {
    assert.equal(${id}Ratio(new Map()), null);
  });
});
`;
