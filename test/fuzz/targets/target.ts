import { Problem } from "../../../src/sheet/problem";

/** How inputs are built, and so how they are changed. */
export type Shape = "bytes" | "text" | "package" | "biff" | "cells";

/** What inputs are thrown at. */
export interface Target {
  readonly name: string;
  readonly shape: Shape;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /**
   * Uses an input as a clerk would. Throws an error where something is wrong; a `Problem` is an answer.
   * `thorough`: writes all that can be written, too, which takes ten times as long.
   */
  readonly run: (bytes: Uint8Array, thorough: boolean) => Promise<void> | void;
}

/** Something that came out wrong, though nothing was thrown. */
export class WrongOutcome extends Error {}

/** The fault that an input shows on a target; null: none. */
export async function faultOf(
  target: Target,
  bytes: Uint8Array,
  thorough: boolean,
): Promise<Error | null> {
  try {
    await target.run(bytes, thorough);
    return null;
  } catch (error) {
    if (error instanceof Problem) return null;
    return error instanceof Error ? error : new Error(String(error));
  }
}
