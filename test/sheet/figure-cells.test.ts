import assert from "node:assert/strict";
import type { CellValue } from "../../src/sheet/grid";
import { readNumber } from "../../src/sheet/number-text";
import { readTimeLimit } from "../../src/sheet/time-limit";
import { splitRemark } from "../../src/sheet/date-remark";

type Cases = readonly (readonly [CellValue, string])[];

const NUMBERS: Cases = [
  ["3", "number 3"],
  ["3人", "number 3 人"],
  ["-3", "number -3"],
  ["+3", "number 3"],
  ["−3", "number -3"],
  ["3.5", "number 3.5"],
  ["1,234", "number 1234"],
  ["1，234", "number 1234"],
  ["12,34", "other"],
  ["1,234.5", "number 1234.5"],
  ["0012", "number 12"],
  ["111111111111111", "number 111111111111111"],
  ["1111111111111111", "number 1111111111111111"],
  ["11111111111111111111111111111111111111111", "other"],
  ["十二", "number 12"],
  ["三四", "other"],
  ["一百五", "number 150"],
  ["百", "other"],
  ["万", "other"],
  ["两", "number 2"],
  ["二百万", "number 2000000"],
  ["600多", "approximate 600"],
  ["600余人", "approximate 600 人"],
  ["约30", "approximate 30"],
  ["约30人", "approximate 30 人"],
  ["大约三十", "approximate 30"],
  ["三十以上", "approximate 30"],
  ["30左右", "approximate 30"],
  ["30+", "approximate 30"],
  ["≥30", "approximate 30"],
  ["超过30", "approximate 30"],
  ["至少3", "approximate 3"],
  ["2000万", "scaled 20000000"],
  ["1.5亿", "scaled 150000000"],
  ["1.5万元", "scaled 15000 元"],
  ["3千", "scaled 3000"],
  ["3百", "scaled 300"],
  ["3十", "scaled 30"],
  ["3万多", "approximate 30000"],
  ["3多万", "approximate 30000"],
  ["几十", "other"],
  ["十几", "approximate 10"],
  ["12.5%", "percent 0.125"],
  ["12‰", "percent 0.012"],
  ["-5%", "percent -0.05"],
  ["%", "other"],
  ["12%人", "other"],
  ["共3人", "number 3 人"],
  ["共计3", "number 3"],
  ["¥300", "number 300"],
  ["￥300元", "number 300 元"],
  ["300元整", "number 300 元整"],
  ["3kg", "number 3 kg"],
  ["3km", "number 3 km"],
  ["3 人", "number 3 人"],
  ["１２", "number 12"],
  ["**", "blank"],
  ["无", "blank"],
  ["—", "blank"],
  ["", "blank"],
  ["abc", "other"],
  ["3人5户", "other"],
  ["1e5", "other"],
  [".5", "other"],
  ["5.", "other"],
  ["1.2.3", "other"],
  [null, "blank"],
  [true, "other"],
  [NaN, "other"],
  [Infinity, "other"],
  [0, "number 0 as it stands"],
  [-0.5, "number -0.5 as it stands"],
  [1e300, "number 1e+300 as it stands"],
  ["3万亿", "scaled 3000000000000"],
  ["二十万亿", "number 20000000000000"],
  ["3百万", "scaled 3000000"],
  ["1,234万", "scaled 12340000"],
  ["12,34万", "other"],
  ["-1,234", "number -1234"],
  ["1.1亿", "scaled 110000000"],
  ["2.675千", "scaled 2675"],
];

describe("cells of figures", () => {
  const shown = (value: CellValue): string => {
    const read = readNumber(value);
    if (read.kind === "blank" || read.kind === "other") return read.kind;
    const unit = read.kind !== "percent" && read.unit !== undefined ? ` ${read.unit}` : "";
    const form = read.kind === "number" && read.form === "number" ? " as it stands" : "";
    return `${read.kind} ${String(read.value)}${unit}${form}`;
  };
  for (const [value, expected] of NUMBERS)
    it(`${String(value)} → ${expected}`, () => assert.equal(shown(value), expected));

  it("padded with blanks are read up to a length, blanks alone of any", () => {
    assert.equal(shown(`3${" ".repeat(198)}人`), "number 3 人");
    assert.equal(shown(`3${" ".repeat(199)}人`), "other");
    assert.equal(shown(" ".repeat(201)), "blank");
    assert.equal(shown("1".repeat(41)), "other");
  });
});

