import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

describe("rule empty-records", () => {
  cases(
    ["record-empty"],
    [
      ["a record", ledgerOf(["serial", "village", "person"], [[1, "柳林村", "张三"]]), []],
      [
        "a line kept free",
        ledgerOf(
          ["serial", "village", "person"],
          [
            [1, "柳林村", "张三"],
            [2, "柳林村", ""],
          ],
          { accounted: true },
        ),
        ["record-empty@A3"],
      ],
      [
        "something in a column of no field",
        ledgerOf(["serial", null, "person"], [[1, "事", ""]]),
        [],
      ],
    ],
  );
});
