import { useCallback, useRef, useState } from "react";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { fill } from "../../locale/format";
import { checkSheetText } from "../../locale/zh-CN/check-sheet";
import { pageText } from "../../locale/zh-CN/page";
import type { Session } from "../../pane/session";
import type { Desk, MonthBook } from "../desk";
import { copyName, saveFile, type FileHandle } from "../files/save-file";
import { createRemote, type RemoteWorkbook } from "../worker/connect";
import { keepSaveChoice, readSaveChoice, sheetStem, type SaveChoice } from "./save-choice";

const text = pageText.saving;

/** A workbook that can be handed out, with the pane that works on it. */
export interface Savable {
  readonly remote: RemoteWorkbook;
  readonly desk: () => Desk | null;
  readonly session: () => Session | null;
  /** How many changes were made so far. */
  readonly changes: () => number;
  /** Everything up to so many changes is in a file. */
  readonly saved: (changes: number) => void;
  readonly tell: (notice: string) => void;
}

/** What the clerk is asked before a file is handed out. */
export interface SaveQuestion {
  /** Own sheets that a clean file can keep. */
  readonly sheets: readonly string[];
  readonly before: SaveChoice | null;
}

export interface Saving {
  readonly saving: boolean;
  readonly asking: SaveQuestion | null;
  /** How files are saved; null: the clerk was not asked yet. */
  readonly choice: SaveChoice | null;
  /** Into the file saved before, without asking; where there is none, as a new one. */
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly ask: () => void;
  /** The answer; null: the clerk thought better of it. */
  readonly answer: (choice: SaveChoice | null) => void;
  readonly saveMonth: (month: MonthBook) => void;
}

/** Plain: nothing of the add-in's is in the workbook. */
type Mode = SaveChoice["mode"] | "plain";

export function useSaving(book: Savable): Saving {
  const [saving, setSaving] = useState(false);
  const [choice, setChoice] = useState(readSaveChoice);
  const [asking, setAsking] = useState<SaveQuestion | null>(null);
  const handles = useRef(new Map<Mode, FileHandle>());
  const running = useRef(false);

  const hand = useCallback(
    async (work: () => Promise<string | null>) => {
      if (running.current) return;
      running.current = true;
      setSaving(true);
      try {
        const told = await work();
        if (told !== null) book.tell(told);
      } catch (error) {
        book.tell(fill(pageText.bar.saveFailed, { problem: describePaneProblem(error) }));
      } finally {
        running.current = false;
        setSaving(false);
      }
    },
    [book],
  );

  const write = useCallback(
    (by: SaveChoice | null, anew: boolean) => {
      const mode: Mode = hasOwn(book.session()) ? (by?.mode ?? "marked") : "plain";
      void hand(async () => {
        let changes = 0;
        const again = anew ? null : (handles.current.get(mode) ?? null);
        const given = await saveFile(
          nameFor(book, mode),
          async () => {
            await settled(book);
            changes = book.changes();
            const desk = book.desk();
            return mode === "clean" && by !== null && desk !== null
              ? desk.cleanCopy((sheet) => by.keep.includes(sheetStem(sheet)), by.profile)
              : book.remote.save();
          },
          again,
        );
        if (given === null) return null;
        if (given.handle !== null) handles.current.set(mode, given.handle);
        book.saved(changes);
        return savedText(book.remote.name, given.name, mode, again !== null);
      });
    },
    [book, hand],
  );

  const ask = useCallback(() => {
    const own =
      book
        .session()
        ?.state()
        .book?.sheets.filter(({ owned }) => owned) ?? [];
    const sheets = own
      .map(({ info }) => info.name)
      .filter((name) => !name.startsWith(checkSheetText.name));
    setAsking({ sheets, before: readSaveChoice() });
  }, [book]);

  const begin = useCallback(
    (anew: boolean) => {
      const by = readSaveChoice();
      if (by === null && hasOwn(book.session())) ask();
      else write(by, anew);
    },
    [ask, book, write],
  );

  return {
    saving,
    asking,
    choice,
    ask,
    save: useCallback(() => {
      begin(false);
    }, [begin]),
    saveAs: useCallback(() => {
      begin(true);
    }, [begin]),
    answer: useCallback(
      (by) => {
        setAsking(null);
        if (by === null) return;
        keepSaveChoice(by);
        setChoice(by);
        write(by, true);
      },
      [write],
    ),
    saveMonth: useCallback(
      (month) => {
        void hand(async () => {
          const given = await saveFile(month.name, () => monthAlone(month));
          return given && fill(pageText.bar.savedAs, { file: given.name });
        });
      },
      [hand],
    ),
  };
}

/** Whether there is anything of the add-in's in the workbook, so that it matters how it is saved. */
function hasOwn(session: Session | null): boolean {
  if (session === null) return false;
  const { checked, journal, ignored, book } = session.state();
  const own = book?.sheets.some(({ owned }) => owned) === true;
  return checked !== null || journal.length > 0 || ignored.length > 0 || own;
}

/** The name says that the file was checked where it shows what was found, and only there. */
function nameFor({ remote, session }: Savable, mode: Mode): string {
  const { checked, modified } = text.suffixes;
  const shows = mode === "marked" && (session()?.state().checked ?? null) !== null;
  return copyName(remote.name, shows ? [checked, modified] : [modified, checked]);
}

/** What was typed is in the workbook, and marks and 检查结果 have followed it. */
async function settled({ desk, session }: Savable): Promise<void> {
  await desk()?.book.settled();
  for (const settle of session()?.beforeSave ?? []) await settle();
}

async function monthAlone({ name, drafts }: MonthBook): Promise<Uint8Array> {
  const alone = await createRemote(name, drafts);
  try {
    return await alone.save();
  } finally {
    alone.close();
  }
}

function savedText(opened: string, file: string, mode: Mode, again: boolean): string {
  const { savedAs, savedAsXlsx } = pageText.bar;
  const template = again ? text.savedAgain : /\.xls[xm]$/i.test(opened) ? savedAs : savedAsXlsx;
  return fill(template, { file }) + (mode === "plain" ? "" : text.how[mode]);
}
