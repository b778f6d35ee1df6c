import { createContext, useContext, useRef } from "react";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { Problem } from "../../sheet/problem";

export type Computed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly code: string };

/** Something computed from the state; what a clerk can cause is answered, not thrown. */
export function attempt<T>(compute: () => T): Computed<T> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refused(error);
  }
}

/** What a clerk caused and is told. */
export function refused(problem: Problem): { ok: false; message: string; code: string } {
  return { ok: false, message: describePaneProblem(problem), code: problem.code };
}

/** Whether the view around is the one in front. */
export const ShownContext = createContext(true);

/**
 * `attempt`, done again only when one of `inputs` changed, and in views behind others not before they
 * come to the front.
 */
export function useComputed<T>(compute: () => T, inputs: readonly unknown[]): Computed<T> {
  const isShown = useContext(ShownContext);
  const kept = useRef<{ inputs: readonly unknown[]; computed: Computed<T> } | null>(null);
  const isFresh =
    kept.current?.inputs.every((one, place) => Object.is(one, inputs[place])) ?? false;
  if (kept.current === null || (isShown && !isFresh))
    kept.current = { inputs, computed: attempt(compute) };
  return kept.current.computed;
}
