import type { Univer } from "@univerjs/core";
import { NAMESPACE } from "../functions/index";
import { fill } from "../locale/format";
import { reportOfSheet } from "../locale/period-words";
import { describePaneProblem } from "../locale/describe-pane-problem";
import { pageText as text } from "../locale/zh-CN/page";
import { cleanWishes, ownSheets } from "../operations/clean-book";
import { profileInForce } from "../pane/actions/profile-in-force";
import type { PaneHost } from "../pane/host";
import { keptSwitch } from "../pane/kept-choice";
import { keptIn } from "../pane/kept-text";
import { showChecks } from "../pane/selfcheck/show-checks";
import { setUndoStaysHere, undoStaysHere } from "../pane/trust/browser-computer";
import type { Profile } from "../profile/profile";
import type { SheetDraft } from "../sheet/draft";
import { Problem } from "../sheet/problem";
import type { WorkbookEdit } from "../sheet/edit";
import type { SheetView } from "../workbook/file/index";
import type { Workbook } from "../workbook/port";
import { nextTask } from "./book/next-task";
import { readViews } from "./book/read-views";
import { yearOfSheet } from "./book/sheet-year";
import { showBook, type ShownBook } from "./book/shown-book";
import { clock } from "./clock";
import { saveDocument } from "./files/save-document";
import { openText, saveText } from "./files/text-files";
import { formulaShown } from "./grid/formula-text";
import { openGrid } from "./grid/open-grid";
import { gridIn } from "./grid/standby";
import { pageCheck } from "./selfcheck/page-checks";
import { toggleFilter } from "./shell/toggle-filter";
import type { RemoteWorkbook } from "./worker/connect";

export { prepareGrid } from "./grid/standby";

/** What the desk tells the frame around it. */
export interface DeskEvents {
  /** Something changed that is in no file yet. */
  readonly changed: () => void;
  readonly notice: (text: string) => void;
  /** The note of the selected cell, null where it has none. */
  readonly note: (text: string | null) => void;
  /** The sheets of a summary were written; they can be handed out alone. */
  readonly month: (month: MonthBook) => void;
  readonly print: (sheet: string) => void;
}

/** The sheets of the last summary of a month or longer period. */
export interface MonthBook {
  readonly name: string;
  /** 月报, 季报 … */
  readonly report: string;
  readonly drafts: readonly SheetDraft[];
}

/** A workbook open on the page: grid, and the host the pane works with. */
export interface Desk {
  readonly book: ShownBook;
  readonly host: PaneHost;
  /** The workbook as a file without anything of the add-in's, but own sheets and settings that are kept. */
  cleanCopy(keepsSheet: (name: string) => boolean, keepsProfile: boolean): Promise<Uint8Array>;
  close(): void;
}

const ownSettings = keptIn(() => localStorage);

/** Shows a workbook in an element and makes the pane's host over it. */
export async function openDesk(
  remote: RemoteWorkbook,
  gridElement: HTMLElement,
  events: DeskEvents,
  { restored = false }: { readonly restored?: boolean } = {},
): Promise<Desk> {
  // The worker reads while the grid is started, if it was not before.
  const read = Promise.all([profileInForce({ workbook: remote, ownSettings }), readViews(remote)]);
  const univer = gridIn(gridElement);
  try {
    const [{ profile }, views] = await read;
    // Half a million cells were just taken over, and as many are put into the grid now.
    await nextTask();
    const desk = deskIn({ univer, gridElement, remote, events, restored, profile, views });
    await desk.book.grid.filled();
    return desk;
  } catch (error) {
    univer.dispose();
    throw error;
  }
}

interface Parts {
  readonly univer: Univer;
  readonly gridElement: HTMLElement;
  readonly remote: RemoteWorkbook;
  readonly events: DeskEvents;
  readonly restored: boolean;
  readonly profile: Profile;
  readonly views: Map<string, SheetView>;
}

