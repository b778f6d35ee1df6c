import assert from "node:assert/strict";
import { Problem } from "../../src/sheet/problem";
import { serialOf } from "../../src/sheet/serial";
import type { Argument, Result } from "../../src/functions/index";
import { call, column } from "./call";

const day = serialOf(2024, 5, 20);
const good = "11010519491231002X";

/** Results as a clerk sees them: a problem by its code. */
function shown(result: Result): unknown {
  if (!Array.isArray(result)) return result;
  return (result as readonly (readonly unknown[])[]).map((row) =>
    row.map((cell) => (cell instanceof Problem ? cell.code : cell)),
  );
}

describe("TZ over columns: an error at its own place only", () => {
  const cases: readonly [name: string, args: Argument[], results: unknown[]][] = [
    [
      "规范日期",
      [column("2024-05-20", "尽快", "", "无", "—", "2024.5.20")],
      [day, "not-a-date", "", "", "", day],
    ],
    ["规范日期", [column("登记日期", "5月20日"), 2024], ["", day]],
    [
      "逾期天数",
      [column(day, "尽快", day), column("", "", "昨天"), day + 3],
      [3, "not-a-date", "not-a-date"],
    ],
    ["逾期天数", [column("办理期限", day), column("办结日期", ""), day + 1], ["", 1]],
    [
      "办理期限",
      [column(day, day, "某日"), column("信访", "其他", "信访")],
      [day + 60, "unknown-class", "not-a-date"],
    ],
    ["办理期限", [column(day, day), "信访", column(31, 30)], ["extension-too-long", day + 90]],
    [
      "应走访日",
      [column("类别", "重点", "一般"), column("上次走访", day, "上周"), ""],
      ["", day + 7, "not-a-date"],
    ],
    ["身份证信息", [column("身份证号", good, "123", ""), "性别"], ["", "女", "bad-id"]],
    ["身份证校验", [column("身份证号码", good)], ["", ""]],
    [
      "核对占比",
      [column(1, 1, 2), column(0, 2, 1), column("50%", "50%", "50%")],
      ["empty-base", "", null],
    ],
  ];
  for (const [name, args, results] of cases)
    it(`${name} ${JSON.stringify(args)}`.slice(0, 90), () => {
      const lines = shown(call(name, ...args)) as unknown[][];
      assert.equal(lines.length, results.length);
      lines.forEach(([cell], row) => {
        if (results[row] !== null) assert.equal(cell, results[row], `row ${row + 1}`);
      });
    });

  it("a single cell that cannot be read is the error itself", () => {
    assert.throws(() => call("规范日期", "尽快"), Problem);
    assert.throws(() => call("规范日期", [["尽快"]]), Problem);
  });

  it("columns of different lengths are an error, filled or not", () => {
    const columns = [column(day, "", ""), column(day)];
    assert.deepEqual(shown(call("逾期天数", columns[0], columns[1], day)), [[0]]);
    assert.throws(() => call("逾期天数", column(day, ""), column(day, "", ""), day), Problem);
  });
});

describe("TZ over whole columns", function () {
  this.timeout(60_000);
  // More than a call can be given as arguments.
  const rows = 130_000;
  const Filled = 300;
  /** How often a row below the filled ones was looked at: work, however busy the machine is. */
  let looks = 0;
  const counting: ProxyHandler<(string | number)[][]> = {
    get(target, key) {
      if (typeof key === "string" && Number(key) >= Filled) looks++;
      return Reflect.get(target, key) as unknown;
    },
  };
  /** A column as Excel hands it over, filled at the top only. */
  const whole = (label: string, value: string | number): Argument =>
    new Proxy(
      Array.from({ length: rows }, (_, row) => [row === 0 ? label : row < Filled ? value : ""]),
      counting,
    );
  const calls: readonly [name: string, args: () => Argument[]][] = [
    ["化解率", () => [whole("化解情况", "已化解")]],
    ["办结率", () => [whole("办理情况", "已办结")]],
    ["按期办结率", () => [whole("办理期限", day), whole("办结日期", day)]],
    ["满意率", () => [whole("满意度", "满意")]],
    ["安全感指数", () => [whole("安全感", "安全")]],
    ["综合得分", () => [whole("", 1), whole("", 0.5)]],
    ["走访覆盖率", () => [whole("户主", "甲"), whole("户主", "甲")]],
    ["分组统计", () => [whole("村", "柳林村"), whole("化解情况", "已化解")]],
    ["应走访日", () => [whole("类别", "重点"), whole("走访日期", day), whole("满意度", "满意")]],
    ["逾期天数", () => [whole("办理期限", day), whole("办结日期", ""), day]],
    ["办理期限", () => [whole("受理日期", day), whole("类别", "信访")]],
    ["身份证校验", () => [whole("身份证号", good)]],
    ["身份证信息", () => [whole("身份证号", good), "性别"]],
    ["电话校验", () => [whole("电话", "13800138000")]],
    ["规范日期", () => [whole("登记日期", "2024.5.20")]],
    ["规范状态", () => [whole("化解情况", "已化解")]],
    ["规范评价", () => [whole("满意度", "满意")]],
    ["信息脱敏", () => [whole("姓名", "王小明")]],
    ["核对占比", () => [whole("", 1), whole("", 2), whole("", "50%")]],
    ["汇总语句", () => [whole("化解情况", "已化解"), day]],
    ["分档得分", () => [whole("数值", 0.9), [[0.8, 5]]]],
    ["得分名次", () => [whole("得分", 90)]],
  ];
  for (const [name, args] of calls)
    it(`${name} looks once at what is empty, and ends with what is filled`, () => {
      const given = args();
      looks = 0;
      const result = call(name, ...given);
      const empty = (rows - Filled) * given.filter((one) => Array.isArray(one)).length;
      assert.ok(looks <= empty, `${looks} looks at ${empty} rows`);
      if (Array.isArray(result)) assert.ok(result.length <= Filled, `${result.length} rows`);
    });
});
