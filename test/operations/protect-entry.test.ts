import assert from "node:assert/strict";
import { readXlsx, writeXlsx } from "hucre";
import { SettingKey } from "../../src/operations/settings";
import { protectEntry } from "../../src/operations/protect-entry";
import { defaultProfile } from "../../src/profile/index";
import { areaName, parseCell } from "../../src/sheet/address";
import { serialOf } from "../../src/sheet/serial";
import { openWorkbook } from "../../src/workbook/file/index";
import type { Workbook } from "../../src/workbook/port";
import { createBook } from "../excel-host/model/book";
import { noAlert, noPrompt } from "../excel-host/model/validation";
import { checkPlayed, open } from "../workbook/excel/support";

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
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The ledger in one of the programs, with a list of the clerk's if he has one. */
interface Desk {
  readonly book: Workbook;
  /** Areas with lists and their words, commas between. */
  lists(): Promise<readonly { readonly area: Area; readonly words: string }[]>;
  close(): void;
}

type OpenDesk = (words: string | null, area: Area) => Promise<Desk>;

const overExcel: OpenDesk = async (words, area) => {
  const model = createBook({ sheets: [{ name: "台账", rows }] });
  const validations = model.sheets[0]!.validations;
  if (words !== null)
    validations.push({
      area,
      rule: {
        rule: { list: { inCellDropDown: true, source: words } },
        ignoreBlanks: true,
        prompt: noPrompt,
        errorAlert: noAlert,
      },
    });
  const running = await open(model);
  return {
    book: running.book,
    lists: () =>
      Promise.resolve(
        running.excel.book.sheets[0]!.validations.flatMap(({ area: ruled, rule }) => {
          const { list } = rule.rule as { list?: { source: string } };
          return list === undefined ? [] : [{ area: ruled, words: list.source }];
        }),
      ),
    close: () => {
      checkPlayed(running);
    },
  };
};

/** A file that another program wrote, and that another reads again. */
const inFile: OpenDesk = async (words, { top, left, bottom, right }) => {
  const range = areaName(top, left, bottom, right);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "台账",
        rows: rows.map((row) => [...row]),
        ...(words === null
          ? {}
          : { dataValidations: [{ type: "list", values: words.split(","), range }] }),
      },
    ],
  });
  const book = await openWorkbook(bytes, "台账.xlsx");
  return {
    book,
    lists: async () => {
      const { sheets } = await readXlsx(await book.save());
      return (sheets[0]?.dataValidations ?? []).flatMap(({ type, values = [], range: on }) =>
        type === "list"
          ? on.split(" ").map((one) => ({ area: areaOf(one), words: values.join(",") }))
          : [],
      );
    },
    close: () => undefined,
  };
};

function areaOf(name: string): Area {
  const [from = "", to = from] = name.split(":");
  const [first, last] = [parseCell(from), parseCell(to)];
  assert.ok(first !== null && last !== null);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Words of the lists in the column of the levels, each once, and the rows they are on. */
async function levelsIn(desk: Desk): Promise<{ words: string[]; rows: number[] }> {
  const words = new Set<string>();
  const ruled = new Set<number>();
  for (const { area, words: own } of await desk.lists()) {
    if (area.left > Level || area.right < Level) continue;
    words.add(own);
    for (let row = area.top; row <= Math.min(area.bottom, 600); row++) ruled.add(row);
  }
  return { words: [...words], rows: [...ruled].sort((a, b) => a - b) };
}

const matters = [2, 3, 4, 6, 7, 8];
const twoRows = { top: 2, left: Level, bottom: 3, right: Level };

for (const [program, openDesk] of [
  ["Excel", overExcel],
  ["a file", inFile],
] as const)
  describe(`写入下拉与提醒 in ${program}`, () => {
    let desk: Desk;
    afterEach(() => {
      desk.close();
    });

    it("rules the matters, never 小计, 合计 and 填表人", async () => {
      desk = await openDesk(null, twoRows);
      const done = await protectEntry(desk.book, moment, null);
      assert.ok(done.columns >= 3 && done.cells === done.columns * 6, JSON.stringify(done));
      assert.deepEqual((await levelsIn(desk)).rows, matters);
    });

    it("leaves a column alone in which the clerk has a list of other words", async () => {
      desk = await openDesk(null, twoRows);
      const all = await protectEntry(desk.book, moment, null);
      desk = await openDesk("低,中,高", twoRows);
      const done = await protectEntry(desk.book, moment, null);
      const { words, rows: ruled } = await levelsIn(desk);
      assert.deepEqual(words, ["低,中,高"]);
      assert.deepEqual(ruled, [2, 3]);
      assert.deepEqual(
        [done.columns, done.cells, done.known],
        [all.columns - 1, all.cells - 6, all.known],
      );
    });

    it("goes on with the clerk's list where its words are the same", async () => {
      const words = "重大,特别重大,较大,一般";
      desk = await openDesk(words, twoRows);
      await protectEntry(desk.book, moment, null);
      const found = await levelsIn(desk);
      assert.deepEqual(found.words, [words]);
      assert.deepEqual(found.rows, matters);
    });

    it("writes nothing the second time, and says so", async () => {
      desk = await openDesk(null, twoRows);
      await protectEntry(desk.book, moment, null);
      const [before, journal] = [
        await desk.lists(),
        await desk.book.settings.get(SettingKey.journal),
      ];
      const again = await protectEntry(desk.book, moment, null);
      assert.deepEqual([again.columns, again.cells], [0, 0]);
      assert.ok(again.known > 0);
      assert.deepEqual(await desk.lists(), before);
      assert.equal(await desk.book.settings.get(SettingKey.journal), journal);
    });
  });
