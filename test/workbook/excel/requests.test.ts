import { strict as assert } from "node:assert";
import type { SheetDraft } from "../../../src/sheet/draft";
import type { WorkbookEdit } from "../../../src/sheet/edit";
import type { Severity } from "../../../src/sheet/severity";
import type { BookPlan, CellPlan } from "../../excel-host/model/book";
import { checkPlayed, open } from "./support";
import type { Running } from "./support";

const columns = 20;
const severities: readonly Severity[] = ["error", "warning", "hint"];

/** A ledger as long as a village's or as a county's. */
function ledgerOf(rows: number): BookPlan {
  const row = (i: number): CellPlan[] => [
    i + 1,
    `柳林村${(i % 9) + 1}组`,
    `姓名${i % 977}`,
    `37010219${1950 + (i % 50)}0101${1000 + (i % 9000)}`,
    `1380000${1000 + (i % 9000)}`,
    { value: 45_000 + (i % 400), format: "yyyy-mm-dd" },
    `反映村内道路积水、邻里宅基地边界等问题${i}`,
    ...Array.from({ length: columns - 7 }, (_, c) => (c % 3 === 0 ? "" : `内容${c}`)),
  ];
  return { sheets: [{ name: "台账", rows: Array.from({ length: rows }, (_, i) => row(i)) }] };
}

/** 检查本表: one cell in twenty rows is marked and listed. */
function check(rows: number): WorkbookEdit {
  const found = Array.from({ length: Math.floor(rows / 20) }, (_, i) => i * 20);
  const draft: SheetDraft = {
    name: "检查结果",
    rows: [
      [{ value: "检查结果", style: "title" }],
      ...found.map((row) => [
        { value: "错误", style: severities[row % 3]! },
        { value: "台账", style: "text" as const },
        {
          value: `D${row + 1}`,
          style: "link" as const,
          link: { sheet: "台账", cell: `D${row + 1}` },
        },
        { value: "身份证号码的校验位不对，请与户口簿核对后改正", style: "text" as const },
      ]),
    ],
    columnWidths: [8, 12, 8, 60],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    frozenRows: 1,
    print: { landscape: true },
  };
  const marks = found.map((row) => ({
    severity: severities[row % 3]!,
    row,
    column: 3 + (row % 2),
  }));
  return { marks: [{ sheet: "台账", marks }], drafts: [draft] };
}

/** 一键规范: every fifth date and every seventh name. */
function fix(rows: number): WorkbookEdit {
  const every = (step: number) =>
    Array.from({ length: Math.floor(rows / step) }, (_, i) => i * step);
  return {
    cells: [
      {
        sheet: "台账",
        edits: [
          ...every(5).map((row) => ({ row, column: 5, value: 45_001, format: "yyyy/mm/dd" })),
          ...every(7).map((row) => ({ row, column: 2, value: "姓名" })),
        ],
      },
    ],
  };
}

interface Cost {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
}

async function cost(running: Running, run: () => Promise<unknown>): Promise<Cost> {
  const from = running.excel.log.length;
  await run();
  const log = running.excel.log.slice(from);
  checkPlayed(running);
  const sum = (pick: (one: (typeof log)[number]) => number) =>
    log.reduce((total, one) => total + pick(one), 0);
  for (const { requestBytes, responseBytes } of log)
    assert.ok(Math.max(requestBytes, responseBytes) < 5 * 1024 * 1024);
  return {
    requests: log.length,
    sent: sum(({ requestBytes }) => requestBytes),
    received: sum(({ responseBytes }) => responseBytes),
  };
}

/** What reading, checking, fixing and taking back cost with so many rows. */
async function costs(rows: number): Promise<Record<string, Cost>> {
  const running = await open(ledgerOf(rows), { web: true });
  const { book } = running;
  const read = await cost(running, () => book.read("台账"));
  const checked = await cost(running, () => book.apply(check(rows)));
  const again = await cost(running, () => book.apply(check(rows)));
  const cleared = await cost(running, () => book.apply({ marks: [{ sheet: "台账", marks: [] }] }));
  let image = await book.apply({});
  const fixed = await cost(running, async () => {
    image = await book.apply(fix(rows));
  });
  const undone = await cost(running, () => book.restore(image));
  return { read, checked, again, cleared, fixed, undone };
}

describe("workbook/excel: requests and bytes", function () {
  this.timeout(120_000);
  let small: Record<string, Cost>;
  let large: Record<string, Cost>;

  before(async () => {
    small = await costs(300);
    large = await costs(20_000);
    if (process.env["SHOW_COSTS"] === undefined) return;
    console.log("300 rows");
    console.table(small);
    console.log("20,000 rows");
    console.table(large);
  });

  const most: Readonly<Record<string, readonly [small: number, large: number]>> = {
    // 20,000 × 20 cells are four blocks of values and two of formats.
    read: [4, 7],
    checked: [6, 6],
    // One of them asks whose mark the old sheet carries.
    again: [12, 13],
    cleared: [6, 6],
    fixed: [5, 5],
    undone: [5, 5],
  };
  for (const [command, [few, many]] of Object.entries(most))
    it(`${command}: at most ${few} requests with 300 rows, ${many} with 20,000`, () => {
      assert.ok(small[command]!.requests <= few, `${small[command]!.requests} with 300 rows`);
      assert.ok(large[command]!.requests <= many, `${large[command]!.requests} with 20,000 rows`);
    });

  it("reads little more than the values themselves", () => {
    const values = 20_000 * columns * 16;
    assert.ok(large["read"]!.received < values * 1.5, `${large["read"]!.received} bytes`);
    assert.ok(large["read"]!.sent < 20_000);
  });
});
