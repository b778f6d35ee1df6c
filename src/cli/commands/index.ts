import type { Terminal } from "../terminal";
import { checkCommand } from "./check";
import { fixCommand } from "./fix";
import { ratesCommand } from "./rates";
import { recogniseCommand } from "./recognise";

/** A command of the contract: arguments in, exit code out; throws `Problem` when it cannot run. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

export const commands: Readonly<Record<string, Command>> = {
  recognise: recogniseCommand,
  check: checkCommand,
  fix: fixCommand,
  rates: ratesCommand,
};
