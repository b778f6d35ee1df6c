// Bundles the command line into one file, so that it starts fast and needs no TypeScript at run time.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { licenceFile, licencesOf, shippedFiles } from "./licences.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export async function buildCli(outfile = at("build/cli.mjs")) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: at(""),
    entryPoints: [at("src/cli/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const files = shippedFiles(metafile).map(at);
  await writeFile(join(dirname(outfile), licenceFile), licencesOf(files));
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildCli();
