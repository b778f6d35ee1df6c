import assert from "node:assert/strict";
import { checkBooks } from "../../src/operations/check-books";
import { returnLists } from "../../src/operations/return-lists";
import { safeNames } from "../../src/operations/return-names";
import { defaultProfile as profile } from "../../src/profile/index";
import type { ReturnData } from "../../src/report/returns/return-data";
import { returnSheet } from "../../src/report/returns/return-sheet";
import { rowsSheet } from "../../src/report/returns/rows-sheet";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { day } from "../measure/ledger-of";
import { bookOfGrids } from "./book-of";

const asOf = day("2024-05-31");
const head = [
  "序号",
  "村",
  "姓名",
  "联系电话",
  "排查日期",
  "纠纷类型",
  "简要情况",
  "状态",
  "办结日期",
];
const matter = "两家为宅基地边界争执不下";

function row(serial: number, village: string, person: string, ...rest: CellValue[]): CellValue[] {
  const [phone = "13912345678", text = matter] = rest;
  const days = [day("2024-05-02"), day("2024-05-10")];
  return [serial, village, person, phone, days[0]!, "邻里纠纷", text, "已化解", days[1]!];
}

function listsOf(
  files: readonly { readonly name: string; readonly sheet: string; readonly rows: CellValue[][] }[],
): ReturnData[] {
  const books = files.map(({ name, sheet, rows }) => bookOfGrids([gridOf(sheet, rows)], name));
  return returnLists(checkBooks(books, { profile, asOf }), { profile, asOf });
}

/** Everything a village is handed, as one text. */
function textOf(list: ReturnData): string {
  return JSON.stringify(
    [returnSheet(list, "退回清单", false), rowsSheet(list)],
    (_, value: unknown) => (value instanceof Map ? [...value] : value),
  );
}

const mixed = [
  ["青河镇矛盾纠纷排查台账"],
  head,
  row(1, "柳林村", "陶一帆", "139123"),
  row(2, "柳林村", "邹小满", "13800000001", "夫妻因家务争吵"),
  row(3, "石桥", "陶一帆", "139123"),
  row(4, "石桥村", "季春生", "12", "排水沟堵塞引发口角"),
  row(5, "", "隋立本", "34", "借款到期不还起争执"),
];

