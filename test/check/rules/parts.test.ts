import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const of = (labels: string[], ...records: CellValue[][]) =>
  ledgerOf(["village", ...labels.slice(1).map(() => "count" as const)], records, {
    kind: "report",
    labels,
  });
const LABELS = ["村", "排查数", "其中重大", "化解数"];
const SUMS = ["村", "走访", "排查", "合计"];
const rate = (value: CellValue, label = "化解率") =>
  ledgerOf(["village", "rate"], [["柳林村", value]], { kind: "report", labels: ["村", label] });

describe("rule parts", () => {
  cases(
    ["part-exceeds-whole", "row-total-mismatch", "rate-over-whole"],
    [
      ["parts within their wholes", of(LABELS, ["柳林村", 5, 2, 4], ["王庄村", 3, 3, 3]), []],
      [
        "a part larger than its whole",
        of(LABELS, ["柳林村", 5, 6, 4], ["王庄村", 3, 3, 3]),
        ["part-exceeds-whole@C2"],
      ],
      [
        "returned forms",
        of(["村", "发放问卷", "收回问卷"], ["柳林村", 50, 51]),
        ["part-exceeds-whole@C2"],
      ],
      [
        "a sum that is one in all rows but one",
        of(
          SUMS,
          ...rows(6, (i) => [`村${String(i)}`, i, 2, i === 3 ? 9 : i + 2]).map((row) => [...row]),
        ),
        ["row-total-mismatch@D5"],
      ],
      [
        "a column called 合计 that is no sum of these",
        of(SUMS, ...rows(6, (i) => [`村${String(i)}`, i, 2, i * 7 + 1]).map((row) => [...row])),
        [],
      ],
      ["a rate", rate(89.66), []],
      ["a rate as a share", rate(0.8966), []],
      ["a rate of all", rate("100%"), []],
      ["a rate of more than all", rate(104.5), ["rate-over-whole@B2"]],
      ["growth", rate(150, "同比增长率"), []],
    ],
  );
});
