#!/usr/bin/env node
// Starts the command line. `npm ci` has built it; where install scripts are blocked it is built here, once.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const built = new URL("../build/cli.mjs", import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  const { buildCli } = await import("../scripts/build-cli.mjs");
  await buildCli();
}
// Keeps the compiled bundle in the temporary folder; Node has it since 22.1. A sixth of the start's time less.
module.enableCompileCache?.();
await import(built.href);
