import { newWorkbook, openWorkbook, type FileWorkbook } from "../../workbook/file/index";
import type { SheetDraft } from "../../sheet/draft";
import { Problem } from "../../sheet/problem";
import type { Watch } from "../../workbook/port";
import type { CallName, Failure, OpenedFacts, Request, Response, WorkerCalls } from "./messages";

/**
 * The worker of the page: it alone holds the workbook, so that reading, editing and packing never stop
 * the screen. One workbook a worker; calls are answered in their order.
 */
const scope = self as unknown as {
  postMessage(message: Response, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
};

let book: FileWorkbook | null = null;
let queue: Promise<void> = Promise.resolve();

function opened(): FileWorkbook {
  if (book === null) throw new Error("no workbook is open");
  return book;
}

async function take(opening: FileWorkbook): Promise<OpenedFacts> {
  book = opening;
  const sheets = await opening.sheets();
  return { format: opening.format, losses: opening.lossReport(), sheets };
}

function create(name: string, drafts: readonly SheetDraft[]): Promise<OpenedFacts> {
  return take(newWorkbook(name, drafts));
}

/** The calls with what reports their progress. */
function callsWith(watch: Watch): WorkerCalls {
  return {
    open: async (bytes, name) => take(await openWorkbook(bytes, name, watch)),
    create,
    merge: async (name, files, asOf) => {
      const { mergeFiles } = await import("../files/merge-files");
      const { drafts, ...merged } = await mergeFiles(files, asOf, watch);
      return { opened: drafts.length === 0 ? null : await create(name, drafts), merged };
    },
    sheets: () => opened().sheets(),
    read: (sheet) => opened().read(sheet, watch),
    view: (sheet) => opened().view(sheet, watch),
    marks: (sheet) => opened().marks(sheet),
    enter: (sheet, cells) => opened().enter(sheet, cells),
    apply: (edit) => opened().apply(edit, watch),
    restore: (before) => opened().restore(before),
    reshape: (change) => opened().reshape(change),
    unshape: () => opened().unshape(),
    getSetting: (key) => opened().settings.get(key),
    setSetting: (key, value) => opened().settings.set(key, value),
    save: () => opened().save(),
  };
}

async function answer({ id, call, args }: Request): Promise<void> {
  const progress = (done: number, total: number): void => {
    scope.postMessage({ id, done, total });
  };
  try {
    const calls = callsWith({ progress }) as Record<
      CallName,
      (...given: readonly unknown[]) => Promise<unknown>
    >;
    const value = await calls[call](...args);
    scope.postMessage({ id, value }, call === "save" ? [(value as Uint8Array).buffer] : []);
  } catch (error) {
    scope.postMessage({ id, failure: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { code: error.code, params: error.params };
  return { message: error instanceof Error ? error.message : String(error) };
}

/** Packing takes long: what else is asked meanwhile goes before it, and is then in the file too. */
async function packed(): Promise<void> {
  await queue;
  await book?.prepareSave();
}

scope.addEventListener("message", ({ data }) => {
  const inTurn = (): void => {
    queue = queue.then(() => answer(data));
  };
  // What fails in packing ahead fails again in packing, which tells of it.
  if (data.call === "save") packed().then(inTurn, inTurn);
  else inTurn();
});
