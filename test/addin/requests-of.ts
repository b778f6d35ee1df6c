import { COMMAND_NAMES } from "../../src/addin/ribbon/command-names";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import { createBook } from "../excel-host/model/book";
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

/** Presses every button over a workbook with one untidy ledger of so many records. */
export async function requestsOf(rows: number): Promise<readonly CommandCost[]> {
  const { grid } = makeLedger({ kind: "dispute", rows, seed: 5, mess: 1, sheet: "台账" });
  const ribbon = await openRibbon(createBook({ sheets: [planOf(grid)] }), { web: true });
  const { book, log, notPlayed } = ribbon.excel;
  const ledger = book.activeId;
  const costs: CommandCost[] = [];
  for (const command of order) {
    book.activeId = ledger;
    const from = log.length;
    const told = await ribbon.press(command);
    if (ribbon.session.state().task.kind !== "done") throw new Error(`${command}: ${told}`);
    const own = log.slice(from);
    costs.push({
      command,
      requests: own.length,
      sent: own.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
      received: own.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
      largest: Math.max(...own.map((one) => Math.max(one.requestBytes, one.responseBytes))),
    });
  }
  if (notPlayed.length > 0) throw new Error(notPlayed.join());
  return COMMAND_NAMES.flatMap((name) => costs.find(({ command }) => command === name) ?? []);
}
