import { idCheckDigit } from "../../../src/sheet/id-number";
import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, toldCases } from "./cases";

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

const id = (first: string): string => first + idCheckDigit(first);

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

  describe("what is said of a group", () => {
    const sized = (sizes: readonly number[]) =>
      of(...sizes.flatMap((size, at) => group(`${String(at + 1)}组`, size)));
    const RIGHT = [10, 10, 10];
    const inTwo = (fields: readonly FieldId[], row: readonly CellValue[]) =>
      ledgerOf(
        fields,
        [
          ...rows(9, (i) => ["一组", `甲${String(i)}`, ...fields.slice(2).map(() => "")]),
          ...rows(8, (i) => ["二组", `乙${String(i)}`, ...fields.slice(2).map(() => "")]),
        ].map((one, i) =>
          i === 0
            ? ["一组", "张三", ...row.slice(0, 1)]
            : i === 9
              ? ["二组", "张三", ...row.slice(1)]
              : one,
        ),
        { kind: "tenhouse" },
      );
    const A = id("11010519800615003");
    const B = id("11010519750203001");
    toldCases(
      ["group-size", "group-role-missing", "household-without-group", "household-in-two-groups"],
      [
        [
          "its name and how many",
          sized([...RIGHT, 13]),
          ["warning group-size@A32 group=4组 households=13"],
        ],
        [
          "four of five are wrong",
          sized([14, 14, 14, 14, 10]),
          [2, 16, 30, 44].map(
            (row, i) => `warning group-size@A${String(row)} group=${String(i + 1)}组 households=14`,
          ),
        ],
        [
          "five of six are wrong: other groups than those of ten households",
          sized([14, 14, 14, 14, 14, 10]),
          [2, 16, 30, 44, 58].map(
            (row, i) => `hint group-size@A${String(row)} group=${String(i + 1)}组 households=14`,
          ),
        ],
        [
          "six of ten are wrong",
          sized([14, 14, 14, 14, 14, 14, 10, 10, 10, 10]),
          [2, 16, 30, 44, 58, 72].map(
            (row, i) => `warning group-size@A${String(row)} group=${String(i + 1)}组 households=14`,
          ),
        ],
        [
          "the roles nobody has",
          of(
            ...group("一组", 10),
            ...group("二组", 10).map((row, i) =>
              i === 0 || i === 3 ? [row[0] ?? "", row[1] ?? "", ""] : row,
            ),
          ),
          ["warning group-role-missing@A12 group=二组 roles=网长、信息联络员"],
        ],
        [
          "who has no group",
          of(...group("一组", 10), ["", "张三", ""], ["", "", ""]),
          ["warning household-without-group@A12 name=张三"],
        ],
        [
          "both groups of a household",
          inTwo(["group", "householder"], []),
          ["warning household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
        [
          "two ID numbers of one name are two people",
          inTwo(["group", "householder", "idNumber"], [A, B]),
          ["hint household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
        [
          "one ID number is one",
          inTwo(["group", "householder", "idNumber"], [A, A]),
          ["warning household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
        [
          "two that differ in their last digits are two",
          inTwo(["group", "householder", "idNumber"], [A, id("11010519800615005")]),
          ["hint household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
        [
          "a missing number tells nothing",
          inTwo(["group", "householder", "idNumber"], [A, ""]),
          ["warning household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
        [
          "nor where the first is missing",
          inTwo(["group", "householder", "idNumber"], ["", B]),
          ["warning household-in-two-groups@A11 name=张三 group=二组 other=一组 ~ 2"],
        ],
      ],
    );
  });

  describe("what tells a household and its group", () => {
    const counted = (fields: readonly FieldId[], list: readonly (readonly CellValue[])[]) =>
      ledgerOf(fields, list, { kind: "tenhouse" });
    cases(
      ["group-size", "household-in-two-groups"],
      [
        [
          "members of one household are one",
          counted(
            ["group", "householdId", "person"],
            rows(20, (i) => ["一组", `H${String(i >> 1)}`, `张${String(i)}`]),
          ),
          [],
        ],
        [
          "a household without its number goes by the name",
          counted(
            ["group", "householdId", "person"],
            rows(14, (i) => ["一组", i < 2 ? "" : `H${String(i)}`, `张${String(i)}`]),
          ),
          ["group-size@A2"],
        ],
        [
          "the householder, not the member, names it",
          counted(
            ["group", "householder", "person"],
            rows(20, (i) => [
              "一组",
              `户主${"甲乙丙丁戊己庚辛壬癸"[i >> 1] ?? ""}`,
              `张${String(i)}`,
            ]),
          ),
          [],
        ],
        [
          "lines without a name are no households",
          counted(
            ["group", "person", "phone"],
            rows(16, (i) => ["一组", i < 10 ? `张${String(i)}` : "", 1]),
          ),
          [],
        ],
        [
          "第一组 of another grid is another group",
          counted(
            ["grid", "group", "person"],
            rows(20, (i) => [i < 10 ? "一网格" : "二网格", "第一组", `张${String(i)}`]),
          ),
          [],
        ],
        [
          "a namesake in another village is another household",
          counted(
            ["village", "group", "person"],
            rows(20, (i) => [
              i < 10 ? "柳林村" : "王庄村",
              i < 10 ? "一组" : "二组",
              `张${String(i % 10)}`,
            ]),
          ),
          [],
        ],
        [
          "a village written in two ways is one",
          counted(
            ["village", "group", "person"],
            rows(10, (i) => [i % 2 === 0 ? "柳林村" : "柳林", "一组", `张${String(i)}`]),
          ),
          [],
        ],
        [
          "a group at every fourth line holds until the next",
          counted(
            ["group", "person"],
            rows(16, (i) => [i === 0 ? "一组" : i === 8 ? "二组" : "", `张${String(i)}`]),
          ),
          [],
        ],
        [
          "the same household twice in its group",
          counted(
            ["group", "person"],
            [...rows(9, (i) => ["一组", `张${String(i)}`]), ["一组", "张3"]],
          ),
          [],
        ],
      ],
    );
  });

  cases(
    ["group-size", "household-without-group"],
    [
      ["no column of groups", ledgerOf(["person"], [["张三"]], { kind: "tenhouse" }), []],
      ["no column of names", ledgerOf(["group", "phone"], [["一组", 1]], { kind: "tenhouse" }), []],
    ],
  );
});
