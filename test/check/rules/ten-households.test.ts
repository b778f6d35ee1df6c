import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const ROLES = ["网长", "法律宣传员", "矛盾调解员", "信息联络员"];
const member = (group: string, i: number): CellValue[] => [
  group,
  `${group}户${String(i)}`,
  ROLES[i] ?? "",
];
const of = (...records: CellValue[][]) =>
  ledgerOf(["group", "householder", "role"], records, { kind: "tenhouse" });
const group = (name: string, size: number) =>
  rows(size, (i) => member(name, i)).map((row) => [...row]);

describe("rule ten-households", () => {
  cases(
    ["group-size", "group-role-missing", "household-without-group", "household-in-two-groups"],
    [
      ["two groups as they should be", of(...group("一组", 10), ...group("二组", 12)), []],
      ["eight will do", of(...group("一组", 8)), []],
      ["seven are too few", of(...group("一组", 10), ...group("二组", 7)), ["group-size@A12"]],
      ["thirteen are too many", of(...group("一组", 13)), ["group-size@A2"]],
      [
        "a role not given",
        of(
          ...group("一组", 10),
          ...group("二组", 10).map((row, i) => (i === 2 ? [row[0] ?? "", row[1] ?? "", ""] : row)),
        ),
        ["group-role-missing@A12"],
      ],
      ["no group", of(...group("一组", 10), ["", "张三", ""]), ["household-without-group@A12"]],
      [
        "two groups",
        of(...group("一组", 10), ...group("二组", 9), ["二组", "一组户4", ""]),
        ["household-in-two-groups@A21"],
      ],
      [
        "第一组 of another village is another group",
        ledgerOf(
          ["village", "group", "householder"],
          [
            ...rows(9, (i) => ["柳林村", "第一组", `张${String(i)}`]),
            ...rows(9, (i) => ["王庄村", "第一组", `李${String(i)}`]),
          ],
          { kind: "tenhouse" },
        ),
        [],
      ],
      [
        "a group written at its first household only",
        ledgerOf(
          ["group", "householder"],
          rows(20, (i) => [i % 10 === 0 ? `${String(i / 10)}组` : "", `张${String(i)}`]),
          { kind: "tenhouse" },
        ),
        [],
      ],
      [
        "a line for a whole group says how many",
        ledgerOf(
          ["group", "householder", "population"],
          [
            ["一组", "张三", 10],
            ["二组", "李四", 14],
          ],
          {
            kind: "tenhouse",
            labels: ["组", "网长", "户数"],
          },
        ),
        ["group-size@A3"],
      ],
    ],
  );
});
