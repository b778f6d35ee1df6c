import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ledger } from "../../../src/ledger/ledger";
import { openRecords } from "../../../src/ledger/records";
import { joinPeople, type People } from "../../../src/ledger/register/people";
import { nameVillages } from "../../../src/ledger/register/villages";
import { defaultProfile } from "../../../src/profile/defaults";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { ledgerOf, type Row } from "../../measure/ledger-of";

/** A made-up ID number with a right check digit. */
function id(serial: number): string {
  const first = `11010119800101${String(serial).padStart(3, "0")}`;
  return first + idCheckDigit(first);
}

const known: string[] = [];

/** The ID of somebody named by a text. */
function idOf(text: string): string {
  if (!known.includes(text)) known.push(text);
  return id(known.indexOf(text) + 100);
}

function join(...ledgers: Ledger[]): People {
  const sources = ledgers.map((ledger) => openRecords(ledger, defaultProfile));
  return joinPeople(sources, nameVillages(sources));
}

/** Whether the first records of two ledgers are one person. */
function same(a: readonly Row[], b: readonly Row[]): boolean {
  const people = join(ledgerOf("household", a), ledgerOf("visit", b));
  return people.of(0, 0)[0] === people.of(1, 0)[0];
}

const village = "柳林村";

describe("ledger/register/people", () => {
  const joined: [string, Row[], Row[]][] = [
    [
      "same ID, other spelling of the name",
      [{ person: "张三", idNumber: id(1) }],
      [{ person: "张叁", idNumber: id(1) }],
    ],
    [
      "same ID in lower case with blanks",
      [{ person: "张三", idNumber: id(9) }],
      [{ person: "张三", idNumber: ` ${id(9).toLowerCase()}` }],
    ],
    [
      "same name and village",
      [{ person: "张三", village }],
      [{ person: "张 三", village: "柳林" }],
    ],
    [
      "ID on one side only, name and village",
      [{ person: "张三", village, idNumber: id(1) }],
      [{ person: "张三", village }],
    ],
    [
      "no village on one side, the only one of the name",
      [{ person: "张三", village }],
      [{ person: "张三" }],
    ],
    [
      "a wrong ID, same name and village",
      [{ person: "张三", village, idNumber: id(1) }],
      [{ person: "张三", village, idNumber: "110101198001010000" }],
    ],
    ["householder for person", [{ householder: "张三", village }], [{ person: "张三", village }]],
  ];
  for (const [name, a, b] of joined)
    it(`joins: ${name}`, () => {
      assert.ok(same(a, b));
    });

  const apart: [string, Row[], Row[]][] = [
    [
      "same name, other village",
      [{ person: "张三", village }],
      [{ person: "张三", village: "河东村" }],
    ],
    [
      "same name and village, two right IDs",
      [{ person: "张三", village, idNumber: id(1) }],
      [{ person: "张三", village, idNumber: id(2) }],
    ],
    [
      "two namesakes in the village",
      [
        { person: "张三", village, idNumber: id(1) },
        { person: "张三", village, idNumber: id(2) },
      ],
      [{ person: "张三", village }],
    ],
    [
      "no village, namesakes in two villages",
      [
        { person: "张三", village },
        { person: "张三", village: "河东村" },
      ],
      [{ person: "张三" }],
    ],
    ["masked names", [{ person: "张**", village }], [{ person: "张**", village }]],
  ];
  for (const [name, a, b] of apart)
    it(`keeps apart: ${name}`, () => {
      const people = join(ledgerOf("household", a), ledgerOf("visit", b));
      const [other = -1] = people.of(1, 0);
      assert.ok(a.every((_, record) => people.of(0, record)[0] !== other || other === -1));
    });

  it("finds every party of a dispute", () => {
    const people = join(
      ledgerOf("household", [
        { person: "张三", village },
        { person: "李四", village },
      ]),
      ledgerOf("dispute", [{ person: "李四、张三等4人", village }]),
    );
    assert.deepEqual(people.of(1, 0), [people.of(0, 1)[0], people.of(0, 0)[0]]);
  });

  it("names nobody where the row does not", () => {
    assert.deepEqual(join(ledgerOf("visit", [{ village }])).of(0, 0), []);
  });

  it("joins the same whatever the order of the rows", () => {
    const row = fc.record({
      person: fc.constantFrom("张三", "李四", "王五"),
      village: fc.constantFrom("柳林", "柳林村", "河东村", ""),
      // With one ID a name, rows cannot contradict each other.
      hasId: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), fc.nat(), (facts, seed) => {
        const rows = facts.map(({ hasId, ...row }) => ({
          ...row,
          idNumber: hasId && row.village !== "" ? idOf(row.person + row.village.slice(0, 2)) : "",
        }));
        const turned = rows.map((_, index) => (index + seed) % rows.length);
        const straight = join(ledgerOf("visit", rows));
        const mixed = join(
          ledgerOf(
            "visit",
            turned.map((index) => rows[index] ?? {}),
          ),
        );
        for (let a = 0; a < rows.length; a++)
          for (let b = 0; b < rows.length; b++)
            assert.equal(
              straight.of(0, a)[0] === straight.of(0, b)[0],
              mixed.of(0, turned.indexOf(a))[0] === mixed.of(0, turned.indexOf(b))[0],
            );
      }),
    );
  });
});
