import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const DAY = serialOf(2024, 5, 20);
const FIELDS = ["foundOn", "status", "closedOn", "revisitedOn", "rating"] as const;
const one = (status: string, revisitedOn: number | "", rating: string) =>
  ledgerOf(FIELDS, [
    [DAY - 9, status, status === "已化解" ? DAY - 2 : "", revisitedOn, rating],
    ...rows(8, () => [DAY - 9, "已化解", DAY - 2, DAY, "满意"]),
  ]);

describe("rule revisits", () => {
  cases(
    ["rating-missing", "rating-without-revisit"],
    [
      ["revisited and rated", one("已化解", DAY, "满意"), []],
      ["neither", one("已化解", "", ""), []],
      ["revisited, not rated", one("已化解", DAY, ""), ["rating-missing@E2"]],
      ["不了解 is an answer", one("已化解", DAY, "不了解"), []],
      ["an open matter is visited without being rated", one("化解中", DAY, ""), []],
      ["rated without a revisit", one("已化解", "", "满意"), ["rating-without-revisit@D2"]],
      [
        "ratings kept elsewhere",
        ledgerOf(
          FIELDS,
          rows(9, (i) => [DAY - 9, "已化解", DAY - 2, DAY, i === 0 ? "满意" : ""]),
        ),
        [],
      ],
    ],
  );
});
