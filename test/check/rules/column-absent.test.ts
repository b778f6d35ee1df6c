import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

describe("rule column-absent", () => {
  cases(
    ["status-column-absent", "day-column-absent"],
    [
      ["both there", ledgerOf(["foundOn", "status"], [[45413, "未化解"]]), []],
      ["the closing date will do", ledgerOf(["foundOn", "closedOn"], [[45413, ""]]), []],
      [
        "no status",
        ledgerOf(["foundOn", "person"], [[45413, "张三"]]),
        ["status-column-absent@A1"],
      ],
      ["no day", ledgerOf(["person", "status"], [["张三", "未化解"]]), ["day-column-absent@A1"]],
      ["visits need neither", ledgerOf(["person"], [["张三"]], { kind: "visit" }), []],
    ],
  );
});
