import assert from "node:assert/strict";
import fc from "fast-check";
import { excelHost } from "../../src/addin/host/excel-host";
import { severityLabels } from "../../src/locale/zh-CN/severities";
import { resultsSheet } from "../../src/operations/check-results";
import { foundCells, markedCells } from "../../src/operations/marked-cells";
import { planFixes } from "../../src/check/fixes";
import { checkSheets } from "../../src/pane/actions/check";
import { fixesOf, writeFixes } from "../../src/pane/actions/fix";
import { followChanges } from "../../src/pane/actions/follow-changes";
import { ignore } from "../../src/pane/actions/ignore";
import { load } from "../../src/pane/actions/load";
import { takeUpCheck } from "../../src/pane/actions/opened-check";
import { undo } from "../../src/pane/actions/undo";
import type { PaneHost } from "../../src/pane/host";
import { createSession, type Session } from "../../src/pane/session";
import { cellName } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { openWorkbook, type FileWorkbook } from "../../src/workbook/file/index";
import { openExcel } from "../../src/workbook/excel/index";
import type { Workbook } from "../../src/workbook/port";
import { createBook } from "../excel-host/model/book";
import { startExcel } from "../excel-host/node/excel-in-node";
import { toXlsx } from "../samples/files";
import { makeLedger } from "../samples/ledger";

const clock = () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" });

/** Two untidy ledgers. */
const ledgers = [
  makeLedger({
    kind: "dispute",
    rows: 12,
    seed: 7,
    mess: 1,
    sheet: "纠纷",
    defects: { "id-checksum": 0.2 },
  }),
  makeLedger({ kind: "visit", rows: 10, seed: 8, mess: 1, sheet: "走访" }),
];

/** The pane over a workbook, and the clerk's hand on its cells. */
interface Desk {
  readonly session: Session;
  readonly workbook: Workbook;
  type(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  inFront(sheet: string): void;
  close(): void;
}

async function deskOver(
  workbook: Workbook,
  more: Partial<PaneHost>,
  enter: (sheet: string, row: number, column: number, value: CellValue) => Promise<void>,
): Promise<Desk> {
  let changed: (sheet: string, moved?: boolean) => void = () => undefined;
  let front = "纠纷";
  const session = createSession({
    ...more,
    workbook,
    clock,
    activeSheet: () => Promise.resolve(front),
    onCellsChanged: (listener) => {
      changed = listener;
      return () => undefined;
    },
  });
  const close = followChanges(session);
  await load(session, (watch) => takeUpCheck(session, watch));
  return {
    session,
    workbook,
    close,
    inFront: (sheet) => (front = sheet),
    type: async (sheet, row, column, value) => {
      await enter(sheet, row, column, value);
      changed(sheet, false);
      for (const settle of session.beforeSave) await settle();
    },
  };
}

const enterInFile =
  (workbook: FileWorkbook) =>
  async (sheet: string, row: number, column: number, value: CellValue): Promise<void> => {
    await workbook.enter(sheet, [{ row, column, value }]);
  };

async function overFile(bytes?: Uint8Array, more: Partial<PaneHost> = {}): Promise<Desk> {
  const workbook = await openWorkbook(bytes ?? (await toXlsx(ledgers)), "台账.xlsx");
  return deskOver(workbook, more, enterInFile(workbook));
}

async function overExcel(): Promise<Desk> {
  startExcel(
    createBook({
      sheets: ledgers.map(({ grid }) => ({
        name: grid.sheet,
        rows: grid.values.map((row) => [...row]),
      })),
    }),
  );
  const workbook = await openExcel({ pauseMs: 1 });
  const { host } = excelHost({
    workbook,
    ownSettings: { read: () => null, keep: () => undefined },
    profileChanged: () => undefined,
  });
  const { opening, ...rest } = host;
  assert.equal(opening?.kind, "offered");
  return deskOver(workbook, rest, (sheet, row, column, value) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.values = [[value ?? ""]];
      await context.sync();
    }),
  );
}

/** What a clerk does; numbers choose among what there is. */
type Step =
  | { readonly does: "edit"; readonly at: number; readonly value: number }
  | { readonly does: "fixOne" | "ignore"; readonly at: number }
  | { readonly does: "fixAll" | "undo" | "checkAll" | "check" }
  | { readonly does: "front"; readonly at: number };

