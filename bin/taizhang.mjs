#!/usr/bin/env node
// Starts the command line. `npm ci` has built it; where install scripts are blocked it is built here, once.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = new URL("../build/cli.mjs", import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  const { buildCli } = await import("../scripts/build-cli.mjs");
  await buildCli();
}
await import(built.href);