function deskIn({ univer, gridElement, remote, events, restored, views, ...given }: Parts): Desk {
  let { profile } = given;
  /** While something nobody asked for is done, what it writes is nothing the clerk would miss. */
  let unasked = false;
  const changeListeners = new Set<(sheet: string) => void>();
  const notSaved = once(() => {
    events.notice(text.typing.notSaved);
  });
  const book = showBook(
    remote,
    views,
    (sheets, gridEvents) =>
      openGrid(univer, gridElement, sheets, {
        ...gridEvents,
        refused: notSaved,
        note: events.note,
        functionContext: () => ({ profile }),
        filterAsked: () => {
          void toggleFilter(book).then(events.notice);
        },
        pasted: ({ kind }) => {
          if (kind !== "pasted") events.notice(text.paste[kind]);
        },
        yearOf: (sheet) => yearOfSheet(views.get(sheet), clock().asOf),
      }),
    {
      changed: (sheet) => {
        if (sheet !== null || !unasked) events.changed();
        if (sheet !== null) for (const listener of changeListeners) listener(sheet);
      },
      putBack: (sheet, error) => {
        events.notice(putBackText(sheet, error));
      },
      drawings: () => {
        events.notice(text.bar.drawings);
      },
      notShown: (error) => {
        events.notice(fill(text.typing.notShown, { problem: describePaneProblem(error) }));
      },
    },
  );
  const { grid } = book;
  // Other programs know nothing of our functions: what they left as their results is no result.
  if ([...views.values()].some(usesOurFunctions)) grid.recalculate();
  const noteMonth = ({ drafts }: WorkbookEdit): void => {
    const month = monthBook(drafts ?? []);
    if (month !== null) events.month(month);
  };
  const { applyRecorded } = book.workbook;
  const workbook: Workbook = {
    ...book.workbook,
    apply: async (edit, long) => {
      const before = await book.workbook.apply(edit, long);
      noteMonth(edit);
      return before;
    },
    ...(applyRecorded !== undefined && {
      applyRecorded: async (edit, record, long) => {
        const applied = await applyRecorded(edit, record, long);
        noteMonth(edit);
        return applied;
      },
    }),
  };
  const learn = async (): Promise<void> => {
    ({ profile } = await profileInForce({ workbook: remote, ownSettings }));
    grid.recalculate();
  };
  const host: PaneHost = {
    workbook,
    clock,
    activeSheet: () => Promise.resolve(grid.activeSheet()),
    onCellsChanged: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    isTyping: () => grid.isTyping(),
    opening: {
      kind: "done",
      restored,
      ...keptSwitch("open-check"),
      unasked: async (work) => {
        unasked = true;
        try {
          return await work();
        } finally {
          unasked = false;
        }
      },
    },
    ownSettings,
    profileChanged: () => void learn(),
    goTo: (sheet, cell) => {
      grid.goTo(sheet, cell);
      return Promise.resolve();
    },
    insertAtSelection: async (rows) => {
      grid.typeAtSelection(rows);
      await book.settled();
    },
    print: (sheet) => {
      events.print(sheet);
      return Promise.resolve(null);
    },
    saveText,
    saveDocument,
    openText,
    undoHere: { get: undoStaysHere, set: setUndoStaysHere },
    selfCheck: (element) => showChecks(element, pageCheck),
  };
  return {
    book,
    host,
    cleanCopy: async (keepsSheet, keepsProfile) => {
      const own = await ownSheets(remote);
      const keep = { sheets: own.filter(keepsSheet), profile: keepsProfile };
      return remote.save(await cleanWishes(remote, keep));
    },
    close: () => {
      book.close();
    },
  };
}

function usesOurFunctions({ formulas }: SheetView): boolean {
  return [...formulas.values()].some((formula) => formulaShown(formula).includes(`${NAMESPACE}.`));
}

function monthBook(drafts: readonly SheetDraft[]): MonthBook | null {
  for (const { name } of drafts) {
    const report = reportOfSheet(name);
    if (report !== null) return { name: `${name}.xlsx`, report, drafts };
  }
  return null;
}

function putBackText(sheet: string, error: unknown): string {
  if (error === null) return text.typing.partOfArray;
  if (error instanceof Problem && error.code === "sheet-protected")
    return fill(text.typing.protected, { sheet });
  return fill(text.typing.failed, { problem: describePaneProblem(error) });
}

/** Told the first time only, then again after a while: a key held down is no flood. */
function once(tell: () => void): () => void {
  let last = -Infinity;
  return () => {
    if (performance.now() - last < 3000) return;
    last = performance.now();
    tell();
  };
}
