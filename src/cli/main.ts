import { argv, exit, stderr, stdout } from "node:process";
import { cliErrors } from "../locale/zh-CN/cli-errors";
import { Exit, run } from "./run";
import { safeText } from "./safe-text";

// A reader that has gone (`| head`) or a full disk: half a result is none.
stdout.on("error", () => {
  stderr.write(`${cliErrors["output-closed"]}\n`, () => exit(Exit.couldNotRun));
});
stderr.on("error", () => exit(Exit.couldNotRun));

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(safeText(text)),
  err: (text) => stderr.write(safeText(text)),
  redraw: stderr.isTTY ? (text) => stderr.write(`\r${text}`) : null,
});
