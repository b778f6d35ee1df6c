import { version } from "../../package.json";
import { describeProblem } from "../locale/describe-problem";
import { cliText } from "../locale/zh-CN/cli";
import { Problem } from "../sheet/problem";
import { commands } from "./commands/index";
import type { Terminal } from "./terminal";

/** Exit codes of the contract. */
export const Exit = { done: 0, errorsFound: 1, couldNotRun: 2 } as const;

/** Runs one command; answers its exit code and never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.out(rest[0] === "profile" ? await profileText() : cliText.usage);
    return name === undefined ? Exit.couldNotRun : Exit.done;
  }
  if (name === "--version" || name === "-v") {
    terminal.out(`taizhang ${version}\n`);
    return Exit.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) throw new Problem("command-unknown", { name });
    if (rest.includes("--help") || rest.includes("-h")) {
      terminal.out(cliText.usage);
      return Exit.done;
    }
    return await command(rest, terminal);
  } catch (error) {
    terminal.err(`${oneLine(describeProblem(error))}\n`);
    return Exit.couldNotRun;
  }
}

async function profileText(): Promise<string> {
  const { profileHelp } = await import("./text/profile-help");
  return profileHelp();
}

function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
