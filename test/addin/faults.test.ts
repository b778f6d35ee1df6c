import assert from "node:assert/strict";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import type { BookPlan } from "../excel-host/model/book";
import { snapshot } from "../excel-host/model/snapshot";
import type { Fault } from "../excel-host/wire/host";
import { planOf } from "../samples/excel-sheets";
import { makeLedger } from "../samples/ledger";
import { sampled } from "../support/fault-sample";
import { openRibbon } from "./ribbon-over-excel";
import type { Ribbon } from "./ribbon-over-excel";

/** A command, and what was done before it, so that there is something to replace, clear and take back. */
interface Scenario {
  readonly command: CommandName;
  readonly done: readonly CommandName[];
}

const scenarios: readonly Scenario[] = [
  { command: "checkSheet", done: [] },
  { command: "checkWorkbook", done: ["checkSheet"] },
  { command: "clearMarks", done: ["checkSheet"] },
  { command: "fixSheet", done: [] },
  { command: "undoLast", done: ["fixSheet"] },
  { command: "undoLast", done: ["checkSheet", "checkWorkbook"] },
  { command: "monthlySummary", done: [] },
  { command: "monthlySummary", done: ["monthlySummary"] },
  { command: "revisitList", done: [] },
  { command: "protectEntry", done: [] },
  { command: "returnLists", done: [] },
  { command: "returnLists", done: ["returnLists"] },
  { command: "appraisal", done: [] },
  { command: "appraisal", done: ["appraisal"] },
];

const nameOf = ({ command, done }: Scenario): string =>
  done.length === 0 ? command : `${command} after ${done.join(", ")}`;

const kinds: readonly Fault[] = [
  "lost",
  "half",
  "answer-lost",
  "denied",
  "done-denied",
  "silent",
  "done-silent",
];

/** Of the others the ends are the same states, down to the last cell. */
const isPlain = (kind: Fault): boolean => kind === "half" || kind === "answer-lost";

/** What the clerk is told when a command stopped between its ends. */
const saidHalfDone = /还有 \d+ 个单元格没能改回原样|暂时没能恢复原样/;

/** A small untidy ledger, and a register of households to visit. */
const plan: BookPlan = {
  sheets: [
    makeLedger({ kind: "dispute", rows: 6, seed: 11, mess: 1, sheet: "纠纷" }),
    makeLedger({ kind: "household", rows: 4, seed: 11, mess: 1, sheet: "民情" }),
  ].map(({ grid }) => planOf(grid)),
};

async function prepare({ done }: Scenario): Promise<Ribbon> {
  const ribbon = await openRibbon(plan);
  for (const before of done) await ribbon.press(before);
  return ribbon;
}

/** All that is seen and kept, the sheet in front apart; parts of texts that never counted are nothing. */
function stateOf({ excel: { book } }: Ribbon): unknown {
  const { settings } = book;
  const isStray = (key: string): boolean => {
    const [name = "", part = ""] = key.split("#");
    const head = settings.get(name) ?? "";
    return part !== "" && !head.includes(`"generation":"${part.charAt(0)}"`);
  };
  const kept = [...settings].filter(([key]) => !isStray(key));
  return structuredClone({ ...snapshot(book), active: null, settings: Object.fromEntries(kept) });
}

const isNoteLeft = ({ excel }: Ribbon): boolean => excel.book.settings.has("taizhang.pending");

/** How a command goes when nothing fails: the states at both ends, and which requests write. */
interface Rehearsal {
  readonly before: unknown;
  readonly after: unknown;
  readonly requests: number;
  readonly writes: ReadonlySet<number>;
}

async function rehearse(scenario: Scenario): Promise<Rehearsal> {
  const { command } = scenario;
  const ribbon = await prepare(scenario);
  const before = stateOf(ribbon);
  const from = ribbon.excel.log.length;
  const seen: string[] = [];
  ribbon.excel.fault = () => {
    seen.push(JSON.stringify(stateOf(ribbon)));
    return undefined;
  };
  await ribbon.press(command);
  ribbon.excel.fault = null;
  const after = stateOf(ribbon);
  const requests = ribbon.excel.log.length - from;
  seen.push(JSON.stringify(after));
  const writes = new Set(seen.flatMap((state, i) => (i > 0 && state !== seen[i - 1] ? [i] : [])));
  return { before, after, requests, writes };
}

/** Where a state is: at the start, at the end, or – never to happen – between. */
function endOf(state: unknown, { before, after }: Rehearsal): "before" | "after" | "between" {
  const text = JSON.stringify(state);
  if (text === JSON.stringify(before)) return "before";
  return text === JSON.stringify(after) ? "after" : "between";
}

const table: Record<string, string | number>[] = [];

/** Places tried of those that write, and of those that only read, by each test. */
const [Writes, Reads] = [1, 1];

