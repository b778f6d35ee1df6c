import { argv, stderr, stdout } from "node:process";
import { run } from "./run";

process.exitCode = await run(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  progress: stderr.isTTY,
});
