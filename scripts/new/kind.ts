import { camel } from "./names";
import type { Plan } from "./plan";

/** A kind of ledger; what tells it apart is still to be said. */
export function kindPlan(name: string): Plan {
  const id = camel(name);
  const index = "src/ledger/kinds/index.ts";
  return {
    files: new Map([
      [`src/ledger/kinds/${name}.ts`, kind(id)],
      [`test/ledger/kinds/${name}.test.ts`, test(id)],
    ]),
    imports: [{ file: index, line: `import { ${id} } from "./${name}";` }],
    insertions: [
      { file: index, lines: `  ${id},\n`, before: "};" },
      { file: "src/locale/zh-CN/kinds.ts", lines: `  ${id}: "新的台账",\n`, before: "};" },
    ],
  };
}

const kind = (id: string): string => `import type { KindDeclaration } from "./declaration";

/** 新的台账: what one row is. */
export const ${id}: KindDeclaration = {
  fields: { person: 0.1 },
  core: ["person"],
  required: ["person"],
  titleWords: [],
  labelWords: [],
  shared: [],
  dateOrder: [],
  statusWords: [],
  startColumns: ["serial", "village", "person", "note"],
};
`;

const test = (id: string): string => `import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise/index";
import { gridOf } from "../../../src/sheet/grid";

describe("kind ${id}", () => {
  it("is told by its title and its columns", () => {
    const grid = gridOf("Sheet1", [
      ["柳林村真实的标题"],
      ["序号", "姓名", "真实的表头", "备注"],
      [1, "张三", "真实的内容", ""],
      [2, "李四", "真实的内容", ""],
    ]);
    assert.equal(recognise(grid).kind, "${id}");
  });
});
`;