for (const [number, scenario] of scenarios.entries())
  describe(`ribbon over office.js when a request fails: ${nameOf(scenario)}`, function () {
    this.timeout(60_000);
    const { command } = scenario;
    let rehearsal: Rehearsal;
    let start: unknown;

    before(async () => {
      rehearsal = await rehearse(scenario);
      assert.notDeepEqual(rehearsal.after, rehearsal.before);
      start = stateOf(await openRibbon(plan));
    });

    /** A fault in a request that only reads is the same whichever kind it is. */
    const requestsFor = (kind: Fault): number[] => {
      const all = Array.from({ length: rehearsal.requests }, (_, i) => i + 1);
      const turn = number + kinds.indexOf(kind);
      const reads = readsToo(kind) ? all.filter((k) => !rehearsal.writes.has(k)) : [];
      return [...writesFor(turn), ...sampled(reads, Reads, turn)];
    };
    const writesFor = (turn: number): readonly number[] =>
      sampled([...rehearsal.writes], Writes, turn);

    /** Takes everything back: nothing may be lost for it. */
    async function undoAll(ribbon: Ribbon, what: string): Promise<void> {
      while ((await ribbon.press("undoLast")) !== "没有可以撤销的操作。") {
        const { task } = ribbon.session.state();
        assert.equal(task.kind, "done", `${what}: ${JSON.stringify(task)}`);
      }
      assert.deepEqual(stateOf(ribbon), start, what);
    }

    for (const kind of kinds)
      it(`any one is ${kind}: all or nothing, said, and can be taken back`, async () => {
        for (const k of requestsFor(kind)) {
          const ribbon = await prepare(scenario);
          const from = ribbon.excel.log.length;
          ribbon.excel.fault = (request) => (request === from + k ? kind : undefined);
          const told = await ribbon.press(command);
          ribbon.excel.fault = null;
          const what = `request ${k} of ${rehearsal.requests} (${told})`;
          const end = endOf(stateOf(ribbon), rehearsal);
          assert.notEqual(end, "between", what);
          assert.equal(ribbon.session.state().task.kind, end === "after" ? "done" : "failed", what);
          assert.match(told, /。$/, what);
          assert.ok(!isNoteLeft(ribbon), what);
          note(nameOf(scenario), `one ${kind}`, end);
          // Equal states are taken back alike: once for each request that writes will do.
          if (rehearsal.writes.has(k) && isPlain(kind)) await undoAll(ribbon, what);
        }
      });

    it("the sheets are locked at one: said, and put right once they are open", async () => {
      for (const k of writesFor(number)) {
        const ribbon = await prepare(scenario);
        const told = await pressLocked(ribbon, k, command);
        const what = `request ${k} of ${rehearsal.requests} (${told})`;
        const between = endOf(stateOf(ribbon), rehearsal) === "between";
        assert.equal(saidHalfDone.test(told), between, what);
        note(nameOf(scenario), between ? "locked, put right" : "locked", "before");
        if (!between) continue;
        const next = await openRibbon(ribbon.excel.book);
        await next.workbook.recoverPending();
        assert.notEqual(endOf(stateOf(next), rehearsal), "between", what);
        assert.ok(!isNoteLeft(next), what);
        await undoAll(next, what);
      }
    });

    for (const kind of ["lost", "half"] as const)
      it(`Excel dies at one (${kind}): the next start finds it whole, and it can be taken back`, async () => {
        for (const k of writesFor(number + kinds.indexOf(kind))) {
          const ribbon = await prepare(scenario);
          const from = ribbon.excel.log.length;
          ribbon.excel.fault = (request) =>
            request < from + k ? undefined : request === from + k ? kind : "lost";
          await ribbon.press(command);
          ribbon.excel.fault = null;
          const next = await openRibbon(ribbon.excel.book);
          const { outcome } = await next.workbook.recoverPending();
          const what = `request ${k} of ${rehearsal.requests} (${outcome})`;
          const end = endOf(stateOf(next), rehearsal);
          assert.notEqual(end, "between", what);
          assert.ok(!isNoteLeft(next), what);
          note(nameOf(scenario), `dies, ${kind}`, end);
          await undoAll(next, what);
        }
      });
  });

/** A fault in a request that only reads: no answer, a wrong one, a refusal or silence. */
const readsToo = (kind: Fault): boolean => kind === "lost" || kind === "denied";

/** Presses a button while somebody locks all sheets as the k-th request is half done, and unlocks them later. */
async function pressLocked(ribbon: Ribbon, k: number, command: CommandName): Promise<string> {
  const { excel } = ribbon;
  const from = excel.log.length;
  const lock = (locked: boolean): void => {
    for (const sheet of excel.book.sheets) sheet.protected = locked;
  };
  excel.fault = (request) => {
    if (request > from + k) lock(true);
    return request === from + k ? "denied" : undefined;
  };
  const told = await ribbon.press(command);
  excel.fault = null;
  lock(false);
  return told;
}

/** Counts for the table that `SHOW_FAULTS=1` prints; `FULL_FAULTS=1` tries every request. */
function note(command: string, fault: string, end: string): void {
  let row = table.find((one) => one["command"] === command && one["fault"] === fault);
  if (row === undefined) table.push((row = { command, fault, before: 0, after: 0 }));
  row[end] = Number(row[end]) + 1;
}

after(() => {
  if (process.env["SHOW_FAULTS"] !== undefined) console.table(table);
});
