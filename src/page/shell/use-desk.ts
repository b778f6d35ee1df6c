import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { fill } from "../../locale/format";
import { errorTexts } from "../../locale/zh-CN/errors";
import { pageText as text } from "../../locale/zh-CN/page";
import type { Desk, MonthBook } from "../desk";
import { startKeeper, type Keeper } from "../keep/keeper";
import type { Session } from "../../pane/session";
import type { RemoteWorkbook } from "../worker/connect";
import { loadDeskParts } from "./desk-parts";
import { describeOpening } from "./describe-opening";
import type { OpenDesk } from "./opened";
import { useSaving, type Savable, type Saving } from "./use-saving";

interface Elements {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly pane: RefObject<HTMLDivElement | null>;
}

export interface DeskState {
  readonly ready: boolean;
  readonly unsaved: boolean;
  readonly saving: Saving;
  readonly notice: string | null;
  /** The note of the selected cell. */
  readonly note: string | null;
  readonly month: MonthBook | null;
  readonly printing: string | null;
  readonly desk: () => Desk | null;
  readonly print: (sheet: string | null) => void;
  /** Has the pane take back its last operation. */
  readonly undoOperation: () => void;
  readonly tell: (text: string | null) => void;
  /** Whether the clerk may go on to another workbook; asks when something is unsaved. */
  readonly mayLeave: () => boolean;
}

interface Given {
  readonly id: string;
  readonly desk: OpenDesk;
  readonly onFailed: (problem: string) => void;
}

/** A workbook on the desk from the moment its worker has read it until it is closed. */
export function useDesk({ id, desk: opened, onFailed }: Given, elements: Elements): DeskState {
  const { remote, fresh, instead } = opened;
  const [ready, setReady] = useState(false);
  const [unsaved, setUnsaved] = useState(fresh);
  const [note, setNote] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(() => firstNotice(remote, opened.notice));
  const [month, setMonth] = useState<MonthBook | null>(null);
  const [printing, setPrinting] = useState<string | null>(null);
  const desk = useRef<Desk | null>(null);
  const session = useRef<Session | null>(null);
  const keeper = useRef<Keeper | null>(null);
  const takeBack = useRef<() => void>(() => undefined);
  const leaving = useRef(false);
  const changes = useRef(0);

  useEffect(() => {
    let gone = false;
    const { grid, pane } = elements;
    const kept = startKeeper({
      id,
      name: remote.name,
      instead,
      pack: () => calmly(session.current, () => remote.save()),
      failed: (why) => {
        setNotice(text.kept[why]);
      },
    });
    keeper.current = kept;
    const changed = (): void => {
      changes.current++;
      setUnsaved(true);
      kept.changed();
    };
    const show = async (): Promise<() => void> => {
      const [{ openDesk }, { openPane }, { createSession }, { undo }] = await loadDeskParts();
      if (gone || grid.current === null || pane.current === null) return () => undefined;
      const events = {
        changed,
        notice: setNotice,
        note: setNote,
        month: setMonth,
        print: setPrinting,
      };
      const restored = instead !== null;
      const shownDesk = await openDesk(remote, grid.current, events, { restored });
      desk.current = shownDesk;
      // The clerk sees his rows before they are read for what they mean.
      await painted();
      session.current = createSession(shownDesk.host);
      const pressed = session.current;
      takeBack.current = () => void undo(pressed);
      const closePane = openPane(pane.current, pressed);
      setReady(true);
      if (fresh) kept.changed();
      return () => {
        closePane();
        shownDesk.close();
      };
    };
    const shown = show();
    shown.catch((error: unknown) => {
      if (!gone) onFailed(describeOpening(error));
    });
    return () => {
      gone = true;
      if (leaving.current) void kept.saved();
      kept.stop();
      desk.current = null;
      session.current = null;
      void shown.then(
        (close) => {
          close();
        },
        () => undefined,
      );
      remote.close();
    };
    // A desk is mounted anew for every workbook: its key is the workbook.
  }, []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      // What is half typed is a change as well; it is taken before the page may go.
      const typing = desk.current?.book.grid.finishTyping() === true;
      if (unsaved || typing) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [unsaved]);

  const current = useCallback(() => desk.current, []);
  const undoOperation = useCallback(() => {
    takeBack.current();
  }, []);

  const book = useMemo(
    (): Savable => ({
      remote,
      desk: () => desk.current,
      session: () => session.current,
      changes: () => changes.current,
      saved: (upTo) => {
        // What was typed while the file was being written is not in it.
        if (changes.current !== upTo) return;
        setUnsaved(false);
        void keeper.current?.saved();
      },
      tell: setNotice,
    }),
    [remote],
  );
  const saving = useSaving(book);

  return {
    ready,
    unsaved,
    saving,
    notice,
    note,
    month,
    printing,
    desk: current,
    print: setPrinting,
    undoOperation,
    tell: setNotice,
    mayLeave: () => {
      if (unsaved && !window.confirm(fill(text.bar.leave, { file: remote.name }))) return false;
      leaving.current = true;
      return true;
    },
  };
}

/**
 * Does something that takes the worker for long once no long action needs it: packed in the middle of one, a
 * workbook is packed again after it. A page out of sight may never come back: there it is done at once.
 */
function calmly<T>(session: Session | null, work: () => Promise<T>): Promise<T> {
  return session === null || document.hidden ? work() : session.whenIdle(work);
}

/** Fulfilled when the screen shows what was made before; in a page behind others at once. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        setTimeout(resolve, 0);
      });
    });
  });
}

/** What the clerk should know at once: what came of opening, and what a saved copy will lack. */
function firstNotice(remote: RemoteWorkbook, given: string | null): string | null {
  const losses = remote.lossReport().map((code) => errorTexts[code] ?? code);
  const told = losses.length === 0 ? "" : fill(text.bar.losses, { losses: losses.join("、") });
  return `${given ?? ""}${told}` || null;
}
