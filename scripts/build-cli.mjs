// Bundles the command line into one file, so that it starts fast and needs no TypeScript at run time.
import { fileURLToPath } from "node:url";
import { argv } from "node:process";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export async function buildCli(outfile = at("build/cli.mjs")) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [at("src/cli/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "linked",
    logLevel: "warning",
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildCli();
