import { Problem } from "../sheet/problem";

/** Why a custom function gives an Excel error; texts in `locale/`. */
export type FailureCode =
  | "empty-base"
  | "unknown-option"
  | "different-lengths"
  | "not-a-date"
  | "not-a-number"
  | "bad-weights"
  | "missing-score"
  | "as-of-needed"
  | "bad-id"
  | "unknown-class"
  | "extension-too-long"
  | "bad-tiers"
  | "no-tiers"
  | "score-not-there";

/** `#N/A` for an empty base, `#VALUE!` for everything else. */
export function failure(
  code: FailureCode,
  params: Readonly<Record<string, string | number>> = {},
): Problem<FailureCode> {
  return new Problem<FailureCode>(code, params);
}

/** Whether something thrown is a failure of a function, not a bug. */
export function isFailure(error: unknown): error is Problem<FailureCode> {
  return error instanceof Problem;
}

/** Whether the failure shows as `#N/A` instead of `#VALUE!`. */
export function isNotAvailable(problem: Problem): boolean {
  return problem.code === "empty-base";
}
