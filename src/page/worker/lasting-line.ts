import { SettingKey } from "../../workbook/kept/keys";
import { Problem } from "../../sheet/problem";
import type { Watch } from "../../workbook/port";
import { lost, openLine, type Line, type Means } from "./line";
import type { CallName, WorkerCalls } from "./messages";

export type Call = <Name extends CallName>(
  call: Name,
  args: Parameters<WorkerCalls[Name]>,
  watch?: Watch,
) => ReturnType<WorkerCalls[Name]>;

/**
 * Calls to a workbook in a worker that outlive the worker: should it break down, a new one opens the same bytes,
 * does what was done, and is asked once more. What fails is not done at all.
 */
export interface LastingLine {
  readonly call: Call;
  /** Several changes of which all are made or none. */
  readonly wholly: <T>(work: (call: Call) => Promise<T>) => Promise<T>;
  /** Another number after every new worker: what one was told the next does not know. */
  readonly worker: () => number;
  readonly close: () => void;
}

/** A call that was answered; one after the other they make the workbook what it is. */
interface Done {
  readonly call: CallName;
  readonly args: readonly unknown[];
}

/** Calls that change the workbook. */
const Changes: ReadonlySet<CallName> = new Set<CallName>([
  "apply",
  "enter",
  "restore",
  "reshape",
  "unshape",
  "setSetting",
  "clean",
]);

export function lastingLine(means: Means): LastingLine {
  let line = openLine(means);
  let worker = 0;
  let closed = false;
  let renewing: Promise<void> | null = null;
  const done: Done[] = [];
  /** Random, made by the first worker that needed it: all that is sealed hangs on it. */
  let book: Done | null = null;

  const closing = (): Error => new DOMException("closed", "AbortError");

  async function renew(): Promise<void> {
    const fresh = openLine(means);
    line = fresh;
    worker++;
    const [opening, ...changes] = done;
    const all = [opening, book, ...changes].flatMap((one) => one ?? []);
    try {
      await Promise.all(all.map(({ call, args }) => fresh.send(call, args)));
    } catch {
      fresh.end(closing());
      throw closed ? closing() : new Problem("page-worker-gone", {});
    }
  }

  async function living(): Promise<Line> {
    while (!line.isAlive() || renewing !== null) {
      if (closed) throw closing();
      renewing ??= renew().finally(() => {
        renewing = null;
      });
      await renewing;
    }
    return line;
  }

  async function ask(own: Done[] | null, { call, args }: Done, watch?: Watch): Promise<unknown> {
    watch?.signal?.throwIfAborted();
    // What was never opened cannot be opened again: it is told as it is.
    const mayAgain = done.length > 0;
    for (let turn = 0; ; turn++) {
      if (closed) throw closing();
      // Sent at once where there is a worker: whatever is asked later finds it done.
      const to = mayAgain && (!line.isAlive() || renewing !== null) ? await living() : line;
      try {
        const value = await to.send(call, args, watch);
        if (call === "give") await learnBook(to);
        const isChange = Changes.has(call) || !mayAgain;
        if (isChange) {
          const one = { call, args };
          done.push(one);
          own?.push(one);
        }
        return value;
      } catch (error) {
        if (!(error instanceof Problem) && mayAgain && Changes.has(call)) to.end(lost());
        if (!isLost(error) || !mayAgain || turn > 0 || watch?.signal?.aborted === true) throw error;
      }
    }
  }

  async function learnBook(to: Line): Promise<void> {
    if (book !== null) return;
    const id = await to.send("getSetting", [SettingKey.book]);
    if (id !== null) book = { call: "setSetting", args: [SettingKey.book, id] };
  }

  const callFor = (own: Done[] | null): Call =>
    ((call: CallName, args: readonly unknown[], watch?: Watch) =>
      ask(own, { call, args }, watch)) as Call;

  return {
    call: callFor(null),
    wholly: async (work) => {
      const own: Done[] = [];
      try {
        return await work(callFor(own));
      } catch (error) {
        if (own.length > 0) {
          // Forgotten here, it is gone with the worker that did it.
          for (const one of own) done.splice(done.indexOf(one), 1);
          line.end(lost());
        }
        throw error;
      }
    },
    worker: () => worker,
    close: () => {
      closed = true;
      line.end(closing());
    },
  };
}

const isLost = (error: unknown): boolean =>
  error instanceof Problem && error.code === "page-worker-lost";
