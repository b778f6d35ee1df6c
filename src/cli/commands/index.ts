import type { Terminal } from "../terminal";
import { appraiseCommand } from "./appraise";
import { checkCommand } from "./check";
import { cleanCommand } from "./clean";
import { exportCommand } from "./export";
import { fixCommand } from "./fix";
import { mergeCommand } from "./merge";
import { proofCommand } from "./proof";
import { ratesCommand } from "./rates";
import { recogniseCommand } from "./recognise";
import { revisitsCommand } from "./revisits";
import { summaryCommand } from "./summary";

/** A command of the contract: arguments in, exit code out; throws `Problem` when it cannot run. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

export const commands: Readonly<Record<string, Command>> = {
  recognise: recogniseCommand,
  check: checkCommand,
  fix: fixCommand,
  clean: cleanCommand,
  proof: proofCommand,
  rates: ratesCommand,
  revisits: revisitsCommand,
  summary: summaryCommand,
  merge: mergeCommand,
  appraise: appraiseCommand,
  export: exportCommand,
};
