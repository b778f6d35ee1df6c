import { useMemo } from "react";
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
    return { ok: false, message: describePaneProblem(error), code: error.code };
  }
}

/** `attempt`, done again only when one of `inputs` changed. */
export function useComputed<T>(compute: () => T, inputs: readonly unknown[]): Computed<T> {
  return useMemo(() => attempt(compute), inputs);
}
