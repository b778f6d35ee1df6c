import assert from "node:assert/strict";
import { COMMANDS } from "../../../src/addin/ribbon/commands";
import { readJournal } from "../../../src/operations/journal";
import { readViews } from "../../../src/page/book/read-views";
import { showBook } from "../../../src/page/book/shown-book";
import { openRemote, type RemoteWorkbook } from "../../../src/page/worker/connect";
import type { CallName } from "../../../src/page/worker/messages";
import { createSession, type Session } from "../../../src/pane/session";
import { serialOf } from "../../../src/sheet/serial";
import { toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { seen } from "../../simulated-year/office";
import { sampled } from "../../support/fault-sample";
import { silentGrid } from "../silent-grid";
import { faults, faultyWorkers, type FaultyWorkers, type WorkerFault } from "./faulty-worker";

/** The page without a screen. */
interface Page {
  readonly workers: FaultyWorkers;
  readonly remote: RemoteWorkbook;
  readonly session: Session;
  /** What the grid could not follow. */
  readonly notShown: unknown[];
}

type Deed = (page: Page) => Promise<void>;

const command =
  (name: keyof typeof COMMANDS): Deed =>
  ({ session }) =>
    COMMANDS[name](session);

/** What is done on the page, and what was done before it. */
const scenarios: readonly (readonly [name: string, deed: Deed, before: readonly Deed[]])[] = [
  ["check", command("checkWorkbook"), []],
  ["clear marks", command("clearMarks"), [command("checkWorkbook")]],
  ["fix", command("fixSheet"), []],
  ["take a fix back", command("undoLast"), [command("fixSheet")]],
  ["month", command("monthlySummary"), [command("fixSheet")]],
  ["visits", command("revisitList"), []],
  ["returns", command("returnLists"), []],
  ["appraisal", command("appraisal"), []],
  ["lists of words", command("protectEntry"), []],
  ["typing", typed, [command("fixSheet")]],
  ["a row put in", putIn, [command("checkWorkbook")]],
  ["taking it out again", ({ remote }) => remote.unshape(), [putIn]],
  ["cleaning", cleaned, [command("checkWorkbook"), command("monthlySummary")]],
];

async function typed({ remote }: Page): Promise<void> {
  const refused = await remote.enter("纠纷", [{ row: 4, column: 2, value: "另一个人" }]);
  assert.deepEqual(refused, []);
}

function putIn({ remote }: Page): Promise<void> {
  return remote.reshape({ kind: "insert-rows", sheet: "纠纷", at: 4, count: 1, like: 3 });
}

async function cleaned({ remote }: Page): Promise<void> {
  const sheets = [...(await remote.ownSheets()).own];
  await remote.clean({ sheets, keepSettings: [] });
}

let bytes: Uint8Array;
before(async () => {
  bytes = await toXlsx([
    makeLedger({ kind: "dispute", rows: 6, seed: 11, mess: 1, sheet: "纠纷" }),
    makeLedger({ kind: "household", rows: 4, seed: 11, mess: 1, sheet: "民情" }),
  ]);
});

async function openPage(): Promise<Page> {
  const workers = faultyWorkers();
  const remote = await openRemote(bytes.slice(), "台账.xlsx", {}, workers);
  const notShown: unknown[] = [];
  const nothing = (): void => undefined;
  const { workbook } = showBook(remote, await readViews(remote), () => silentGrid, {
    changed: nothing,
    putBack: nothing,
    drawings: nothing,
    notShown: (error) => notShown.push(error),
  });
  const clock = () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" });
  const activeSheet = () => Promise.resolve("纠纷");
  return { workers, remote, session: createSession({ workbook, clock, activeSheet }), notShown };
}

async function prepared(before: readonly Deed[]): Promise<Page> {
  const page = await openPage();
  for (const deed of before) await deed(page);
  return page;
}

async function stateOf({ remote }: Page): Promise<string> {
  const journal = await readJournal(remote);
  const own = [...(await remote.ownSheets()).own].sort();
  return JSON.stringify([
    ...[await seen(remote), own, [...(await remote.ownMarks())]],
    journal.map(({ operation, own: isOurs }) => [operation, isOurs]),
  ]);
}

/** Whether it went well, as the clerk is told. */
async function went(
  page: Page,
  deed: Deed,
): Promise<{ readonly ok: boolean; readonly told: string }> {
  try {
    await deed(page);
  } catch (error) {
    return { ok: false, told: String(error) };
  }
  const { task } = page.session.state();
  const told = task.kind === "done" || task.kind === "failed" ? task.message : "";
  return { ok: task.kind !== "failed", told };
}

/** Calls of which one that fails is a failure of what is done; of the others the page can do without. */
const isHelp = (call: CallName | undefined): boolean => call === "ledgers" || call === "marks";

/** Of what can befall a deed, and of its requests, so many are tried; with `FULL_FAULTS=1` all. */
const Cases = 1;
const Places = 1;

for (const [number, [name, deed, earlier]] of scenarios.entries())
  describe(`page when a request to its worker goes wrong: ${name}`, function () {
    this.timeout(60_000);
    let start: string;
    let end: string;
    let calls: readonly CallName[];

    before(async () => {
      const page = await prepared(earlier);
      start = await stateOf(page);
      const from = page.workers.asked.length;
      const { ok, told } = await went(page, deed);
      assert.ok(ok, told);
      calls = page.workers.asked.slice(from);
      end = await stateOf(page);
      assert.notEqual(end, start);
    });

    const places = (turn: number): readonly number[] =>
      sampled(
        calls.map((_, at) => at + 1),
        Places,
        turn,
      );

    async function strike(at: number, fault: WorkerFault, always: boolean) {
      const page = await prepared(earlier);
      page.workers.strike(at, fault, always);
      const { ok, told } = await went(page, deed);
      await followed();
      page.workers.relent();
      const what = `${fault}, ${calls[at - 1] ?? ""}, request ${String(at)} (${told})`;
      const state = await stateOf(page);
      assert.ok(state === start || state === end, `${what}: before or after`);
      if (!isHelp(calls[at - 1]) && page.notShown.length === 0)
        assert.equal(state === end, ok, `${what}: said truly`);
      if (!ok) assert.match(told, /没有做|没有完成|page-worker|never happens/u, what);
      return { page, ok, state, what };
    }

    const cases = sampled(
      faults.flatMap((fault) => [false, true].map((always) => ({ fault, always }))),
      Cases,
      number,
    );
    for (const [turn, { fault, always }] of cases.entries())
      it(`${fault} ${always ? "however often it is asked" : "once"}: before or after, said, and the page goes on`, async () => {
        for (const at of places(number + turn)) {
          const { page, ok, state, what } = await strike(at, fault, always);
          if (!always && fault !== "fails") assert.ok(ok, `${what}: a new worker does it`);
          if (state === end) continue;
          const again = await went(page, deed);
          assert.ok(again.ok, `${what}, again: ${again.told}`);
          assert.ok((await stateOf(page)) === end, `${what}: done when it works again`);
        }
      });
  });

/** The worker is asked ahead what sheets are, which nobody waits for. */
async function followed(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
