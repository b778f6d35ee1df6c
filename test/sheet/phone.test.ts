import assert from "node:assert/strict";
import fc from "fast-check";
import type { CellValue } from "../../src/sheet/grid";
import { readPhone } from "../../src/sheet/phone";

function good(title: string, cases: readonly (readonly [CellValue, string])[]): void {
  describe(title, () => {
    for (const [value, canonical] of cases) {
      it(`${JSON.stringify(value)} → ${canonical}`, () => {
        const reading = readPhone(value);
        assert.deepEqual([reading.state, reading.canonical], ["ok", canonical]);
        assert.deepEqual(reading.numbers, canonical.split("、"));
      });
    }
  });
}

describe("sheet/phone", () => {
  good("one mobile, however it is written", [
    ["13800138000", "13800138000"],
    [13_800_138_000, "13800138000"],
    ["138-0013-8000", "13800138000"],
    ["138 0013 8000", "13800138000"],
    ["138.0013.8000", "13800138000"],
    ["１３８００１３８０００", "13800138000"],
    ["\u202a13800138000\u202c", "13800138000"],
    ["'13800138000", "13800138000"],
    ["+8613800138000", "13800138000"],
    ["+86 138 0013 8000", "13800138000"],
    ["86-13800138000", "13800138000"],
    ["(+86)13800138000", "13800138000"],
    ["0086 13800138000", "13800138000"],
    [8_613_800_138_000, "13800138000"],
    ["013800138000", "13800138000"],
  ]);

  good("one landline", [
    ["0374-1234567", "0374-1234567"],
    ["03741234567", "0374-1234567"],
    ["0374 1234567", "0374-1234567"],
    ["0374—1234567", "0374-1234567"],
    ["0374--1234567", "0374-1234567"],
    ["(0374)1234567", "0374-1234567"],
    ["（0374）12345678", "0374-12345678"],
    ["0374-123-4567", "0374-1234567"],
    ["010-12345678", "010-12345678"],
    ["01012345678", "010-12345678"],
    ["+86-374-1234567", "0374-1234567"],
    [3_741_234_567, "0374-1234567"],
    [1_012_345_678, "010-12345678"],
    ["0374-1234567-801", "0374-1234567-801"],
    ["0374-1234567转801", "0374-1234567-801"],
    ["0374-1234567 分机 801", "0374-1234567-801"],
    ["03741234567#801", "0374-1234567-801"],
    ["6123456", "6123456"],
    ["61234567", "61234567"],
    [6_123_456, "6123456"],
    ["612-3456", "6123456"],
  ]);

  good("service numbers", [
    ["4001234567", "4001234567"],
    ["400-123-4567", "4001234567"],
    ["800-1234567", "8001234567"],
    ["12345", "12345"],
    [12_345, "12345"],
    ["110", "110"],
    [120, "120"],
    ["95588", "95588"],
    ["10086", "10086"],
  ]);

  good("several in one cell", [
    ["13800138000/13900139000", "13800138000、13900139000"],
    ["13800138000、13900139000", "13800138000、13900139000"],
    ["13800138000，13900139000；0374-1234567", "13800138000、13900139000、0374-1234567"],
    ["13800138000 13900139000", "13800138000、13900139000"],
    ["13800138000\n13900139000", "13800138000、13900139000"],
    ["13800138000或0374-1234567", "13800138000、0374-1234567"],
    ["13800138000-13900139000", "13800138000、13900139000"],
    ["138 0013 8000 / 139 0013 9000", "13800138000、13900139000"],
    ["0374-1234567 13800138000", "0374-1234567、13800138000"],
    ["13800138000、", "13800138000"],
    ["Tel:13800138000", "13800138000"],
    ["TEL 0374-1234567", "0374-1234567"],
  ]);

  describe("with words beside", () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ["13800138000（儿子）", ["13800138000"]],
      ["张三13800138000", ["13800138000"]],
      ["手机：13800138000，家：6123456", ["13800138000", "6123456"]],
      ["13800138000(2楼王某)", ["13800138000"]],
    ];
    for (const [text, numbers] of cases) {
      it(`finds the numbers in ${text} and keeps the words`, () => {
        assert.deepEqual(readPhone(text), { state: "ok", numbers, canonical: text });
      });
    }
  });

  for (const value of [
    "1380013800",
    "138001380000",
    1_380_013_800,
    "12800138000",
    "11111111111",
    "123456",
    "1234567",
    "0374-123456",
    "037412345",
    "0374",
    "张三",
    "同上",
    "13800138000/1390013900",
    "13800138000 1",
    "1380013800a",
    "13800138000-2",
    "1380013800013900139000",
    1.5,
    -13_800_138_000,
    true,
  ]) {
    it(`finds no good number in ${JSON.stringify(value)}`, () => {
      assert.equal(readPhone(value).state, "bad");
    });
  }

  it("tells the good numbers of a cell with a bad one, and leaves its text", () => {
    assert.deepEqual(readPhone(" 13800138000/1390013900 "), {
      state: "bad",
      numbers: ["13800138000"],
      canonical: "13800138000/1390013900",
    });
  });

  for (const value of ["", null, " ", "无", "—", "/", "未填"]) {
    it(`takes ${JSON.stringify(value)} for blank`, () => {
      assert.deepEqual(readPhone(value), { state: "blank", numbers: [], canonical: "" });
    });
  }

  for (const value of ["138****1234", "1380013XXXX", "***", "0374-***4567"]) {
    it(`sees that ${value} is masked`, () => {
      assert.equal(readPhone(value).state, "masked");
    });
  }

  it("reads its own canonical form as it is", () => {
    const mobile = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.nat(999_999_999))
      .map(([second, rest]) => `1${String(second)}${String(rest).padStart(9, "0")}`);
    const landline = fc
      .tuple(fc.integer({ min: 310, max: 998 }), fc.integer({ min: 2_000_000, max: 89_999_999 }))
      .map(([area, rest]) => `0${String(area)}${String(rest)}`);
    const one = fc.oneof(mobile, landline);
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("/", " ", "，", "或"),
        (parts, by) => {
          const reading = readPhone(parts.join(by));
          assert.equal(reading.state, "ok");
          assert.equal(reading.numbers.length, parts.length);
          assert.deepEqual(readPhone(reading.canonical), reading);
        },
      ),
    );
  });

  for (const text of ["无电话", "没有电话", "未留", "拒绝提供", "停机"])
    it(`${text} is blank`, () => {
      assert.equal(readPhone(text).state, "blank");
    });
  for (const text of ["+852 9123 4567", "00853-66123456", "+886 912 345 678", "+1 415 555 0132"])
    it(`${text} is a number abroad`, () => {
      assert.equal(readPhone(text).state, "ok");
    });
  for (const text of ["+86 1390001", "139000123456", "l3900001234"])
    it(`${text} stays wrong`, () => {
      assert.equal(readPhone(text).state, "bad");
    });
});
