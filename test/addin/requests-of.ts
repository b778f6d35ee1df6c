import { COMMAND_NAMES } from "../../src/addin/ribbon/command-names";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import type { SampledKind } from "../samples/sampled-kinds";
import { createBook, type SheetPlan } from "../excel-host/model/book";
import type { ExcelInNode } from "../excel-host/node/excel-in-node";
import { planOf } from "../samples/excel-sheets";
import { makeLedger } from "../samples/ledger";
import { openRibbon } from "./ribbon-over-excel";

/** What a command costs at the wire. */
export interface CommandCost {
  readonly command: CommandName;
  readonly requests: number;
  /** Bytes of all requests, of all answers, and of the largest of either. */
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
  /** Actions of the request with the most: office.js makes a proxy for many of them. */
  readonly actions: number;
  /** Milliseconds of our own and office.js's work, and the longest stretch of it without a breath. */
  readonly ownMs: number;
  readonly longestMs: number;
}

/** The order in which they are pressed: what is undone is what was fixed. */
const order = [
  "checkSheet",
  "checkWorkbook",
  "clearMarks",
  "fixSheet",
  "undoLast",
  "protectEntry",
  "monthlySummary",
  "revisitList",
  "appraisal",
  "returnLists",
] as const satisfies readonly CommandName[];

/** Presses every button over a workbook with an untidy ledger of each kind, so many records in the first. */
export async function requestsOf(
  rows: number,
  kinds: readonly SampledKind[] = ["dispute"],
): Promise<readonly CommandCost[]> {
  const sheets = kinds.map((kind, i) => {
    const sheet = i === 0 ? "台账" : kind;
    const { grid } = makeLedger({
      kind,
      rows: i === 0 ? rows : rows / 10,
      seed: 5 + i,
      mess: 1,
      sheet,
    });
    return planOf(grid);
  });
  return costsOver(sheets);
}

/** The same over given sheets, the first in front. */
export async function costsOver(sheets: readonly SheetPlan[]): Promise<readonly CommandCost[]> {
  const ribbon = await openRibbon(createBook({ sheets }), { web: true, apart: true });
  const { book, log, notPlayed } = ribbon.excel;
  const ledger = book.activeId;
  const costs: CommandCost[] = [];
  for (const command of order) {
    book.activeId = ledger;
    const from = log.length;
    const clock = startClock(ribbon.excel);
    const told = await ribbon.press(command);
    const { ownMs, longestMs } = clock.stop();
    // What office.js cleans up goes out after the command is done.
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (ribbon.session.state().task.kind !== "done") throw new Error(`${command}: ${told}`);
    const own = log.slice(from);
    costs.push({
      command,
      requests: own.length,
      sent: own.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
      received: own.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
      largest: most(own, (one) => Math.max(one.requestBytes, one.responseBytes)),
      actions: most(own, ({ actions }) => actions),
      ownMs,
      longestMs,
    });
  }
  if (notPlayed.length > 0) throw new Error(notPlayed.join());
  return COMMAND_NAMES.flatMap((name) => costs.find(({ command }) => command === name) ?? []);
}

const most = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((largest, one) => Math.max(largest, of(one)), 0);

/** Looks at every turn of the event loop how long it was held up, the host's own work apart. */
function startClock(excel: ExcelInNode) {
  const begun = performance.now();
  const spent = excel.spentMs;
  let [last, lastSpent] = [begun, spent];
  let longestMs = 0;
  let next = setImmediate(look);
  function look(): void {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last - (excel.spentMs - lastSpent));
    [last, lastSpent] = [now, excel.spentMs];
    next = setImmediate(look);
  }
  return {
    stop() {
      clearImmediate(next);
      look();
      clearImmediate(next);
      return { ownMs: performance.now() - begun - (excel.spentMs - spent), longestMs };
    },
  };
}
