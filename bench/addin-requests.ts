import { costsOver, requestsOf, type CommandCost } from "../test/addin/requests-of";
import { planOf } from "../test/samples/excel-sheets";
import { benchSheet } from "./sheet";
import { countThreadTime } from "./thread-clock";

/** Requests and bytes of every ribbon command, at the wire to Excel: a line a command and a length. */
export async function* addinRequests(lengths: readonly number[]): AsyncGenerator<string> {
  countThreadTime();
  for (const length of lengths) yield* table(`${String(length)} rows`, await requestsOf(length));
}

/** The same over a ledger with more than two findings a row. */
export async function* messyRequests(rows: number): AsyncGenerator<string> {
  countThreadTime();
  yield* table(`${String(rows)} messy rows`, await costsOver([planOf(benchSheet(rows, "messy"))]));
}

function table(name: string, costs: readonly CommandCost[]): string[] {
  const heads = ["requests", "sent", "received", "largest", "own time", "at a stretch"];
  return [line(name, heads), ...costs.map((cost) => line(cost.command, figuresOf(cost)))];
}

function figuresOf(cost: CommandCost): string[] {
  const { requests, sent, received, largest, ownMs, longestMs } = cost;
  return [
    String(requests),
    ...[sent, received, largest].map((bytes) => `${(bytes / 1024).toFixed(0)} KB`),
    ...[ownMs, longestMs].map((ms) => `${ms.toFixed(0)} ms`),
  ];
}

const line = (name: string, figures: readonly string[]): string =>
  name.padEnd(24) + figures.map((figure) => figure.padStart(14)).join("");
