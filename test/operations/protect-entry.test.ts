import assert from "node:assert/strict";
import { protectEntry } from "../../src/operations/protect-entry";
import { defaultProfile } from "../../src/profile/index";
import { serialOf } from "../../src/sheet/serial";
import { createBook } from "../excel-host/model/book";
import { noAlert, noPrompt } from "../excel-host/model/validation";
import { checkPlayed, open } from "../workbook/excel/support";
import type { Running } from "../workbook/excel/support";

const moment = { profile: defaultProfile, asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" };

const head = [
  "序号",
  "村（社区）",
  "排查日期",
  "当事人",
  "纠纷类型",
  "简要情况",
  "风险等级",
  "化解情况",
];
const matter = (serial: number, level = "一般") => [
  serial,
  "柳林村",
  "2024-05-06",
  "王小明与李大壮",
  "邻里纠纷",
  "因排水沟争执",
  level,
  "已化解",
];
const Level = head.indexOf("风险等级");

/** Title, head, three matters, 小计, three matters, 合计, 填表人: rows 0 to 10. */
const rows = [
  ["柳林镇矛盾纠纷排查台账（2024年5月）"],
  head,
  ...[1, 2, 3].map((serial) => matter(serial)),
  ["小计", "", "", "", "", "", "", 3],
  ...[4, 5, 6].map((serial) => matter(serial)),
  ["合计", "", "", "", "", "", "", 6],
  ["填表人：", "", "", "审核人："],
];

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

async function withList(source: string | null, area?: Area): Promise<Running> {
  const book = createBook({ sheets: [{ name: "台账", rows }] });
  if (source !== null && area !== undefined)
    book.sheets[0]!.validations.push({
      area,
      rule: {
        rule: { list: { inCellDropDown: true, source } },
        ignoreBlanks: true,
        prompt: noPrompt,
        errorAlert: noAlert,
      },
    });
  return open(book);
}

/** Sources of the lists in a column of the sheet, each once, and the rows they are on. */
function listsIn({ excel }: Running, column: number): { sources: string[]; rows: Set<number> } {
  const sources = new Set<string>();
  const ruled = new Set<number>();
  for (const { area, rule } of excel.book.sheets[0]!.validations) {
    if (area.left > column || area.right < column) continue;
    const { list } = rule.rule as { list?: { source: string } };
    if (list !== undefined) sources.add(list.source);
    for (let row = area.top; row <= Math.min(area.bottom, 600); row++) ruled.add(row);
  }
  return { sources: [...sources], rows: ruled };
}

describe("写入下拉与提醒 over Excel", () => {
  let running: Running;
  afterEach(() => {
    checkPlayed(running);
  });

  it("rules the matters, never 小计, 合计 and 填表人", async () => {
    running = await withList(null);
    const done = await protectEntry(running.book, moment, null);
    assert.ok(done.columns >= 3 && done.cells === done.columns * 6, JSON.stringify(done));
    assert.deepEqual([...listsIn(running, Level).rows].sort(), [2, 3, 4, 6, 7, 8]);
  });

  it("leaves a column alone in which the clerk has a list of other words", async () => {
    running = await withList("低,中,高", { top: 2, left: Level, bottom: 3, right: Level });
    await protectEntry(running.book, moment, null);
    const { sources, rows: ruled } = listsIn(running, Level);
    assert.deepEqual(sources, ["低,中,高"]);
    assert.deepEqual([...ruled], [2, 3]);
  });

  it("goes on with the clerk's list where its words are the same", async () => {
    const words = "重大,特别重大,较大,一般";
    running = await withList(words, { top: 2, left: Level, bottom: 3, right: Level });
    await protectEntry(running.book, moment, null);
    const { sources, rows: ruled } = listsIn(running, Level);
    assert.deepEqual(sources, [words]);
    assert.deepEqual([...ruled].sort(), [2, 3, 4, 6, 7, 8]);
  });

  it("writes nothing the second time, and says so", async () => {
    running = await withList(null);
    await protectEntry(running.book, moment, null);
    const settings = structuredClone(running.excel.book.settings);
    const again = await protectEntry(running.book, moment, null);
    assert.deepEqual([again.columns, again.cells], [0, 0]);
    assert.ok(again.known > 0);
    assert.deepEqual(running.excel.book.settings, settings);
  });
});
