import assert from "node:assert/strict";
import type { Finding } from "../../src/check/finding";
import { groupFindings, noFilter } from "../../src/pane/check/group-findings";

function finding(part: Partial<Finding>): Finding {
  return {
    code: "id-checksum",
    severity: "error",
    book: "",
    sheet: "纠纷",
    row: 4,
    column: 2,
    field: "idNumber",
    value: "11010119900307123X",
    params: { label: "身份证号" },
    ...part,
  };
}

const findings: readonly Finding[] = [
  finding({ code: "stray-blanks", severity: "hint", value: " 张三 ", row: 9 }),
  finding({}),
  finding({ code: "phone-invalid", value: "1380013", sheet: "走访" }),
  finding({
    code: "phone-invalid",
    value: "139",
    cells: [
      { row: 5, column: 3, value: "139" },
      { row: 6, column: 3, value: "139" },
    ],
  }),
];

describe("the list of findings", () => {
  it("groups by rule, worst first, then most cells", () => {
    const groups = groupFindings(findings, noFilter);
    assert.deepEqual(
      groups.map(({ code, severity, count }) => [code, severity, count]),
      [
        ["phone-invalid", "error", 3],
        ["id-checksum", "error", 1],
        ["stray-blanks", "hint", 1],
      ],
    );
  });

  it("takes the worst severity of a rule for the group", () => {
    const mixed = [finding({ severity: "hint" }), finding({ severity: "warning", row: 8 })];
    assert.equal(groupFindings(mixed, noFilter)[0]?.severity, "warning");
  });

  for (const [name, filter, codes] of [
    ["severity", { ...noFilter, severities: new Set(["hint"] as const) }, ["stray-blanks"]],
    ["sheet", { ...noFilter, sheet: "走访" }, ["phone-invalid"]],
    ["cell", { ...noFilter, search: "c10" }, ["stray-blanks"]],
    ["value, full width or not", { ...noFilter, search: "１３８" }, ["phone-invalid"]],
    ["title", { ...noFilter, search: "校验" }, ["id-checksum"]],
    ["nothing fits", { ...noFilter, search: "没有这样的" }, []],
  ] as const)
    it(`filters by ${name}`, () => {
      assert.deepEqual(
        groupFindings(findings, filter).map(({ code }) => code),
        codes,
      );
    });

  it("groups 20,000 findings well under a frame’s patience", () => {
    const many = Array.from({ length: 20_000 }, (_, row) => finding({ row, value: `号${row}` }));
    groupFindings(many, { ...noFilter, search: "校验" });
    const started = performance.now();
    assert.equal(groupFindings(many, { ...noFilter, search: "号19999" })[0]?.count, 1);
    assert.ok(performance.now() - started < 200);
  });
});
