import type { Computer } from "../kept/computer";
import type { Vouch } from "../kept/vouch";
import { inOneBreath } from "./in-one-breath";
import { excelProblem, officeCode, problemOf } from "./problems";

/** What the pane or the ribbon is told while Excel waits for the clerk. */
export interface ExcelOptions {
  /** Called with true when a cell is being edited and Excel waits for Enter, with false when that is over. */
  readonly onCellEdit?: (waiting: boolean) => void;
  /** Milliseconds before something that failed is tried again; default 300. */
  readonly pauseMs?: number;
  /** Without it nothing counts as done by this computer but what is done from now on. */
  readonly computer?: Computer;
  /** Milliseconds after which Excel is asked whether it still lives; default a minute. */
  readonly answerMs?: number;
}

/** A way into the workbook; every conversation with Excel goes through it. */
export interface Session {
  /**
   * Runs a batch, in which questions asked side by side go in one request. Waits while a cell is being edited. Throws `Problem` with a code of `excelProblemCodes`, or
   * whatever the batch throws of its own.
   */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The same for a batch that only reads or selects: tried again when another workbook had the focus. */
  runAgain<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Runs changes of the workbook one after the other, whoever asks for them. */
  alone<T>(change: () => Promise<T>): Promise<T>;
  /** Waits a moment before another try. */
  pause(): Promise<void>;
}

/** A session with what this computer vouches for in its workbook. */
export interface TrustingSession extends Session {
  readonly vouch: Vouch;
}

/** After this long without an answer we look whether a cell is being edited. */
const PatienceMs = 1000;
const AnswerMs = 60_000;
/** So many times as long is waited for an Excel that answers nothing at all: it may be computing. */
const SilentRounds = 5;
/** So often it answers something else before our request counts as lost. */
const AnsweredRounds = 2;

/** Word for a request that Excel never answered. */
export const NoAnswer = "NoAnswer";

export function createSession(options: ExcelOptions): Session {
  const { onCellEdit, pauseMs = 300, answerMs = AnswerMs } = options;
  async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    const watch = onCellEdit === undefined ? null : watchCellEdit(onCellEdit);
    try {
      return await Excel.run({ delayForCellEdit: true }, async (context) => {
        limitPatience(context, answerMs);
        const result = await batch(context);
        return result;
      });
    } catch (error) {
      throw problemOf(error);
    } finally {
      watch?.stop();
    }
  }
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  let last: Promise<unknown> = Promise.resolve();
  return {
    run,
    pause,
    alone(change) {
      const next = last.then(change, change);
      last = next.catch(() => undefined);
      return next;
    },
    async runAgain(batch) {
      for (let tries = 2; tries > 0; tries--) {
        try {
          return await run(batch);
        } catch (error) {
          if (!isFocusLost(error)) throw error;
          await pause();
        }
      }
      return run(batch);
    },
  };
}

/** Excel answers these while another workbook is in front. */
function isFocusLost(error: unknown): boolean {
  const { params } = error as { params?: Readonly<Record<string, unknown>> };
  return params?.["code"] === "InvalidSelection" || params?.["code"] === "GeneralException";
}

/**
 * While a request takes long, asks Excel for a trifle without waiting: the refusal tells cell-edit mode from
 * mere slowness.
 */
function watchCellEdit(tell: (waiting: boolean) => void): { stop(): void } {
  let told = false;
  let over = false;
  const timer = setTimeout(() => {
    void isEditing().then((editing) => {
      if (!editing || over) return;
      told = true;
      tell(true);
    });
  }, PatienceMs);
  return {
    stop() {
      over = true;
      clearTimeout(timer);
      if (told) tell(false);
    },
  };
}

async function isEditing(): Promise<boolean> {
  return (await askTrifle()) === "editing";
}

async function askTrifle(): Promise<"editing" | "answers"> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return "answers";
  } catch (error) {
    return officeCode(error) === "InvalidOperationInCellEditMode" ? "editing" : "answers";
  }
}

/**
 * A request of the context fails with `NoAnswer` when Excel answers others meanwhile, or nothing for very long;
 * while a cell is being edited it waits on.
 */
function limitPatience(context: Excel.RequestContext, answerMs: number): void {
  const sync = context.sync.bind(context);
  const asked: { sync: typeof context.sync } = context;
  const send = inOneBreath(async () => {
    const watch = watchAnswer(answerMs);
    try {
      await Promise.race([sync(), watch.silence]);
    } finally {
      watch.stop();
    }
  });
  asked.sync = async <T>(passed?: T) => {
    await send();
    return passed as T;
  };
}

function watchAnswer(answerMs: number): { readonly silence: Promise<never>; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;
  const silence = new Promise<never>((_, reject) => {
    const rounds = { answers: 0, silent: 0 };
    const look = async (): Promise<void> => {
      const state = await Promise.race([askTrifle(), after(answerMs)]);
      if (state !== "editing") rounds[state]++;
      if (stopped) return;
      if (rounds.answers === AnsweredRounds || rounds.silent === SilentRounds)
        reject(excelProblem("excel-busy", { code: NoAnswer }));
      else wait();
    };
    const wait = (): void => {
      timer = setTimeout(() => void look(), answerMs);
    };
    wait();
  });
  return {
    silence,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const after = (ms: number): Promise<"silent"> =>
  new Promise((resolve) => setTimeout(resolve, ms, "silent"));
