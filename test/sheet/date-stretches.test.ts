import assert from "node:assert/strict";
import { readDateCell } from "../../src/sheet/date-cell";
import type { DateFrame } from "../../src/sheet/date-frame";
import type { CellValue } from "../../src/sheet/grid";
import { fullReading } from "./shown-reading";

type Cases = readonly (readonly [CellValue, string])[];

function table(title: string, frame: DateFrame, cases: Cases): void {
  describe(title, () => {
    for (const [value, expected] of cases)
      it(`${JSON.stringify(value)} → ${expected}`, () =>
        assert.equal(fullReading(readDateCell(value, frame)), expected));
  });
}

const inYear: DateFrame = { year: 2023 };
const inMonth: DateFrame = { year: 2023, month: 9 };
const inDecember: DateFrame = { year: 2023, month: 12 };
const nothing: DateFrame = { year: null };

table("stretches of days", inMonth, [
  ["9月上旬", "2023-09-01 to 2023-09-10 month yearless doubtful"],
  ["9月中旬", "2023-09-11 to 2023-09-20 month yearless doubtful"],
  ["9月下旬", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月上中旬", "2023-09-01 to 2023-09-20 month yearless doubtful"],
  ["9月中下旬", "2023-09-11 to 2023-09-30 month yearless doubtful"],
  ["9月初", "2023-09-01 to 2023-09-10 month yearless doubtful"],
  ["9月上", "2023-09-01 to 2023-09-10 month yearless doubtful"],
  ["9月中", "2023-09-11 to 2023-09-20 month yearless doubtful"],
  ["9月下", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月末", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月内", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["9月以内", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["9月底之前", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月底以前", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月底止", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月底截止", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月底为止", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["9月前", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["9月之前", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["9月份前", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["9上旬", "2023-09-01 to 2023-09-10 month yearless doubtful"],
  ["23年9月上旬", "2023-09-01 to 2023-09-10 month doubtful"],
  ["2023年9月上旬", "2023-09-01 to 2023-09-10 month doubtful"],
  ["2023.9月上旬", "2023-09-01 to 2023-09-10 month doubtful"],
  ["2023-9月底", "2023-09-21 to 2023-09-30 month doubtful"],
  ["今年9月底", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["本年9月底", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["本年度9月底", "2023-09-21 to 2023-09-30 month yearless doubtful"],
  ["明年1月底", "2024-01-21 to 2024-01-31 month yearless doubtful"],
  ["次年1月底", "2024-01-21 to 2024-01-31 month yearless doubtful"],
  ["13月上旬", "other"],
  ["13月底", "other"],
  ["9-13月", "other"],
  ["13-2月", "other"],
  ["0月底", "other"],
  ["12月底", "2023-12-21 to 2023-12-31 month yearless doubtful"],
  ["9月-10月", "2023-09-01 to 2023-10-31 month yearless doubtful"],
  ["9-10月份", "2023-09-01 to 2023-10-31 month yearless doubtful"],
  ["9月至10月", "2023-09-01 to 2023-10-31 month yearless doubtful"],
  ["9—10月底", "2023-09-01 to 2023-10-31 month yearless doubtful"],
  ["11-2月", "2023-11-01 to 2024-02-29 month yearless doubtful"],
  ["2023年11月-2月", "2023-11-01 to 2024-02-29 month doubtful"],
  ["10-9月", "2023-10-01 to 2024-09-30 month yearless doubtful"],
  ["1-12月", "2023-01-01 to 2023-12-31 month yearless doubtful"],
  ["5-17月", "other"],
  ["年初", "2023-01-01 to 2023-01-31 month yearless doubtful"],
  ["年底", "2023-12-01 to 2023-12-31 month yearless doubtful"],
  ["年末", "2023-12-01 to 2023-12-31 month yearless doubtful"],
  ["年终", "2023-12-01 to 2023-12-31 month yearless doubtful"],
  ["年内", "2023-01-01 to 2023-12-31 month yearless doubtful"],
  ["2023年底", "2023-12-01 to 2023-12-31 month doubtful"],
  ["2023底", "2023-12-01 to 2023-12-31 month doubtful"],
  ["2024年初", "2024-01-01 to 2024-01-31 month doubtful"],
  ["23年底", "2023-12-01 to 2023-12-31 month doubtful"],
  ["明年底", "2024-12-01 to 2024-12-31 month yearless doubtful"],
  ["明年年底", "2024-12-01 to 2024-12-31 month yearless doubtful"],
  ["一季度", "2023-01-01 to 2023-03-31 month yearless doubtful"],
  ["第一季度", "2023-01-01 to 2023-03-31 month yearless doubtful"],
  ["1季度", "2023-01-01 to 2023-03-31 month yearless doubtful"],
  ["四季度末", "2023-12-01 to 2023-12-31 month yearless doubtful"],
  ["第4季度", "2023-10-01 to 2023-12-31 month yearless doubtful"],
  ["二季度初", "2023-04-01 to 2023-06-10 month yearless doubtful"],
  ["三季度内", "2023-07-01 to 2023-09-30 month yearless doubtful"],
  ["三季度底", "2023-09-01 to 2023-09-30 month yearless doubtful"],
  ["本季度末", "2023-09-01 to 2023-09-30 month yearless monthless doubtful"],
  ["当季末", "2023-09-01 to 2023-09-30 month yearless monthless doubtful"],
  ["季度末", "2023-09-01 to 2023-09-30 month yearless monthless doubtful"],
  ["季末", "2023-09-01 to 2023-09-30 month yearless monthless doubtful"],
  ["2024年一季度", "2024-01-01 to 2024-03-31 month doubtful"],
  ["5季度", "other"],
  ["上半年", "2023-01-01 to 2023-06-30 month yearless doubtful"],
  ["下半年", "2023-07-01 to 2023-12-31 month yearless doubtful"],
  ["下半年底", "2023-12-01 to 2023-12-31 month yearless doubtful"],
  ["上半年末", "2023-06-01 to 2023-06-30 month yearless doubtful"],
  ["下半年内", "2023-07-01 to 2023-12-31 month yearless doubtful"],
  ["2022年下半年", "2022-07-01 to 2022-12-31 month doubtful"],
  ["明年上半年", "2024-01-01 to 2024-06-30 month yearless doubtful"],
  ["本月底", "2023-09-21 to 2023-09-30 month yearless monthless doubtful"],
  ["当月底", "2023-09-21 to 2023-09-30 month yearless monthless doubtful"],
  ["该月底", "2023-09-21 to 2023-09-30 month yearless monthless doubtful"],
  ["下月初", "2023-10-01 to 2023-10-10 month yearless monthless doubtful"],
  ["下个月底", "2023-10-21 to 2023-10-31 month yearless monthless doubtful"],
  ["次月底", "2023-10-21 to 2023-10-31 month yearless monthless doubtful"],
  ["月初", "2023-09-01 to 2023-09-10 month yearless monthless doubtful"],
  ["月中", "2023-09-11 to 2023-09-20 month yearless monthless doubtful"],
  ["月底", "2023-09-21 to 2023-09-30 month yearless monthless doubtful"],
  ["月末", "2023-09-21 to 2023-09-30 month yearless monthless doubtful"],
  ["上旬", "2023-09-01 to 2023-09-10 month yearless monthless doubtful"],
  ["中旬", "2023-09-11 to 2023-09-20 month yearless monthless doubtful"],
  ["下旬底", "other"],
  ["本月上旬", "2023-09-01 to 2023-09-10 month yearless monthless doubtful"],
  ["月内", "2023-09-01 to 2023-09-30 month yearless monthless doubtful"],
  ["2100年底", "other"],
  ["1899年底", "other"],
]);

table("stretches where nothing tells the year", nothing, [
  ["9月底", "lacks year"],
  ["年底", "lacks year"],
  ["一季度", "lacks year"],
  ["本月底", "lacks month"],
]);

table("stretches where nothing tells the month", inYear, [
  ["本月底", "lacks month"],
  ["月底前", "lacks month"],
  ["上旬", "lacks month"],
  ["本季末", "lacks month"],
]);

table("stretches in December", inDecember, [
  ["下月初", "2024-01-01 to 2024-01-10 month yearless monthless doubtful"],
  ["本季末", "2023-12-01 to 2023-12-31 month yearless monthless doubtful"],
]);

table("several days, and from one to another", inYear, [
  ["9.5,9.12", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日;12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日和12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日及12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日与12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9月5日 12日", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9.5 9.12", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["4/5", "2023-04-05 yearless"],
  ["9月5日至", "other"],
  ["9月5日-", "other"],
  ["9.5~9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9.5～9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9.5—9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9.5——9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9.5–9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9.5--9.8", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["9月5日到8日", "2023-09-05 to 2023-09-08 yearless doubtful"],
  ["5日、12日", "lacks month"],
  ["5、12日", "lacks month"],
  ["5日、12", "lacks month"],
  ["2023.9.5、12、20", "2023-09-05 2023-09-05+2023-09-12+2023-09-20 doubtful"],
  ["2022.12.30、1.2", "2022-12-30 2022-12-30+2023-01-02 doubtful"],
  ["12.30-1.2", "2023-12-30 to 2024-01-02 yearless doubtful"],
  ["9.5、9.5", "2023-09-05 to 2023-09-05 yearless doubtful"],
  ["9.12、9.5", "2023-09-05 2023-09-05+2023-09-12 yearless doubtful"],
  ["9.12、9.5-9.6", "2023-09-05 2023-09-06+2023-09-12 yearless doubtful"],
  ["9.31、9.5", "other"],
  ["2.29、3.1", "other"],
  ["9月5日-6日、8日", "2023-09-05 2023-09-06+2023-09-08 yearless doubtful"],
  ["5.6、", "other"],
  ["9.5、abc", "other"],
  ["9月5日9:00、9月6日10:00", "2023-09-05 2023-09-05+2023-09-06 yearless doubtful"],
  ["23.9.5-23.9.8", "2023-09-05 to 2023-09-08 doubtful"],
  ["2023/9/5-2023/9/8", "2023-09-05 to 2023-09-08 doubtful"],
  ["7.5、1.4", "2023-01-04 2023-01-04+2023-07-05 yearless doubtful"],
  ["6.5、12.4", "2023-06-05 2023-06-05+2023-12-04 yearless doubtful"],
  ["9.5-9.8、9.7", "2023-09-05 2023-09-07+2023-09-08 yearless doubtful"],
  [
    "9.1、9.2、9.3、9.4、9.5、9.6、9.7、9.8、9.9、9.10、9.11、9.12、9.13、9.14、9.15、9.16、9.17、9.18、9.19、9.20、9.21、9.22、9.23、9.24、9.25、9.26、9.27、9.28、9.29、9.30、9.1、9.2",
    "other",
  ],
]);

table("several days where nothing tells the year", nothing, [
  ["9.5、9.12", "--9-5 doubtful"],
  ["5日、12日", "lacks month"],
  ["2022.9.5、9.12", "2022-09-05 2022-09-05+2022-09-12 doubtful"],
]);

table("several days in the sheet of a month", inMonth, [
  ["5日、12日", "2023-09-05 2023-09-05+2023-09-12 yearless monthless doubtful"],
  ["5、12日", "2023-09-05 2023-09-05+2023-09-12 yearless monthless doubtful"],
  ["31日、5日", "other"],
  ["5日-8日", "2023-09-05 to 2023-09-08 yearless monthless doubtful"],
  ["8日-5日", "other"],
]);

it("the days of a month are a list, more than that are none", () => {
  const october: DateFrame = { year: 2023, month: 10 };
  const days = Array.from({ length: 31 }, (_, i) => `${String(i + 1)}日`);
  const reading = readDateCell(days.join("、"), october);
  assert.equal(reading.kind === "date" ? reading.days?.length : 0, 31);
  assert.equal(readDateCell([...days, "31日"].join("、"), october).kind, "other");
});
