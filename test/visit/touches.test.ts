import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile } from "../../src/profile/defaults";
import { runNow } from "../../src/sheet/steps";
import { openingVisitMaterial } from "../../src/visit/open-register";
import { countOf, quotaPaces } from "../../src/visit/quotas";
import { touchesOf, type Touch } from "../../src/visit/touches";
import { day, ledgerOf, type Row } from "../measure/ledger-of";

const asOf = day("2024-05-15");
const touches = (...ledgers: Ledger[]): Touch[] =>
  touchesOf(
    runNow(openingVisitMaterial(ledgers, { profile: defaultProfile, asked: { asOf } })).register,
  );

const village = "柳林村";
const homes = ledgerOf("household", [
  { householder: "张三", village },
  { householder: "李四", village },
]);
const visit = (row: Row): Ledger => ledgerOf("visit", [{ village, ...row }]);

/** Who went in which role on which day, and to how many. */
const told = (list: readonly Touch[]) =>
  list.map(({ owner, role, day: on, households }) => [owner, role, on, households.length]);

describe("touches", () => {
  const on = "2024-05-06";
  const table: readonly (readonly [name: string, row: Row, expected: unknown[]])[] = [
    [
      "one who went",
      { person: "张三", visitedOn: on, visitor: "王一" },
      [["王一", null, day(on), 1]],
    ],
    [
      "two who went, each in his role",
      { person: "张三", visitedOn: on, visitor: "王一、赵二", role: "乡镇干部、人大代表" },
      [
        ["王一", "乡镇干部", day(on), 1],
        ["赵二", "人大代表", day(on), 1],
      ],
    ],
    [
      "one role for all",
      { person: "张三", visitedOn: on, visitor: "王一、赵二", role: "乡镇干部" },
      [
        ["王一", "乡镇干部", day(on), 1],
        ["赵二", "乡镇干部", day(on), 1],
      ],
    ],
    [
      "two roles of one who went: the first",
      { person: "张三", visitedOn: on, visitor: "王一", role: "乡镇干部、人大代表" },
      [["王一", "乡镇干部", day(on), 1]],
    ],
    [
      "a role nobody knows",
      { person: "张三", visitedOn: on, visitor: "王一", role: "热心人" },
      [["王一", null, day(on), 1]],
    ],
    [
      "a role that is a number",
      { person: "张三", visitedOn: on, visitor: "王一", role: 5 },
      [["王一", null, day(on), 1]],
    ],
    ["nobody named who went", { person: "张三", visitedOn: on, visitor: "" }, []],
    [
      "the person in charge stands in for who went",
      { person: "张三", visitedOn: on, visitor: "", owner: "钱三" },
      [["钱三", null, day(on), 1]],
    ],
    ["no day", { person: "张三", visitedOn: "", visitor: "王一" }, [["王一", null, 0, 1]]],
    [
      "the day it was noted down",
      { person: "张三", registeredOn: on, visitor: "王一" },
      [["王一", null, day(on), 1]],
    ],
    ["a row that names nobody", { visitedOn: on, visitor: "王一" }, [["王一", null, day(on), 1]]],
  ];
  for (const [name, row, expected] of table)
    it(name, () => {
      assert.deepEqual(told(touches(homes, visit(row))), expected);
    });

  it("of a register are those with a day of a visit, of its other days none", () => {
    const register = ledgerOf("household", [
      { householder: "张三", village, visitedOn: on, registeredOn: "2024-01-01", visitor: "王一" },
      { householder: "李四", village, visitedOn: "", registeredOn: "2024-01-01", visitor: "王一" },
    ]);
    assert.deepEqual(told(touches(register)), [
      ["王一", null, day(on), 1],
      ["王一", null, 0, 1],
    ]);
  });

  it("are none of ledgers of matters and of answers", () => {
    const row = { person: "张三", village, visitedOn: on, visitor: "王一", foundOn: on };
    for (const kind of ["dispute", "satisfaction", "tenhouse", "petition"] as const)
      assert.deepEqual(touches(homes, ledgerOf(kind, [row])), []);
  });

  it("tell households, people without one and nameless rows apart, whoever comes first", () => {
    const rows = ledgerOf("contact", [
      ...["张三", "李四", "外人甲", "外人乙", "张三", "外人甲", ""].map((person) => ({
        ...{ village, person, visitedOn: on, visitor: "王一" },
      })),
      { village, person: "", visitedOn: on, visitor: "王一" },
    ]);
    const all = touches(homes, rows);
    const reached = all.map(({ households }) => households[0]);
    assert.equal(new Set(all.map(({ contact }) => contact)).size, 8);
    assert.equal(reached[0], reached[4]);
    assert.equal(reached[2], reached[5]);
    assert.equal(new Set(reached).size, 6);
    assert.equal(countOf(all, "households"), 6);
    assert.equal(countOf(all, "contacts"), 8);
  });
});

describe("the pace of quotas", () => {
  const touch = fc.record({
    owner: fc.constantFrom("王一", "赵二"),
    role: fc.constantFrom("乡镇干部", "教职工", null),
    day: fc.oneof(fc.constant(0), fc.integer({ min: day("2023-12-20"), max: day("2024-06-10") })),
    households: fc.array(fc.nat(6), { minLength: 1, maxLength: 2 }),
    contact: fc.nat(30),
  });
  const span = { year: ["2024-01-01", "2024-12-31"], term: ["2024-03-01", "2024-08-31"] } as const;

  it("counts what was done by the as-of day of what the last role known owes", () => {
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 15 }), (all) => {
        const paces = new Map(
          quotaPaces(all, defaultProfile, asOf).map((pace) => [pace.owner, pace]),
        );
        for (const owner of ["王一", "赵二"]) {
          const own = all.filter((one) => one.owner === owner && one.day <= asOf);
          const roles = own.filter(({ role }) => role !== null);
          const lastDay = Math.max(...roles.map((one) => one.day));
          const role = roles.findLast((one) => one.day === lastDay)?.role ?? null;
          const pace = paces.get(owner);
          assert.equal(pace?.role ?? null, role);
          if (pace === undefined || role === null) continue;
          const { per, required } = defaultProfile.quotas[role]!;
          const [from, to] = span[per].map(day) as [number, number];
          const counted = own.filter((one) => one.day >= from);
          assert.equal(pace.done, new Set(counted.flatMap(({ households }) => households)).size);
          assert.equal(pace.required, required);
          const expected = (required * (asOf - from + 1)) / (to - from + 1);
          assert.ok(Math.abs(pace.expectedByNow - expected) < 0.01);
          assert.equal(pace.onPace, pace.done >= expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is kept by exactly what is expected", () => {
    const quotas = { 乡镇干部: { measure: "contacts", required: 366, per: "year" } } as const;
    const done = (count: number): Touch[] =>
      Array.from({ length: count }, (_, contact) => ({
        ...{ owner: "王一", role: "乡镇干部", day: day("2024-01-05"), households: [1], contact },
      }));
    const pace = (count: number) =>
      quotaPaces(done(count), { ...defaultProfile, quotas }, day("2024-01-10"))[0]?.onPace;
    assert.deepEqual([9, 10, 11].map(pace), [false, true, true]);
  });
});
