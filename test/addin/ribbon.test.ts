import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { excelHost } from "../../src/addin/host/excel-host";
import { associateCommands } from "../../src/addin/ribbon/associate";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import { COMMANDS } from "../../src/addin/ribbon/commands";
import { createSession, type Session } from "../../src/pane/session";
import { serialOf } from "../../src/sheet/serial";
import { openExcel, type ExcelWorkbook } from "../../src/workbook/excel/index";
import { createBook } from "../excel-host/model/book";
import { startExcel } from "../excel-host/node/excel-in-node";
import { makeLedger } from "../samples/ledger";

const asOf = serialOf(2024, 5, 31);

/** Excel with one ledger, and the session the pane and the ribbon share. */
async function open(empty = false): Promise<{ session: Session; workbook: ExcelWorkbook }> {
  const { grid } = makeLedger({
    kind: "dispute",
    rows: 30,
    seed: 7,
    mess: 1,
    sheet: "纠纷排查",
    defects: { "id-checksum": 0.1 },
  });
  const rows = empty ? [["会议通知"]] : grid.values.map((row) => [...row]);
  startExcel(createBook({ sheets: [{ name: "纠纷排查", rows }] }));
  const workbook = await openExcel();
  const { host } = excelHost({
    workbook,
    ownSettings: { read: () => null, keep: () => undefined },
    profileChanged: () => undefined,
  });
  const clock = (): { asOf: number; at: string } => ({ asOf, at: "2024-05-31 09:30" });
  return { session: createSession({ ...host, clock }), workbook };
}

async function names(workbook: ExcelWorkbook): Promise<string[]> {
  return (await workbook.sheets()).map(({ name }) => name);
}

function run(session: Session, command: CommandName): Promise<void> {
  return COMMANDS[command](session);
}

describe("ribbon commands over office.js", function () {
  this.timeout(20_000);

  it("are those of the manifest", () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    const inManifest = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    assert.deepEqual(inManifest.sort(), Object.keys(COMMANDS).sort());
  });

  for (const [command, sheet] of [
    ["checkSheet", "检查结果"],
    ["checkWorkbook", "检查结果"],
    ["monthlySummary", "月报2024-05"],
    ["revisitList", "应走访05-27"],
    ["returnLists", "退回清单-柳林村"],
    ["appraisal", "考核2024-Q1"],
    ["appraisal", "扣分明细2024-Q1"],
    ["appraisal", "通报2024-Q1"],
  ] as const)
    it(`${command} writes ${sheet}, undoLast takes it away`, async () => {
      const { session, workbook } = await open();
      await run(session, command);
      assert.equal(session.state().task.kind, "done", JSON.stringify(session.state().task));
      assert.ok((await names(workbook)).includes(sheet), sheet);
      await run(session, "undoLast");
      assert.deepEqual(await names(workbook), ["纠纷排查"]);
    });

  it("fixSheet changes cells, undoLast brings them back", async () => {
    const { session, workbook } = await open();
    const before = (await workbook.read("纠纷排查")).values;
    await run(session, "fixSheet");
    assert.notDeepEqual((await workbook.read("纠纷排查")).values, before);
    await run(session, "undoLast");
    assert.deepEqual((await workbook.read("纠纷排查")).values, before);
  });

  for (const command of ["clearMarks", "protectEntry", "undoLast"] as const)
    it(`${command} says what it did`, async () => {
      const { session } = await open();
      await run(session, command);
      const { task } = session.state();
      assert.ok(task.kind === "done" && task.message.endsWith("。"), JSON.stringify(task));
    });
});

describe("a press on the ribbon", () => {
  const handlers = new Map<string, (event: { completed: () => void }) => void>();
  let shown = 0;

  async function press(name: string, session: Promise<Session>): Promise<void> {
    shown = 0;
    Object.assign(Office, {
      actions: { associate: handlers.set.bind(handlers) },
      addin: {
        showAsTaskpane: () => {
          shown++;
          return Promise.resolve();
        },
      },
    });
    associateCommands(async () => ({ session: await session, commands: COMMANDS }));
    await new Promise<void>((completed) => handlers.get(name)?.({ completed }));
  }

  it("shows the pane with what came of it and completes", async () => {
    const { session } = await open();
    await press("checkSheet", Promise.resolve(session));
    assert.ok(shown > 0);
    assert.equal(session.state().task.kind, "done");
  });

  it("completes when the command fails, and says why in Chinese", async () => {
    const { session } = await open(true);
    await press("checkSheet", Promise.resolve(session));
    const { task } = session.state();
    assert.ok(task.kind === "failed" && task.message.startsWith("没有找到台账"));
    assert.ok(shown > 0);
  });

  it("completes when Excel could not be opened", async () => {
    await open();
    await press("undoLast", Promise.reject(new Error("no Excel")));
    assert.ok(shown > 0);
  });

  it("waits for what runs before", async () => {
    const { session, workbook } = await open();
    const [check] = [session.run("正在读取", () => Promise.resolve(null))];
    await press("checkSheet", Promise.resolve(session));
    await check;
    assert.ok((await names(workbook)).includes("检查结果"));
  });
});
