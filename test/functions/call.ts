import { FUNCTIONS, type Argument, type Result } from "../../src/functions/index";
import { defaultProfile } from "../../src/profile/index";
import { Problem } from "../../src/sheet/problem";

/** Calls a custom function by its Chinese name, as a formula would. */
export function call(name: string, ...args: Argument[]): Result {
  const found = FUNCTIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no function ${name}`);
  return found.run({ profile: defaultProfile }, args);
}

/** The code a call fails with. */
export function failing(name: string, ...args: Argument[]): string {
  try {
    call(name, ...args);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return "did not fail";
}

/** A column of cells. */
export function column(...cells: (string | number)[]): (string | number)[][] {
  return cells.map((cell) => [cell]);
}
