import { camel } from "./names";
import type { Plan } from "./plan";

/** A sheet to be written: its data, its text, its lines. */
export function reportPlan(name: string): Plan {
  const id = camel(name);
  return {
    files: new Map([
      [`src/report/${name}-sheet.ts`, sheet(name, id)],
      [`src/locale/zh-CN/${name}-sheet.ts`, text(id)],
      [`test/report/${name}-sheet.test.ts`, test(name, id)],
    ]),
    imports: [],
    insertions: [],
  };
}

const title = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

const sheet = (name: string, id: string): string => `import { fill } from "../locale/format";
import { ${id}SheetText as text } from "../locale/zh-CN/${name}-sheet";
import type { DraftCell, SheetDraft } from "../sheet/draft";

/** What the sheet is made of; an operation gathers it. */
export interface ${title(id)}Data {
  readonly unit: string;
  readonly lines: readonly { readonly name: string; readonly count: number }[];
}

/** One line a name, with its count. */
export function ${id}Sheet({ unit, lines }: ${title(id)}Data): SheetDraft {
  const head = [text.head.name, text.head.count];
  return {
    name: text.name,
    rows: [
      [{ value: fill(text.title, { unit }), style: "title" }],
      head.map((value): DraftCell => ({ value, style: "head" })),
      ...lines.map(({ name }): DraftCell[] => [{ value: name, style: "text" }]),
    ],
    columnWidths: [18, 11],
    merges: [{ top: 0, left: 0, bottom: 0, right: head.length - 1 }],
    frozenRows: 2,
    print: { landscape: false, titleRows: [1, 1] },
  };
}
`;

const text = (id: string): string => `/** Texts of the sheet. */
export const ${id}SheetText = {
  name: "新的表",
  title: "{unit}新的表",
  head: { name: "名称", count: "件数" },
} as const;
`;

const test = (name: string, id: string): string => `import assert from "node:assert/strict";
import { ${id}Sheet } from "../../src/report/${name}-sheet";

describe("report ${name}", () => {
  const draft = ${id}Sheet({ unit: "青河镇", lines: [{ name: "柳林村", count: 3 }] });

  it("has a line for each name, under the head", () => {
    assert.deepEqual(
      draft.rows.slice(2).map((row) => row.map((cell) => cell?.value)),
      [["柳林村", 3]],
    );
  });

  it("names the unit", () => {
    assert.match(String(draft.rows[0]?.[0]?.value), /^青河镇/);
  });
});
`;
