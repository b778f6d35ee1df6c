import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const of = (...records: CellValue[][]) =>
  ledgerOf(["serial", "code", "village", "person", "summary"], records);

describe("rule duplicates", () => {
  cases(
    ["duplicate-record"],
    [
      [
        "different people",
        of([1, "", "柳林村", "张三", "争吵"], [2, "", "柳林村", "李四", "争吵"]),
        [],
      ],
      [
        "equal but for the serial",
        of([1, "", "柳林村", "张三", "争吵"], [2, "", "柳林村", "张三", "争吵"]),
        ["duplicate-record@D3"],
      ],
      [
        "equal but for the code",
        of([1, "A-1", "柳林村", "张三", "争吵"], [2, "A-2", "柳林村", "张三", "争吵"]),
        ["duplicate-record@D3"],
      ],
      [
        "three times",
        of(...rows(3, (i) => [i + 1, "", "柳林村", "张三", "争吵"]).map((row) => [...row])),
        ["duplicate-record@D3", "duplicate-record@D4"],
      ],
      [
        "nothing that tells them apart",
        of([1, "", "柳林村", "", ""], [2, "", "柳林村", "", ""]),
        [],
      ],
      [
        "two who answer alike",
        ledgerOf(
          ["village", "rating"],
          [
            ["柳林村", "满意"],
            ["柳林村", "满意"],
          ],
          { kind: "satisfaction" },
        ),
        [],
      ],
    ],
  );
});
