import assert from "node:assert/strict";
import type { Ledger } from "../../../src/ledger/ledger";
import { openRecords } from "../../../src/ledger/records";
import { joinRegister, type Register } from "../../../src/ledger/register/register";
import { defaultProfile } from "../../../src/profile/defaults";
import { ledgerOf, type Row } from "../../measure/ledger-of";

function register(...ledgers: Ledger[]): Register {
  return joinRegister(ledgers.map((ledger) => openRecords(ledger, defaultProfile)));
}

function sizes(rows: readonly Row[]): number {
  return register(ledgerOf("household", rows)).households.list.length;
}

const village = "柳林村";

describe("ledger/register/households", () => {
  const counts: [string, Row[], number][] = [
    [
      "one row a household",
      [
        { householder: "张三", village },
        { householder: "李四", village },
      ],
      2,
    ],
    [
      "members by 户号",
      [
        { householdId: "1", person: "张三", village },
        { householdId: "1", person: "王五", village },
        { householdId: "2", person: "李四", village },
      ],
      2,
    ],
    [
      "the same 户号 in two villages",
      [
        { householdId: "1", person: "张三", village },
        { householdId: "1", person: "李四", village: "河东村" },
      ],
      2,
    ],
    [
      "户号 as number and as text, village left out below",
      [
        { householdId: 1, person: "张三", village },
        { householdId: "1", person: "王五", village: "" },
      ],
      1,
    ],
    [
      "members by 户主",
      [
        { householder: "张三", person: "张三", village },
        { householder: "张三", person: "王五", village: "柳林" },
        { householder: "李四", person: "赵六", village },
      ],
      2,
    ],
    [
      "runs below a 户主",
      [
        { person: "张三", relation: "户主", village },
        { person: "王五", relation: "妻", village },
        { person: "李四", relation: "户主", village },
      ],
      2,
    ],
    [
      "relations without a 户主 in the first row are people",
      [
        { person: "王五", relation: "妻", village },
        { person: "赵六", relation: "子", village },
      ],
      2,
    ],
    [
      "the same person twice",
      [
        { person: "张三", village },
        { person: "张三", village: "柳林" },
      ],
      1,
    ],
    [
      "rows that name nobody",
      [
        { address: "1号", person: "" },
        { address: "2号", person: "" },
      ],
      2,
    ],
  ];
  for (const [name, rows, count] of counts)
    it(`${name}: ${count}`, () => {
      assert.equal(sizes(rows), count);
    });

  it("joins two household ledgers by a shared person", () => {
    const { households } = register(
      ledgerOf("household", [{ householdId: "7", householder: "张三", person: "王五", village }]),
      ledgerOf("household", [{ person: "王五", village, aidType: "低保" }]),
    );
    assert.equal(households.list.length, 1);
  });

  it("shows a household by the row of its head", () => {
    const { households } = register(
      ledgerOf("household", [
        { householdId: "1", person: "王五", relation: "妻", village },
        { householdId: "1", person: "张三", relation: "户主", village },
      ]),
    );
    assert.deepEqual(households.list[0], { source: 0, record: 1, village, name: "张三" });
  });

  it("counts a visit to any member, or by 户号", () => {
    const { visits } = register(
      ledgerOf("household", [
        { householdId: "1", householder: "张三", person: "张三", village },
        { householdId: "1", householder: "张三", person: "王五", village },
      ]),
      ledgerOf("visit", [
        { person: "王五", village: "柳林", householdId: "", visitedOn: "2024-05-01" },
        { person: "", village, householdId: "1", visitedOn: "2024-05-02" },
        { person: "张三", village: "河东村", householdId: "", visitedOn: "2024-05-03" },
        { person: "张三", village, householdId: "", visitedOn: "" },
      ]),
    );
    assert.deepEqual(
      visits.map(({ record, household }) => [record, household]),
      [
        [0, 0],
        [1, 0],
        [2, -1],
      ],
    );
  });

  it("takes 最近走访 in the household ledger for a visit", () => {
    const { visits } = register(
      ledgerOf("household", [
        { person: "张三", village, visitedOn: "2024-05-01", owner: "李干部" },
      ]),
    );
    assert.deepEqual(visits[0]?.visitors, ["李干部"]);
    assert.equal(visits[0]?.household, 0);
  });

  it("makes the people known its households where there is no household ledger", () => {
    const { households, hasHouseholds } = register(
      ledgerOf("visit", [
        { person: "张三", village, visitedOn: "2024-05-01" },
        { person: "张三", village, visitedOn: "2024-05-08" },
      ]),
      ledgerOf("satisfaction", [{ person: "李四", village, rating: "满意" }]),
      ledgerOf("dispute", [{ person: "王五", village, status: "化解中" }]),
    );
    assert.equal(hasHouseholds, false);
    assert.deepEqual(
      households.list.map(({ name }) => name),
      ["张三", "李四"],
    );
  });
});
