import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise";
import { settleYears } from "../../../src/ledger/recognise/book-year";
import type { Ledger } from "../../../src/ledger/ledger";
import { gridOf, type CellValue } from "../../../src/sheet/grid";

const visits = (title: string, days: readonly CellValue[]): Ledger =>
  recognise(
    gridOf("走访", [
      [title],
      ["序号", "走访日期", "走访对象", "走访人", "走访情况"],
      ...days.map((day, at) => [at + 1, day, "杜春生", "宋立", "了解生产生活情况"]),
    ]),
  );
const years = (ledgers: readonly Ledger[]): (number | null)[] =>
  settleYears(ledgers).map(({ year }) => year);

describe("the year of a workbook", () => {
  it("is that of another sheet's title", () =>
    assert.deepEqual(
      years([visits("走访登记表", ["9月5日"]), visits("2023年走访登记表", ["9.6"])]),
      [2023, 2023],
    ));
  it("else of another sheet's full days", () =>
    assert.deepEqual(
      years([visits("走访登记表", ["9月5日"]), visits("走访登记表", ["2023-09-06"])]),
      [2023, 2023],
    ));
  it("is none where the others do not agree", () =>
    assert.deepEqual(
      years([
        visits("走访登记表", ["9月5日"]),
        visits("2023年走访登记表", []),
        visits("2022年走访登记表", []),
      ]),
      [null, 2023, 2022],
    ));
  it("is settled anew when a sheet has changed", () => {
    const [bare, titled] = settleYears([
      visits("走访登记表", ["9月5日"]),
      visits("2023年走访登记表", ["9.6"]),
    ]);
    assert.deepEqual(years([bare!, visits("2024年走访登记表", ["9.6"])]), [2024, 2024]);
    assert.deepEqual(years([bare!, visits("走访登记表", ["9.6"])]), [null, null]);
    assert.equal(settleYears([bare!, titled!])[0], bare);
  });
});