const LIMITS: Cases = [
  [30, "30 days"],
  [1, "1 days"],
  [366, "366 days"],
  [367, "none"],
  [0, "none"],
  [-1, "none"],
  [1.5, "none"],
  ["30", "30 days"],
  ["30日", "30 days"],
  ["30天", "30 days"],
  ["30天内", "30 days"],
  ["30天以内", "30 days"],
  ["30自然日", "30 days"],
  ["30个自然日", "30 days"],
  ["30个工作日", "none"],
  ["一个月", "1 months"],
  ["1个月", "1 months"],
  ["六个月", "6 months"],
  ["6月", "none"],
  ["0个月", "none"],
  ["半个月", "15 days"],
  ["半月", "15 days"],
  ["半年", "none"],
  ["半天", "none"],
  ["两周", "14 days"],
  ["两周内", "14 days"],
  ["2个星期", "14 days"],
  ["3星期", "21 days"],
  ["24小时", "1 days"],
  ["25小时", "2 days"],
  ["48小时", "2 days"],
  ["1小时", "1 days"],
  ["限30日", "30 days"],
  ["限期30日", "30 days"],
  ["期限30天", "30 days"],
  ["受理后30日", "30 days"],
  ["自受理之日起30日内", "30 days"],
  ["接件后7日", "7 days"],
  ["30日完成", "30 days"],
  ["30日内办结", "30 days"],
  ["15日内整改到位", "15 days"],
  ["366日", "366 days"],
  ["367日", "none"],
  ["53周", "none"],
  ["三十日", "30 days"],
  ["十五天", "15 days"],
  ["", "none"],
  [null, "none"],
  [true, "none"],
  ["30日之内", "30 days"],
  ["30日期限", "30 days"],
  ["12个月", "12 months"],
  ["x", "none"],
  ["自受理之日起三十个自然日以内办结", "30 days"],
];

describe("cells of time limits", () => {
  for (const [value, expected] of LIMITS)
    it(`${String(value)} → ${expected}`, () => {
      const limit = readTimeLimit(value);
      const shown =
        limit === null
          ? "none"
          : limit.months > 0
            ? `${String(limit.months)} months`
            : `${String(limit.days)} days`;
      assert.equal(shown, expected);
    });
});

/** The date of a text with words around it, in a column of days and in one of time limits. */
const REMARKS: readonly (readonly [string, string | null, string | null])[] = [
  ["4月16日夜访", "4月16日", "4月16日"],
  ["已于5月18日化解", "5月18日", "5月18日"],
  ["5月18日", null, null],
  ["于5月18日", "5月18日", "5月18日"],
  ["5月18日已走访", "5月18日", "5月18日"],
  ["5月18日未走访", null, "5月18日"],
  ["5月18日（电话）", "5月18日", "5月18日"],
  ["5月18日(电话)", "5月18日", "5月18日"],
  ["5月18日【x】", "5月18日", "5月18日"],
  ["5月18日：在家", "5月18日", "5月18日"],
  ["5月18日√", "5月18日", "5月18日"],
  ["5月18日x", null, null],
  ["5月18日、夜访", "5月18日", "5月18日"],
  ["5月18日前完成", null, "5月18日前"],
  ["5月18日拟走访", null, "5月18日"],
  ["9.6元", null, null],
  ["9.6化解", "9.6", "9.6"],
  ["5人", null, null],
  ["2024年", null, null],
  ["2024", null, null],
  ["、5月", null, null],
  ["截至5月18日", "5月18日", "5月18日"],
  ["延期到5月18日", "5月18日", "5月18日"],
  ["于某日", null, null],
  ["约5月18日", "5月18日", "5月18日"],
  ["5月18日，", null, null],
  ["5月18日止：完成", null, "5月18日止"],
  ["3.5万元", null, null],
  ["3.5小时", null, null],
  ["3.5日", null, null],
  ["5月-夜访", "5月", "5月"],
];

describe("words around a date", () => {
  for (const [text, date, limit] of REMARKS)
    it(`${text} → ${date ?? "none"}, ${limit ?? "none"}`, () =>
      assert.deepEqual([splitRemark(text, false), splitRemark(text, true)], [date, limit]));

  it("are a remark up to 40 characters", () => {
    assert.equal(splitRemark(`5月18日${"夜".repeat(40)}`, false), "5月18日");
    assert.equal(splitRemark(`5月18日${"夜".repeat(41)}`, false), null);
  });
});