describe("lists that go back to the villages", () => {
  it("give each village its own findings and rows, whatever the spelling", () => {
    const lists = listsOf([{ name: "全镇.xlsx", sheet: "纠纷", rows: mixed }]);
    assert.deepEqual(
      lists.map(({ village, rows }) => [
        village,
        rows.flatMap((one) => one.rows.map((own) => own.row + 1)),
      ]),
      [
        ["柳林村", [3, 4]],
        ["石桥村", [5, 6]],
        ["", [7]],
      ],
    );
  });

  it("tell no village another's name, number or row", () => {
    const lists = listsOf([{ name: "全镇.xlsx", sheet: "纠纷", rows: mixed }]);
    const told = new Map(lists.map((list) => [list.village, textOf(list)]));
    const secrets: [string, string[]][] = [
      ["柳林村", ["石桥", "季春生", "隋立本"]],
      ["石桥村", ["柳林", "邹小满", "隋立本", "第3行"]],
      ["", ["柳林", "石桥", "陶一帆", "季春生"]],
    ];
    for (const [village, words] of secrets)
      for (const word of words)
        assert.ok(told.get(village)?.includes(word) === false, `${village}: ${word}`);
  });

  it("take the village of each file's title, and say 另一村 of what stands in another's file", () => {
    const ids = ["110101199003070732", "110101199003070732"];
    const people = (title: string, name: string, id: string): CellValue[][] => [
      [title],
      ["序号", "姓名", "身份证号码", "联系电话", "家庭住址"],
      [1, name, id, "13912345678", "一组"],
      [2, `${name}之妻`, "", "1391", "二组"],
    ];
    const lists = listsOf([
      { name: "甲.xlsx", sheet: "Sheet1", rows: people("柳林村民情档案", "陶一帆", ids[0]!) },
      { name: "乙.xlsx", sheet: "Sheet1", rows: people("石桥村民情档案", "季春生", ids[1]!) },
    ]);
    const bridge = lists.find(({ village }) => village === "石桥村");
    const same = bridge?.lines.find(({ message }) => message.includes("另一村"));
    assert.equal(same?.message, "季春生的身份证号在另一村登记在别人名下");
    const told = textOf(bridge!);
    for (const word of ["陶一帆", "柳林", "甲.xlsx"]) assert.ok(!told.includes(word), word);
  });

  it("name the record and place of a duplicate within the village", () => {
    const twice = [...mixed.slice(0, 2), row(1, "柳林村", "陶一帆"), row(2, "柳林", "陶一帆")];
    const rows = twice.map((cells) => [...cells]);
    rows[3]![1] = "柳林村";
    const [list] = listsOf([{ name: "全镇.xlsx", sheet: "纠纷", rows }]);
    const duplicate = list?.lines.find(({ message }) => message.includes("完全相同"));
    assert.equal(duplicate?.message, "本行与第3行除序号、编号外完全相同");
  });

  it("split what is gathered over villages", () => {
    const untidy = Array.from({ length: 24 }, (_, at) =>
      row(
        at + 1,
        at % 2 === 0 ? "柳林村" : "石桥村",
        `陶${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地"[at] ?? ""}`,
        `139 1234 56${String(10 + at)}`,
        `第${String(at)}件借款到期不还引起的争执`,
      ),
    );
    const lists = listsOf([
      { name: "全镇.xlsx", sheet: "纠纷", rows: [...mixed.slice(0, 2), ...untidy] },
    ]);
    for (const [at, village] of ["柳林村", "石桥村"].entries()) {
      const list = lists.find((one) => one.village === village);
      const phones = list?.lines.find(({ message }) => message.includes("电话"));
      assert.equal(phones?.count, 12, village);
      assert.equal(phones.cell, `D${String(3 + at)}`);
      assert.equal(list?.rows[0]?.rows.length, 12);
    }
  });

  it("are printed on A4 landscape with the head repeated, √ to choose and room to sign", () => {
    const [list] = listsOf([{ name: "全镇.xlsx", sheet: "纠纷", rows: mixed }]);
    const draft = returnSheet(list!, "退回清单", false);
    const { titleRows, landscape } = draft.print;
    assert.equal(landscape, true);
    assert.equal(draft.rows[titleRows![0]]?.at(-1)?.value, "已改");
    assert.deepEqual(
      draft.lists?.map(({ words }) => words),
      [["√"]],
    );
    const { area } = draft.lists![0]!;
    assert.deepEqual([area.top, area.bottom], [5, 4 + list!.lines.length]);
    assert.ok(String(draft.rows.at(-1)?.[0]?.value).startsWith("经办人"));
  });
});

describe("names of villages' files", () => {
  const cases: [readonly string[], readonly string[]][] = [
    [
      ["柳林村", "石桥村"],
      ["柳林村", "石桥村"],
    ],
    [
      ["../柳林/村", "a:b*?"],
      [".._柳林_村".replace(/^\.+/, ""), "a_b__"],
    ],
    [
      ["CON", "com1.x", ""],
      ["_CON", "_com1.x", "_"],
    ],
    [
      ["A村", "a村", "A村"],
      ["A村", "a村(2)", "A村(3)"],
    ],
    [
      ["村. ", "村"],
      ["村", "村(2)"],
    ],
  ];
  for (const [villages, expected] of cases)
    it(JSON.stringify(villages), () => {
      assert.deepEqual(safeNames(villages, ""), expected);
    });

  it("keep to a length with their numbers", () => {
    const long = "很".repeat(80);
    for (const name of safeNames([long, long], "退回清单-", 31)) assert.ok(name.length <= 31);
  });
});
