import assert from "node:assert/strict";
import fc from "fast-check";
import { readDateCell } from "../../src/sheet/date-cell";
import type { DateFrame } from "../../src/sheet/date-frame";
import type { CellValue } from "../../src/sheet/grid";
import { dateOf, isoOf, serialOf } from "../../src/sheet/serial";
import { shownReading } from "./shown-reading";

type Cases = readonly (readonly [CellValue, string])[];

function table(title: string, frame: DateFrame, cases: Cases): void {
  describe(title, () => {
    for (const [value, expected] of cases)
      it(`${JSON.stringify(value)} → ${expected}`, () =>
        assert.equal(shownReading(readDateCell(value, frame)), expected));
  });
}

const inYear: DateFrame = { year: 2023 };
const inMonth: DateFrame = { year: 2023, month: 9 };
const limits: DateFrame = { year: 2023, month: 9, limit: true };
const nothing: DateFrame = { year: null };
const births: DateFrame = { year: null, born: serialOf(2023, 9, 15) };

describe("sheet/date-cell", () => {
  table("5-7日 in the sheet of a month", inMonth, [
    ["5-7日", "2023-09-05 to 2023-09-07 yearless monthless"],
    ["12-15号", "2023-09-12 to 2023-09-15 yearless monthless"],
    ["①9月5日②9月12日", "2023-09-05 2023-09-05+2023-09-12 yearless"],
  ]);
  table("several days in a cell", inYear, [
    ["9.5、9.12", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["9月5日、12日", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["9月5、12日", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["9月5日 9月12日", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["9.5/9.12", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["2023-09-05，2023-09-12", "2023-09-05 2023-09-05+2023-09-12"],
    ["9月5日上午、9月12日下午", "2023-09-05 2023-09-05+2023-09-12 yearless"],
    ["12月28日、1月4日", "2023-12-28 2023-12-28+2024-01-04 yearless"],
    ["9.5、9.8-9.10", "2023-09-05 2023-09-05+2023-09-10 yearless"],
    ["12、5、6", "other"],
  ]);

  table("from one day to another", inYear, [
    ["9月5日-6日", "2023-09-05 to 2023-09-06 yearless"],
    ["9月5日—9月8日", "2023-09-05 to 2023-09-08 yearless"],
    ["9.6-9.8", "2023-09-06 to 2023-09-08 yearless"],
    ["9.6-8", "2023-09-06 to 2023-09-08 yearless"],
    ["2023.9.28至10.2", "2023-09-28 to 2023-10-02"],
    ["2023-09-05-2023-09-08", "2023-09-05 to 2023-09-08"],
    ["九月五日至八日", "2023-09-05 to 2023-09-08 yearless"],
    ["12月30日～1月2日", "2023-12-30 to 2024-01-02 yearless"],
    ["9.8-9.6", "other"],
  ]);

  table("words around the day", inYear, [
    ["2023年9月16日夜访", "2023-09-16"],
    ["9月18日（电话）", "2023-09-18 yearless"],
    ["9月5日 已走访", "2023-09-05 yearless"],
    ["已于9月18日办结", "2023-09-18 yearless"],
    ["9月5日未走访", "other"],
    ["计划9月5日", "other"],
    ["9月20日前完成", "other"],
    ["3人", "other"],
    ["9.6元", "other"],
  ]);

  table("stretches of days", inYear, [
    ["9月上旬", "2023-09-01 to 2023-09-10 month yearless"],
    ["2023年9月中旬", "2023-09-11 to 2023-09-20 month"],
    ["9月初", "2023-09-01 to 2023-09-10 month yearless"],
    ["9月底", "2023-09-21 to 2023-09-30 month yearless"],
    ["年底前", "2023-12-01 to 2023-12-31 month yearless"],
    ["三季度末", "2023-09-01 to 2023-09-30 month yearless"],
    ["上半年", "2023-01-01 to 2023-06-30 month yearless"],
    ["9-10月", "2023-09-01 to 2023-10-31 month yearless"],
    ["月底", "lacks month"],
  ]);

  table("days alone in a sheet of one month", inMonth, [
    ["5日", "2023-09-05 yearless monthless"],
    ["6号", "2023-09-06 yearless monthless"],
    [7, "2023-09-07 yearless monthless"],
    ["二十日", "2023-09-20 yearless monthless"],
    ["5日、12日", "2023-09-05 2023-09-05+2023-09-12 yearless monthless"],
    ["5日上午", "2023-09-05 yearless monthless"],
    ["31日", "impossible"],
    ["8月30日", "2023-08-30 yearless"],
  ]);

  table("time limits", limits, [
    ["6月30日前完成整改", "2023-06-30 yearless"],
    ["10月底前完成", "2023-10-21 to 2023-10-31 month yearless"],
    ["月底前", "2023-09-21 to 2023-09-30 month yearless monthless"],
    ["下月底前", "2023-10-21 to 2023-10-31 month yearless monthless"],
    ["15日前", "2023-09-15 yearless monthless"],
    ["9月30日24时前", "2023-09-30 yearless"],
    ["延期至10月20日", "2023-10-20 yearless"],
    ["明年3月底", "2024-03-21 to 2024-03-31 month yearless"],
    ["30日", "other"],
    [30, "other"],
    ["长期", "other"],
  ]);

  table("where nothing tells the year", nothing, [
    ["9月6日", "--9-6"],
    ["9月", "lacks year"],
    ["年底前", "lacks year"],
    ["9.5、9.12", "--9-5 doubtful"],
    ["5日", "lacks month"],
    ["2023年9月", "2023-09-01 month"],
  ]);

  table("births", births, [
    ["1965.09", "1965-09-01 month"],
    [1965.09, "1965-09-01 month"],
    [64.7, "1964-07-01 month"],
    ["58.3", "1958-03-01 month"],
    ["38.1.5", "1938-01-05"],
    ["450820", "1945-08-20"],
    ["23.9.15", "2023-09-15"],
    ["23.9.16", "1923-09-16"],
    ["六四年七月", "1964-07-01 month"],
    ["1965年9月生", "1965-09-01 month"],
  ]);

  it("takes the last zero back where the column writes two decimals", () => {
    assert.equal(
      shownReading(readDateCell(2023.1, { ...inYear, twoDecimals: true })),
      "2023-10-01 month",
    );
    assert.equal(
      shownReading(readDateCell(9.1, { ...inYear, twoDecimals: true })),
      "2023-09-10 yearless",
    );
    assert.equal(shownReading(readDateCell(2023.1, inYear)), "2023-01-01 month");
  });

  it("reads lists and ranges of any two days of a year back", () => {
    const day = fc.integer({ min: serialOf(2023, 1, 1), max: serialOf(2023, 12, 31) });
    const short = (serial: number): string => {
      const { month, day: dayOfMonth } = dateOf(serial);
      return `${String(month)}月${String(dayOfMonth)}日`;
    };
    fc.assert(
      fc.property(day, day, (one, other) => {
        fc.pre(one < other);
        assert.equal(
          shownReading(readDateCell(`${short(one)}、${short(other)}`, inYear)),
          `${isoOf(one)} ${isoOf(one)}+${isoOf(other)} yearless`,
        );
        assert.equal(
          shownReading(readDateCell(`2023年${short(one)}至${short(other)}`, inYear)),
          `${isoOf(one)} to ${isoOf(other)}`,
        );
      }),
    );
  });

  it("answers any text without fail, no stretch ending before it begins", () => {
    const piece = fc.constantFrom(..."0123456789年月日号.-/、至上中下旬底末前季度半一二十（）周 ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, limit) => {
        const frame: DateFrame = limit ? limits : inMonth;
        const reading = readDateCell(pieces.join(""), frame);
        if (reading.kind !== "date") return;
        assert.ok(reading.until === undefined || reading.until >= Math.floor(reading.serial));
      }),
      { numRuns: 3000 },
    );
  });
});
