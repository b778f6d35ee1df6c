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
      [
        "a column for each role, one empty",
        ledgerOf(
          ["group", "person", null, null, null],
          [
            ["一组", "张三", "李四", "王五", "赵六"],
            ["二组", "孙七", "", "周八", "吴九"],
          ],
          { kind: "tenhouse", labels: ["组", ...ROLES] },
        ),
        ["group-role-missing@A3"],
      ],
      [
        "telephones of the roles are nobody",
        ledgerOf(["group", "person", null, null, null], [["一组", "张三", "", "", ""]], {
          kind: "tenhouse",
          labels: ["组", "姓名", ...ROLES.slice(1).map((one) => `${one}电话`)],
        }),
        [],
      ],
    ],
  );

  describe("households that the lines do not stand for", () => {
    const staff = (labels: readonly string[], count: CellValue) =>
      ledgerOf(
        ["group", "person", "role", null],
        ["一组", "二组", "三组"].flatMap((name) =>
          ROLES.map((role, i) => [name, `${name}员${String(i)}`, role, i === 0 ? count : ""]),
        ),
        { kind: "tenhouse", labels },
      );
    const beside = (filled: number) =>
      ledgerOf(
        ["group", "person", ...Array.from({ length: 10 }, () => null)],
        ["一组", "二组"].map((name) => [
          name,
          `${name}长`,
          ...Array.from({ length: filled }, (_, i) => `${name}户${String(i)}`),
        ]),
        {
          kind: "tenhouse",
          labels: ["组", "组长", ...Array.from({ length: 10 }, (_, i) => `第${String(i + 1)}户`)],
        },
      );
    cases(
      ["group-size"],
      [
        ["four roles and how many", staff(["组", "姓名", "职责", "所辖户数"], 10), []],
        [
          "four roles and too many",
          staff(["组", "姓名", "职责", "管辖户数"], 15),
          ["group-size@A10", "group-size@A2", "group-size@A6"],
        ],
        ["four roles alone do not tell", staff(["组", "姓名", "职责", "备注"], ""), []],
        ["side by side", beside(10), []],
        ["side by side, too few", beside(5), ["group-size@A2", "group-size@A3"]],
        [
          "named in a cell",
          ledgerOf(
            ["group", "person", null],
            [
              ["一组", "张三", "甲户、乙户、丙户、丁户、戊户、己户、庚户、辛户"],
              ["二组", "李四", "甲家、乙家、丙家、丁家、戊家"],
            ],
            { kind: "tenhouse", labels: ["组", "组长", "成员户"] },
          ),
          ["group-size@A3"],
        ],
      ],
    );
  });
});
