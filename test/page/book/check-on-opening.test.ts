import assert from "node:assert/strict";
import { recogniseTables } from "../../../src/ledger/recognise/index";
import { keepLedgers } from "../../../src/operations/known-ledgers";
import { readViews } from "../../../src/page/book/read-views";
import { showBook } from "../../../src/page/book/shown-book";
import type { RemoteWorkbook } from "../../../src/page/worker/connect";
import { load } from "../../../src/pane/actions/load";
import { takeUpCheck } from "../../../src/pane/actions/opened-check";
import { createSession } from "../../../src/pane/session";
import type { Grid } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { quietGrid } from "./quiet-grid";

const ledger = (sheet: string, seed: number) =>
  makeLedger({ kind: "dispute", rows: 200, seed, mess: 1, sheet, defects: { "id-checksum": 0.2 } });

/** What costs by the sheet's length, each time it is asked of the worker. */
const costly = new Set(["read", "view", "marks", "apply", "recogniseAhead", "save", "restore"]);

/** Opens ledgers as the page does, where the clerk wants them checked at once; notes what the worker is asked. */
async function opened() {
  const file = await openWorkbook(
    await toXlsx([ledger("一季度", 3), ledger("二季度", 4)]),
    "台账.xlsx",
  );
  const asked: string[] = [];
  const found = new Map<string, ReturnType<typeof recogniseTables>>();
  const remote: RemoteWorkbook = noting(asked, {
    ...file,
    firstSheets: await file.sheets(),
    recogniseAhead: (grid: Grid) => {
      const ledgers = recogniseTables(grid, { columns: {} });
      found.set(grid.sheet, ledgers);
      keepLedgers(grid, { columns: {} }, ledgers);
      return Promise.resolve();
    },
    close: () => undefined,
  });
  const shown: string[] = [];
  const book = showBook(
    remote,
    await readViews(remote),
    () =>
      quietGrid({
        putCells: ({ grid }, cells) => shown.push(`${String(cells.length)} cells ${grid.sheet}`),
        putMarks: ({ grid }) => shown.push(`marks ${grid.sheet}`),
        putSheet: ({ grid }) => shown.push(`sheet ${grid.sheet}`),
      }),
    {
      changed: () => undefined,
      putBack: () => undefined,
      drawings: () => undefined,
      notShown: (error) => {
        throw error;
      },
    },
  );
  const session = createSession({
    workbook: book.workbook,
    clock: () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" }),
    activeSheet: () => Promise.resolve("一季度"),
    opening: {
      kind: "done",
      isOn: () => true,
      choose: () => undefined,
      unasked: (work) => work(),
    },
  });
  await load(session, (watch) => takeUpCheck(session, watch));
  return { session, asked, shown, found };
}

/** The workbook, noting its costly calls by name and sheet. */
function noting(asked: string[], remote: RemoteWorkbook): RemoteWorkbook {
  return new Proxy(remote, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function" || !costly.has(String(name))) return value;
      return (...args: readonly unknown[]) => {
        const [first] = args as readonly (string | Partial<Grid>)[];
        const sheet = typeof first === "string" ? first : (first?.sheet ?? "");
        asked.push(`${String(name)} ${sheet}`.trimEnd());
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}

describe("a check on opening", () => {
  it("reads and recognises every sheet once, and writes once", async () => {
    const { session, asked } = await opened();
    assert.ok((session.state().checked?.findings.length ?? 0) > 0);
    assert.deepEqual(asked.sort(), [
      "apply",
      "marks 一季度",
      "marks 二季度",
      "recogniseAhead 一季度",
      "recogniseAhead 二季度",
      "view 一季度",
      "view 二季度",
      "view 检查结果",
    ]);
  });

  it("takes what the worker recognised, and finds nothing out again on the page's own thread", async () => {
    const { session, found } = await opened();
    const sheets = session.state().book?.sheets.filter(({ owned }) => !owned) ?? [];
    assert.equal(sheets.length, 2);
    for (const { info, ledger: taken } of sheets)
      assert.equal(taken.records, found.get(info.name)?.main.records);
  });

  it("puts no cell of the clerk's into the grid again", async () => {
    const { shown } = await opened();
    assert.deepEqual(shown.sort(), ["marks 一季度", "marks 二季度", "sheet 检查结果"]);
  });
});
