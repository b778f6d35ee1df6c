import assert from "node:assert/strict";
import { FUNCTIONS } from "../../../src/functions/index";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { serialOf } from "../../../src/sheet/serial";
import type { FunctionResult } from "../../excel-host/wire/state";
import { messyBook } from "./messy-book";
import { useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

const column = (...cells: readonly (string | number)[]) => cells.map((cell) => [cell]);
const may = (day: number): number => serialOf(2024, 5, day);
const id = `11010119900307123${idCheckDigit("11010119900307123")}`;
const tiers = [
  [0.95, 10],
  [0.9, 8],
  [0.8, 5],
];
/** What Excel hands over for an argument that was left out. */
const none = null;

const NotAvailable = 1;
const Value = 7;

const answers: readonly (readonly [id: string, args: readonly unknown[], answer: unknown])[] = [
  ["RESOLUTIONRATE", [column("已化解", "化解中", "已化解", "撤回"), none], 2 / 3],
  ["RESOLUTIONRATE", [column("已化解", "调解失败", "化解中"), "调处"], 1 / 2],
  ["CLOSINGRATE", [column("已办结", "办理中", "√", "否")], 1 / 2],
  ["ONTIMERATE", [column(may(10), may(10), may(30)), column(may(10), "", ""), may(20)], 1 / 2],
  ["SATISFACTIONRATE", [column("满意", "基本满意", "不满意", "不了解"), none], 2 / 3],
  ["SATISFACTIONRATE", [column("满意", "基本满意", "不满意", "不了解"), "满意"], 1 / 3],
  ["SAFETYINDEX", [column("安全", "比较安全", "不太安全", "不安全"), none], 57.5],
  ["SAFETYINDEX", [column("安全", "不安全"), [[100, 60, 30, 0]]], 50],
  ["COMPOSITESCORE", [column(90, 80), column(0.6, 0.4)], 86],
  ["VISITCOVERAGE", [column("张三", "张三", "外人"), column("张三", "李 四", "李四")], 1 / 2],
  [
    "GROUPRATES",
    [column("柳林村", "柳林", "东湾村"), column("已化解", "未化解", "已化解"), none],
    [
      ["柳林村", 2, 1, 0.5],
      ["东湾村", 1, 1, 1],
      ["合计", 3, 2, 2 / 3],
    ],
  ],
  ["NEXTVISIT", [[["重点"]], [[may(1)]], [["满意"]]], [[may(8)]]],
  [
    "NEXTVISIT",
    [column("一般", "一般", ""), column(may(1), "", ""), none],
    [[serialOf(2024, 6, 1)], ["立即"]],
  ],
  ["OVERDUEDAYS", [column(may(20), may(25)), column("", may(26)), may(22)], [[2], [0]]],
  ["DUEDATE", [[[may(1)]], [["信访"]], [[30]]], [[may(1) + 90]]],
  ["CHECKID", [column(id, "", "110101199003071230")], [[""], [""], [/校验码/]]],
  ["IDINFO", [[[id]], "出生日期", none], [[serialOf(1990, 3, 7)]]],
  ["IDINFO", [[[id]], "年龄", may(31)], [[34]]],
  ["CHECKPHONE", [column("13800138000", "1380013800")], [[""], [/./]]],
  ["NORMALDATE", [column("2024.5.6", "2024年5月6日"), none], [[may(6)], [may(6)]]],
  ["NORMALDATE", [[["5月6日"]], 2024], [[may(6)]]],
  [
    "NORMALSTATUS",
    [column("已办结", "正在协调", "转办", "")],
    [["已化解"], ["化解中"], ["已移交"]],
  ],
  ["NORMALRATING", [column("很满意", "不太满意", "弃权")], [["满意"], ["不满意"], ["不了解"]]],
  ["MASK", [column("张三", id), none], [["张*"], [`110101********${id.slice(-4)}`]]],
  ["CHECKPERCENT", [[[78]], [[142]], [["54.92%"]]], [[/54\.93%.*截去/]]],
  [
    "SUMMARYSENTENCE",
    [column("已化解", "已化解", "化解中"), may(31), "起"],
    "截至5月31日，本月共排查矛盾纠纷3起，化解2起，化解率66.67%，正在化解1起。",
  ],
  ["TIERSCORE", [column(0.96, 0.9, "", 0.5), tiers], [[10], [8], [""], [0]]],
  ["SCORERANK", [column(90, 95, 90, 80), none], [[2], [1], [2], [4]]],
  ["SCORERANK", [column(90, 95, 90, 80), 80], [[4]]],
];

const errors: readonly (readonly [
  id: string,
  args: readonly unknown[],
  code: number,
  message: RegExp,
])[] = [
  ["RESOLUTIONRATE", [column("", ""), none], NotAvailable, /基数为 0/],
  ["RESOLUTIONRATE", [column("已化解"), "总数"], Value, /不认识“总数”，可以填：排查、调处/],
  ["CLOSINGRATE", [column("")], NotAvailable, /没有可以计算的数据/],
  ["ONTIMERATE", [column(may(1)), column("", ""), none], Value, /行数不一样/],
  ["SATISFACTIONRATE", [column("不了解"), none], NotAvailable, /基数为 0/],
  ["SAFETYINDEX", [column("安全"), [[1, 2, 3]]], Value, /权重要正好四个/],
  ["COMPOSITESCORE", [column(90, ""), column(0.6, 0.4)], Value, /第 2 项缺得分/],
  ["VISITCOVERAGE", [column("张三"), column("")], NotAvailable, /基数为 0/],
  ["GROUPRATES", [column("甲"), column("已化解", "否"), none], Value, /行数不一样/],
  ["NEXTVISIT", [[["一般"]], [["改天"]], none], Value, /“改天”不是日期/],
  ["OVERDUEDAYS", [[[may(1)]], none, none], Value, /请填截至日期/],
  ["DUEDATE", [[[may(1)]], [["其他"]], none], Value, /不认识类别“其他”/],
  ["IDINFO", [[["123"]], "性别", none], Value, /不是有效的身份证号/],
  ["NORMALDATE", [[["2024-02-30"]], none], Value, /“2024-02-30”不是日期/],
  ["MASK", [[["张三"]], "住址"], Value, /可以填：姓名、身份证、电话/],
  ["CHECKPERCENT", [[[0]], [[0]], [["0%"]]], NotAvailable, /基数为 0/],
  ["SUMMARYSENTENCE", [column("已化解"), "", none], Value, /请填截至日期/],
  ["TIERSCORE", [[[0.9]], [["", ""]]], Value, /分档表是空的/],
  ["SCORERANK", [column(90, 80), 70], Value, /没有“70”这个得分/],
];

describe("the add-in in Excel: custom functions through the wire", function () {
  this.timeout(60_000);
  const openAddin = useAddins({ until: "suite" });
  let addin: Addin;
  let results: readonly FunctionResult[];

  before(async () => {
    addin = await openAddin(messyBook(5));
    // All at once, as Excel does: office.js sends answers back twice a second.
    const calls = [...answers, ...errors].map(([name, args]) =>
      addin.conversation.calculate(name, args),
    );
    results = await Promise.all(calls);
  });

  it("all twenty are called here", () => {
    const called = new Set(answers.map(([name]) => name));
    assert.deepEqual([...called].sort(), FUNCTIONS.map((one) => one.id).sort());
    assert.equal(called.size, 22);
  });

  answers.forEach(([name, args, expected], i) => {
    it(`${name}(${short(args)}) answers ${short(expected)}`, () => {
      const { ok, value } = results[i]!;
      assert.ok(ok, String(value));
      matchTable(value, expected);
    });
  });

  errors.forEach(([name, args, code, message], i) => {
    it(`${name}(${short(args)}) is ${code === Value ? "#VALUE!" : "#N/A"}`, () => {
      const { ok, value, errorCode } = results[answers.length + i]!;
      assert.deepEqual([ok, errorCode], [false, code]);
      assert.match(String(value), message);
    });
  });

  it("a whole column of 1,048,576 rows counts what stands in it", async () => {
    const filled = ["化解情况", "已化解", "未化解", "已化解"];
    const whole = Array.from({ length: 1_048_576 }, (_, row) => [filled[row] ?? ""]);
    const { value } = await addin.conversation.calculate("RESOLUTIONRATE", [whole, none]);
    assert.equal(value, 2 / 3);
  });

  it("functions go by the settings saved in the pane from the next call on", async () => {
    const word = [column("搁置", "已化解"), none];
    assert.equal((await addin.conversation.calculate("RESOLUTIONRATE", word)).value, 1 / 2);
    await addin.view("设置");
    await addin.button(/^本单位的用语/).click();
    await addin.button("添一个词").click();
    const { pane } = addin;
    await pane.getByLabel("栏目").last().selectOption("status");
    await pane.getByLabel("台账里写的").last().fill("搁置");
    await pane.getByLabel("等于").last().fill("已化解");
    await addin.button("保存设置").click();
    assert.equal(await addin.told(), "设置已保存在这个工作簿里。");
    assert.equal((await addin.conversation.calculate("RESOLUTIONRATE", word)).value, 1);
  });
});

/** Compares a table in which texts are told by patterns. */
function matchTable(value: unknown, expected: unknown): void {
  if (expected instanceof RegExp) assert.match(String(value), expected);
  else if (!Array.isArray(expected)) assert.deepEqual(value, expected);
  else {
    const rows = value as readonly unknown[];
    assert.equal(rows.length, expected.length);
    expected.forEach((one, i) => {
      matchTable(rows[i], one);
    });
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    one instanceof RegExp ? String(one) : one,
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
