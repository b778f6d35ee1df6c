// Bundles the command line, so that it starts fast and needs no TypeScript at run time: what every command
// needs in one file, what only some need (a format, a command) in files of their own beside it.
import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { licenceFile, licencesOf, shippedFiles } from "./licences.mjs";

/** How the names of the files beside the first begin. */
const PART = "cli-part-";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export async function buildCli(outfile = at("build/cli.mjs")) {
  const { build } = await import("esbuild");
  const folder = dirname(outfile);
  const { metafile } = await build({
    absWorkingDir: at(""),
    entryPoints: [{ in: at("src/cli/main.ts"), out: basename(outfile, ".mjs") }],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: `${PART}[name]-[hash]`,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const files = shippedFiles(metafile).map(at);
  await writeFile(join(folder, licenceFile), licencesOf(files));
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of await readdir(folder))
    if (name.startsWith(PART) && !made.has(name)) await rm(join(folder, name), { force: true });
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildCli();
