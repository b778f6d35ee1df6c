import { newWorkbook, openWorkbook, type FileWorkbook } from "../../workbook/file/index";
import type { SheetDraft } from "../../sheet/draft";
import type { Grid } from "../../sheet/grid";
import { Problem } from "../../sheet/problem";
import type { Computer } from "../../workbook/kept/computer";
import type { Watch } from "../../workbook/port";
import type {
  CallName,
  Failure,
  Numbered,
  OpenedFacts,
  Request,
  Response,
  WorkerCalls,
} from "./messages";
import { unpackEdit } from "./packed-edit";
import { packLedgers } from "./packed-ledgers";
import { buffersOf, packGrid, packView, type PackedGrid, type PackedView } from "./packed-view";

/** How answers go back, with what is handed over and not copied. */
export type Say = (message: Response, transfer?: Transferable[]) => void;

/**
 * The worker's end of the page: it alone holds the workbook, so that reading, editing and packing never stop the
 * screen. One workbook a worker; calls are answered in their order.
 */
export function serve(say: Say, computer: () => Promise<Computer>): (request: Request) => void {
  const callsWith = workbookCalls(computer);
  let queue: Promise<void> = Promise.resolve();

  async function answer({ id, call, args }: Request): Promise<void> {
    const progress = (done: number, total: number): void => {
      say({ id, done, total });
    };
    try {
      const calls = callsWith({ progress }) as Record<
        CallName,
        (...given: readonly unknown[]) => Promise<unknown>
      >;
      // eslint-disable-next-line no-restricted-syntax -- a call's own arguments
      const value = await calls[call](...args);
      say({ id, value }, handedOver(call, value));
    } catch (error) {
      say({ id, failure: failureOf(error) });
    }
  }

  /** Packing takes long: what else is asked meanwhile goes before it, and is then in the file too. */
  async function packed(): Promise<void> {
    await queue;
    await callsWith.prepareSave();
  }

  return (request) => {
    const inTurn = (): void => {
      queue = queue.then(() => answer(request));
    };
    // What fails in packing ahead fails again in packing, which tells of it.
    if (request.call === "save") packed().then(inTurn, inTurn);
    else inTurn();
  };
}

interface CallsWith {
  (watch: Watch): WorkerCalls;
  readonly prepareSave: () => Promise<void>;
}

/** The calls on the one workbook, with what reports their progress. */
function workbookCalls(computer: () => Promise<Computer>): CallsWith {
  let book: FileWorkbook | null = null;
  /** The last reading of every sheet, until it was asked what the sheet is. */
  const readings = new Map<string, { readonly grid: Grid; readonly number: number }>();
  let count = 0;

  function remember(grid: Grid): number {
    readings.set(grid.sheet, { grid, number: ++count });
    return count;
  }

  function opened(): FileWorkbook {
    if (book === null) throw new Error("no workbook is open");
    return book;
  }

  async function take(opening: FileWorkbook): Promise<OpenedFacts> {
    book = opening;
    const sheets = await opening.sheets();
    return { format: opening.format, losses: opening.lossReport(), sheets };
  }

  async function create(name: string, drafts: readonly SheetDraft[]): Promise<OpenedFacts> {
    return take(newWorkbook(name, drafts, await computer()));
  }

  const callsWith = (watch: Watch): WorkerCalls => {
    return {
      open: async (bytes, name) => take(await openWorkbook(bytes, name, watch, await computer())),
      create,
      merge: async (name, files, asOf) => {
        const { mergeFiles } = await import("../files/merge-files");
        const { drafts, ...merged } = await mergeFiles(files, asOf, watch);
        return { opened: drafts.length === 0 ? null : await create(name, drafts), merged };
      },
      sheets: () => opened().sheets(),
      read: async (name) => {
        const grid = await opened().read(name, watch);
        const number = remember(grid);
        return { sheet: packGrid(grid), number };
      },
      view: async (name) => {
        const view = await opened().view(name, watch);
        const number = remember(view.grid);
        const { frozenRows } = await import("../book/frozen-rows");
        return { sheet: packView(view), number, frozenRows: frozenRows(view) };
      },
      ledgers: async (name, number) => {
        const reading = readings.get(name);
        if (reading?.number !== number) return null;
        readings.delete(name);
        const { recogniseTables } = await import("../../ledger/recognise/index");
        return packLedgers(recogniseTables(reading.grid, { columns: {} }));
      },
      marks: (sheet) => opened().marks(sheet),
      enter: (sheet, cells) => opened().enter(sheet, cells),
      apply: (edit) => opened().apply(unpackEdit(edit), watch),
      restore: (before, believed) => opened().restore(before, believed),
      reshape: (change) => opened().reshape(change),
      unshape: () => opened().unshape(),
      freeForRules: (sheet, rules) => opened().freeForRules(sheet, rules),
      review: (before) => opened().review(before),
      ownSheets: () => opened().ownSheets(),
      give: (purpose, text) => opened().vouch.give(purpose, text),
      take: (purpose, text) => opened().vouch.take(purpose, text),
      getSetting: (key) => opened().settings.get(key),
      setSetting: (key, value) => opened().settings.set(key, value),
      ownMarks: () => opened().ownMarks(),
      clean: (wishes) => opened().clean(wishes),
      save: (clean) => opened().save(clean),
    };
  };

  return Object.assign(callsWith, { prepareSave: async () => book?.prepareSave() });
}

/** What of an answer is handed over, not copied; nothing of it is kept here. */
function handedOver(call: CallName, value: unknown): Transferable[] {
  if (call === "save") return [(value as Uint8Array<ArrayBuffer>).buffer];
  if (call === "view") return buffersOf((value as Numbered<PackedView>).sheet.grid);
  return call === "read" ? buffersOf((value as Numbered<PackedGrid>).sheet) : [];
}

function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { code: error.code, params: error.params };
  return { message: error instanceof Error ? error.message : String(error) };
}
