import assert from "node:assert/strict";
import { mergedNotice } from "../../../src/page/shell/merged-notice";

const nothing = { records: 0, taken: 0, unread: [], without: [], duplicates: 0 };
const bad = (file: string) => ({ file, message: `“${file}”是空文件。` });

describe("mergedNotice", () => {
  const cases: readonly (readonly [string, Parameters<typeof mergedNotice>[0], string])[] = [
    [
      "says how much was merged",
      { ...nothing, records: 435, taken: 30 },
      "已合并 30 个文件，共 435 条。",
    ],
    [
      "says what must be looked at and what holds no ledger",
      { ...nothing, records: 9, taken: 2, duplicates: 3, without: ["说明.xlsx"] },
      "已合并 2 个文件，共 9 条。有 3 处疑似重复登记，见“汇总说明”。1 个文件里没有认出台账：说明.xlsx。",
    ],
    [
      "names a few files that could not be read, with the reason",
      { ...nothing, records: 9, taken: 1, unread: [bad("a.xls"), bad("b.xls")] },
      "已合并 1 个文件，共 9 条。2 个文件没有读成：“a.xls”是空文件。“b.xls”是空文件。",
    ],
    [
      "leaves the many to the notes",
      { ...nothing, records: 9, taken: 1, unread: ["1", "2", "3", "4"].map(bad) },
      "已合并 1 个文件，共 9 条。4 个文件没有读成：“1”是空文件。“2”是空文件。“3”是空文件。其余的见“汇总说明”。",
    ],
    [
      "says that nothing came of it, and why",
      { ...nothing, without: ["a.csv", "b.csv", "c.csv", "d.csv"], unread: [bad("e.xls")] },
      "这些文件里没有认出台账，没有合并。4 个文件里没有认出台账：a.csv、b.csv、c.csv等。1 个文件没有读成：“e.xls”是空文件。",
    ],
  ];
  for (const [name, facts, notice] of cases)
    it(name, () => {
      assert.equal(mergedNotice(facts), notice);
    });
});
