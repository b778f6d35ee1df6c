import { useContext, useEffect, useReducer, useRef } from "react";
import { Problem } from "../../sheet/problem";
import type { Steps } from "../../sheet/steps";
import { inSlices } from "../../workbook/slices";
import { attempt, refused, ShownContext, type Computed } from "./use-computed";

/** What is done at once: of a ledger of usual length all of it, so that nothing flickers. */
const FirstMs = 40;

interface Work<T> {
  readonly inputs: readonly unknown[];
  readonly steps: Steps<T>;
  computed: Computed<T> | null;
  /** What no clerk can cause: for the boundary around the view. */
  fault: { readonly error: unknown } | null;
}

/**
 * `useComputed` for what may take long: begun at once and gone on with in slices of time; `null` until it is done.
 * What is asked for meanwhile takes its place.
 */
export function useSteps<T>(begin: () => Steps<T>, inputs: readonly unknown[]): Computed<T> | null {
  const isShown = useContext(ShownContext);
  const [, show] = useReducer((times: number) => times + 1, 0);
  const kept = useRef<Work<T> | null>(null);
  const isFresh =
    kept.current?.inputs.every((one, place) => Object.is(one, inputs[place])) ?? false;
  if (kept.current === null || (isShown && !isFresh)) kept.current = begun(begin(), inputs);
  const work = kept.current;
  useEffect(() => {
    if (work.computed !== null) return undefined;
    const controller = new AbortController();
    void goOn(work, controller.signal).then(() => {
      if (!controller.signal.aborted) show();
    });
    return () => {
      controller.abort();
    };
  }, [work]);
  if (work.fault !== null) throw work.fault.error;
  return work.computed;
}

function begun<T>(steps: Steps<T>, inputs: readonly unknown[]): Work<T> {
  const work: Work<T> = { inputs, steps, computed: null, fault: null };
  const end = performance.now() + FirstMs;
  const first = attempt(() => {
    do {
      const step = steps.next();
      if (step.done === true) return { value: step.value };
    } while (performance.now() < end);
    return null;
  });
  if (!first.ok) work.computed = first;
  else if (first.value !== null) work.computed = { ok: true, value: first.value.value };
  return work;
}

async function goOn<T>(work: Work<T>, signal: AbortSignal): Promise<void> {
  try {
    const value = await inSlices(work.steps, signal);
    work.computed = { ok: true, value };
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof Problem) work.computed = refused(error);
    else work.fault = { error };
  }
}
