import assert from "node:assert/strict";
import { resultsSheet } from "../../src/operations/check-results";
import { readJournal } from "../../src/operations/journal";
import { checkSheets, clearAllMarks } from "../../src/pane/actions/check";
import { cleanAll } from "../../src/pane/actions/clean";
import { followChanges } from "../../src/pane/actions/follow-changes";
import { load } from "../../src/pane/actions/load";
import { takeUpCheck } from "../../src/pane/actions/opened-check";
import { undo } from "../../src/pane/actions/undo";
import type { OpeningCheck, PaneHost } from "../../src/pane/host";
import { createSession, type Session } from "../../src/pane/session";
import { serialOf } from "../../src/sheet/serial";
import { openWorkbook, type FileWorkbook } from "../../src/workbook/file/index";
import { toXlsx } from "../samples/files";
import { makeLedger } from "../samples/ledger";
import { written, XLSX } from "../workbook/file/kit";

const ledger = makeLedger({
  kind: "dispute",
  rows: 12,
  seed: 7,
  mess: 1,
  sheet: "纠纷",
  defects: { "id-checksum": 0.2 },
});

interface Opened {
  readonly session: Session;
  readonly workbook: FileWorkbook;
  readonly unasked: string[];
  /** The clerk's hand. */
  readonly type: (row: number, column: number, value: string) => Promise<void>;
  readonly settle: () => Promise<void>;
}

async function open(
  bytes: Uint8Array,
  opening: Partial<OpeningCheck> | null = null,
  more: Partial<PaneHost> = {},
): Promise<Opened> {
  const workbook = await openWorkbook(bytes, "台账.xlsx");
  const unasked: string[] = [];
  let changed: (sheet: string, moved?: boolean) => void = () => undefined;
  const session = createSession({
    workbook,
    clock: () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" }),
    activeSheet: () => Promise.resolve("纠纷"),
    onCellsChanged: (listener) => {
      changed = listener;
      return () => undefined;
    },
    ...(opening && {
      opening: {
        kind: "done",
        isOn: () => true,
        choose: () => undefined,
        unasked: (work) => {
          unasked.push("asked nobody");
          return work();
        },
        ...opening,
      },
    }),
    ...more,
  });
  followChanges(session);
  await load(session, (watch) => takeUpCheck(session, watch));
  const settle = async (): Promise<void> => {
    for (const one of session.beforeSave) await one();
  };
  return {
    session,
    workbook,
    unasked,
    settle,
    type: async (row, column, value) => {
      await workbook.enter("纠纷", [{ row, column, value }]);
      changed("纠纷", false);
      await settle();
    },
  };
}

const behind = ({ session }: Opened): unknown => session.state().checked?.behind;
const findings = ({ session }: Opened) => session.state().checked?.findings ?? [];

/** The file as saved after a check. */
async function checkedFile(): Promise<Uint8Array> {
  const opened = await open(await toXlsx([ledger]));
  await checkSheets(opened.session, "active");
  return opened.workbook.save();
}