const values: readonly CellValue[] = [
  "",
  "张三",
  "2024-05-06",
  "已化解",
  "110101199003070011",
  45_400,
];

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ does: fc.constant("edit" as const), at: fc.nat(), value: fc.nat() }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom("fixOne" as const, "ignore" as const),
        at: fc.nat(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom(
          "fixAll" as const,
          "undo" as const,
          "checkAll" as const,
          "check" as const,
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("front" as const), at: fc.nat() }) },
  ) satisfies fc.Arbitrary<Step>,
  { minLength: 3, maxLength: 12 },
);

async function take(desk: Desk, step: Step): Promise<void> {
  const { session } = desk;
  const findings = session.state().checked?.findings ?? [];
  switch (step.does) {
    case "edit": {
      // Half of the time where something was found.
      const found = findings[step.at % Math.max(1, findings.length * 2)];
      const grid = ledgers[step.at % 2]!.grid;
      const place = found ?? {
        sheet: grid.sheet,
        row: 2 + (step.at % (grid.rowCount - 2)),
        column: step.value % grid.columnCount,
      };
      await desk.type(place.sheet, place.row, place.column, values[step.value % values.length]!);
      return;
    }
    case "fixOne": {
      const fixes = planFixes(findings);
      const fix = fixes[step.at % Math.max(1, fixes.length)];
      if (fix !== undefined) await writeFixes(session, [fix], "fixCells");
      return;
    }
    case "fixAll": {
      const fixes = fixesOf(session, findings);
      if (fixes.length > 0) await writeFixes(session, fixes, "fixSheet");
      return;
    }
    case "ignore": {
      const finding = findings[step.at % Math.max(1, findings.length)];
      if (finding !== undefined) await ignore(session, [finding], "已核实");
      return;
    }
    case "undo":
      return undo(session);
    case "check":
    case "checkAll":
      return checkSheets(session, step.does === "check" ? "active" : "all");
    case "front":
      desk.inFront(ledgers[step.at % 2]!.grid.sheet);
  }
}

/** Marks in the workbook, findings on the screen and lines of 检查结果 say the same. */
async function assertOneState({ session, workbook }: Desk): Promise<void> {
  const { checked, task } = session.state();
  assert.notEqual(task.kind, "failed", JSON.stringify(task));
  const marks = foundCells(await workbook.ownMarks());
  const results = await resultsSheet(workbook);
  if (checked === null) {
    assert.deepEqual([...marks], []);
    assert.equal(results, null);
    return;
  }
  assert.equal(checked.behind, null);
  const { findings, sheets } = checked;
  const wanted = [...markedCells(findings, sheets)].filter(([, cells]) => cells.size > 0);
  const sorted = (all: Iterable<readonly [string, ReadonlySet<number>]>) =>
    [...all].map(([sheet, cells]) => [sheet, [...cells].sort((a, b) => a - b)]).sort();
  assert.deepEqual(sorted(marks), sorted(wanted));
  assert.ok(results !== null);
  const { values: rows } = await workbook.read(results.name);
  const lines = rows
    .slice(4)
    .filter((row) => row[1] !== "" && row[1] !== null && row[1] !== undefined);
  assert.deepEqual(
    lines.map(([severity, sheet, cell]) => [severity, sheet, String(cell).split(" ")[0]]),
    findings.map(({ severity, sheet, row, column }) => [
      severityLabels[severity],
      sheet,
      cellName(row, column),
    ]),
  );
}

/** Undoing all that was done leaves the clerk's cells alone. */
async function undoAll({ session, workbook }: Desk): Promise<void> {
  while (session.state().journal.length > 0) await undo(session);
  assert.equal(session.state().checked, null);
  assert.deepEqual([...(await workbook.ownMarks())], []);
  assert.deepEqual(
    (await workbook.sheets()).map(({ name }) => name),
    ledgers.map(({ grid }) => grid.sheet),
  );
}

for (const [name, open, runs] of [
  ["a file", overFile, 25],
  ["Excel", overExcel, 12],
] as const)
  describe(`findings, marks and 检查结果 over ${name}`, function () {
    this.timeout(300_000);

    it("are one state whatever the clerk does", async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (taken) => {
          const desk = await open();
          for (const step of taken) {
            await take(desk, step);
            await assertOneState(desk);
          }
          await undoAll(desk);
          desk.close();
        }),
        { numRuns: runs },
      );
    });
  });
