import { camel } from "./names";
import type { Plan } from "./plan";

/** A rule on the cells of a record, reporting one code of its own name. */
export function rulePlan(name: string): Plan {
  const id = camel(name);
  const index = "src/check/rules/index.ts";
  return {
    files: new Map([
      [`src/check/rules/${name}.ts`, rule(name, id)],
      [`test/check/rules/${name}.test.ts`, test(name)],
    ]),
    imports: [{ file: index, line: `import { ${id} } from "./${name}";` }],
    insertions: [
      { file: index, lines: `  ${id},\n`, before: "] as const;" },
      {
        file: "src/locale/zh-CN/findings.ts",
        lines: `  "${name}": text("错在哪里", "“{value}”错在哪里", "怎么改"),\n`,
        before: "};",
      },
    ],
  };
}

const rule = (
  name: string,
  id: string,
): string => `import type { CellValue } from "../../sheet/grid";
import { code, ledgerRule } from "../rule";

/** What is wrong, and by which law, form or custom. */
export const ${id} = ledgerRule({
  id: "${name}",
  scope: "row",
  fields: ["note"],
  codes: { "${name}": code("warning", "each") },
  check(view, report) {
    const column = view.column("note");
    if (column === null) return;
    for (let i = 0; i < view.count; i++)
      if (isWrong(column.valueAt(i))) report("${name}", view.at(column, i), {});
  },
});

function isWrong(value: CellValue): boolean {
  return value === "换成真正的条件";
}
`;

const test = (name: string): string => `import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (note: string) => ledgerOf(["person", "note"], [["张三", note]]);

describe("rule ${name}", () => {
  cases(
    ["${name}"],
    [
      ["as it should be", one("写得对的"), []],
      ["as it should not be", one("写错的"), ["${name}@B2"]],
    ],
  );
});
`;
