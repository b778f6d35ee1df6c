import assert from "node:assert/strict";
import type { Finding } from "../../src/check/finding";
import { haystackOf, rowWords } from "../../src/pane/check/finding-words";
import {
  countsOf,
  groupFindings,
  hiddenErrors,
  noFilter,
  type FindingFilter,
} from "../../src/pane/check/group-findings";
import { listOf, type Listing } from "../../src/pane/check/listing";
import { finding } from "./check-findings";

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

const haystack = haystackOf(rowWords(null));
const groups = (listing: Listing, filter: FindingFilter) =>
  groupFindings(listing, filter, haystack);

describe("the list of findings", () => {
  it("groups by rule, worst first, then most cells", () => {
    assert.deepEqual(
      groups(listOf(findings), noFilter).map(({ code, severity, count }) => [
        code,
        severity,
        count,
      ]),
      [
        ["phone-invalid", "error", 3],
        ["id-checksum", "error", 1],
        ["stray-blanks", "hint", 1],
      ],
    );
  });

  it("takes the worst severity of a rule for the group", () => {
    const mixed = [finding({ severity: "hint" }), finding({ severity: "warning", row: 8 })];
    assert.equal(groups(listOf(mixed), noFilter)[0]?.severity, "warning");
  });

  for (const [name, filter, codes] of [
    ["severity", { ...noFilter, severity: "hint" }, ["stray-blanks"]],
    ["sheet", { ...noFilter, sheet: "走访" }, ["phone-invalid"]],
    ["cell", { ...noFilter, search: "c10" }, ["stray-blanks"]],
    ["any cell of many", { ...noFilter, search: "D7" }, ["phone-invalid"]],
    ["value, full width or not", { ...noFilter, search: "１３８" }, ["phone-invalid"]],
    ["title", { ...noFilter, search: "校验" }, ["id-checksum"]],
    ["nothing fits", { ...noFilter, search: "没有这样的" }, []],
  ] as const)
    it(`filters by ${name}`, () => {
      assert.deepEqual(
        groups(listOf(findings), filter).map(({ code }) => code),
        codes,
      );
    });

  for (const [name, filter, hidden] of [
    ["none", noFilter, 0],
    ["only errors", { ...noFilter, severity: "error" }, 0],
    ["only hints", { ...noFilter, severity: "hint" }, 4],
    ["one sheet", { ...noFilter, sheet: "走访" }, 3],
    ["a search", { ...noFilter, search: "校验" }, 3],
  ] as const)
    it(`tells how many errors a filter hides: ${name}`, () => {
      assert.equal(hiddenErrors(listOf(findings), filter, haystack), hidden);
    });

  it("counts cells that are left, and hides no error that is done", () => {
    const { items, ...rest } = listOf(findings);
    const done = { ...rest, items: items.map((item) => ({ ...item, done: item.id !== 0 })) };
    assert.deepEqual(countsOf(done.items), { error: 0, warning: 0, hint: 1 });
    assert.equal(hiddenErrors(done, { ...noFilter, severity: "hint" }, haystack), 0);
    assert.deepEqual(
      groups(done, noFilter).map(({ count }) => count),
      [0, 0, 1],
    );
  });

  it("groups 20,000 findings well under a frame’s patience", () => {
    const many = listOf(
      Array.from({ length: 20_000 }, (_, row) => finding({ row, value: `号${row}` })),
    );
    groups(many, { ...noFilter, search: "校验" });
    const started = performance.now();
    assert.equal(groups(many, { ...noFilter, search: "号19999" })[0]?.count, 1);
    assert.ok(performance.now() - started < 200);
  });
});