describe("a workbook when it is opened", () => {
  it("is checked at once where the clerk wants that, to be taken back by one undo", async () => {
    const opened = await open(await toXlsx([ledger]), {});
    assert.ok(findings(opened).length > 0);
    assert.equal(behind(opened), null);
    assert.deepEqual(opened.unasked, ["asked nobody"]);
    assert.equal((await resultsSheet(opened.workbook))?.name, "检查结果");
    await undo(opened.session);
    assert.equal(opened.session.state().checked, null);
    assert.equal((await opened.workbook.ownMarks()).size, 0);
    assert.equal(await resultsSheet(opened.workbook), null);
  });

  it("is left alone where the clerk does not", async () => {
    const opened = await open(await toXlsx([ledger]), { isOn: () => false });
    assert.equal(opened.session.state().checked, null);
    assert.deepEqual(await readJournal(opened.workbook), []);
  });

  it("is offered to be checked in Excel, and nothing is written before", async () => {
    const opened = await open(await toXlsx([ledger]), { kind: "offered" });
    const { offered, checked } = opened.session.state();
    assert.deepEqual([offered, checked], [1, null]);
    assert.deepEqual(await readJournal(opened.workbook), []);
    await checkSheets(opened.session, "all");
    assert.equal(opened.session.state().offered, 0);
  });

  it("that no ledger is in is neither checked nor offered", async () => {
    const notice = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(notice, XLSX.utils.aoa_to_sheet([["会议通知"]]), "通知");
    for (const kind of ["done", "offered"] as const) {
      const { session } = await open(written(notice, "xlsx"), { kind });
      assert.deepEqual([session.state().offered, session.state().checked], [0, null]);
      assert.equal(session.state().task.kind, "idle");
    }
  });

  it("with marks of an earlier check shows what they stand for", async () => {
    for (const opening of [null, {}, { restored: true }]) {
      const opened = await open(await checkedFile(), opening);
      assert.ok(findings(opened).length > 0);
      assert.equal(behind(opened), null);
      assert.equal((await readJournal(opened.workbook)).length, 1);
    }
  });

  it("with marks that are no longer right says so, and writes only into the clerk's own work", async () => {
    const changed = await openWorkbook(await checkedFile(), "台账.xlsx");
    const [row, column] = [5, 1];
    await changed.enter("纠纷", [{ row, column, value: "" }]);
    const id = ledger.grid.values[2]?.findIndex((cell) => String(cell).includes("身份证")) ?? -1;
    if (id >= 0) await changed.enter("纠纷", [{ row: 6, column: id, value: "110101199003070011" }]);
    const bytes = await changed.save();
    const came = await open(bytes, {});
    assert.equal(behind(came), "marks");
    const marks = await came.workbook.ownMarks();
    const restored = await open(bytes, { restored: true });
    assert.notDeepEqual(await restored.workbook.ownMarks(), marks);
    // Nobody knows whether the clerk wrote into it.
    assert.equal(behind(restored), "results-edited");
  });
});

describe("what cannot follow", () => {
  it("is said where writing would cost the clerk the program's own undo", async () => {
    const opened = await open(await toXlsx([ledger]), null, { writesKeepUndo: false });
    await checkSheets(opened.session, "active");
    const before = await opened.workbook.ownMarks();
    const finding = findings(opened).find(({ severity }) => severity === "error");
    assert.ok(finding);
    await opened.workbook.enter("纠纷", [{ row: finding.row, column: finding.column, value: "" }]);
    let told: unknown = null;
    opened.session.subscribe(() => (told ??= opened.session.state().checked?.behind));
    const { recheck } = await import("../../src/pane/actions/recheck");
    await recheck(opened.session, new Set(["纠纷"]), {}, { readOnly: true });
    assert.equal(behind(opened), "marks");
    assert.deepEqual(await opened.workbook.ownMarks(), before);
    await opened.settle();
    assert.equal(behind(opened), null);
  });

  it("is 检查结果 once the clerk wrote into it, and nothing of his is lost", async () => {
    const opened = await open(await toXlsx([ledger]));
    await checkSheets(opened.session, "active");
    await opened.workbook.enter("检查结果", [{ row: 4, column: 7, value: "已核实" }]);
    const finding = findings(opened).find(({ severity }) => severity === "error");
    assert.ok(finding);
    const count = findings(opened).length;
    await opened.type(finding.row, finding.column, "");
    assert.notEqual(findings(opened).length, count);
    assert.equal(behind(opened), "results-edited");
    assert.equal((await opened.workbook.read("检查结果")).values[4]?.[7], "已核实");
  });

  it("does not bring back marks the clerk took off, nor a 检查结果 that is gone", async () => {
    const opened = await open(await toXlsx([ledger]));
    await checkSheets(opened.session, "active");
    await clearAllMarks(opened.session);
    assert.deepEqual(opened.session.state().cleanOffered, ["检查结果"]);
    const finding = findings(opened).find(({ severity }) => severity === "error");
    assert.ok(finding);
    await opened.type(finding.row, finding.column, "");
    assert.equal((await opened.workbook.ownMarks()).size, 0);
    await undo(opened.session);
    assert.ok((await opened.workbook.ownMarks()).size > 0);
    assert.equal(behind(opened), null);
  });

  it("leaves nothing behind after 清理", async () => {
    const opened = await open(await toXlsx([ledger]));
    await checkSheets(opened.session, "active");
    await clearAllMarks(opened.session);
    await cleanAll(opened.session, { sheets: [], profile: false });
    const { checked, journal, cleanOffered } = opened.session.state();
    assert.deepEqual([checked, journal, cleanOffered], [null, [], null]);
    assert.deepEqual(
      (await opened.workbook.sheets()).map(({ name }) => name),
      ["纠纷"],
    );
  });
});
