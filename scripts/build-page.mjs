// Builds dist-page/: the web page for desks without Excel, a folder any static server can hand out.
// Needs TypeScript for the sample: node --import tsx scripts/build-page.mjs
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { toXlsx } from "../test/samples/files.ts";
import { makeReadmeLedger } from "../test/samples/readme-ledger.ts";
import { licenceFile, licencesOf, shippedFiles } from "./licences.mjs";
import { leanGrid } from "./lean-grid.mjs";
import { sealPage } from "./seal-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist-page");
const app = join(out, "app");

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "assets"), { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    page: "src/page/main.tsx",
    worker: "src/page/worker/main.ts",
    selfcheck: "src/page/selfcheck/main.ts",
  },
  outdir: app,
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["chrome100", "edge100", "firefox114", "safari16"],
  jsx: "automatic",
  minify: true,
  // All of them stand in one file.
  legalComments: "none",
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' },
  chunkNames: "parts/[name]-[hash]",
  logLevel: "warning",
  plugins: [leanGrid],
});
for (const name of ["index.html", "page.webmanifest"])
  await copyFile(join(root, "src/page", name), join(out, name));
await copyFile(join(root, "src/page/selfcheck/selfcheck.html"), join(out, "selfcheck.html"));
await copyFile(join(root, "src/page/page.css"), join(app, "page.css"));
await copyFile(join(root, "src/page/offline/boot.js"), join(out, "boot.js"));
await cp(join(root, "src/page/stick"), out, { recursive: true });
for (const size of [32, 64, 192, 512])
  await copyFile(join(root, `assets/app-${size}.png`), join(out, `assets/app-${size}.png`));
await copyStyles([
  "design",
  "ui",
  "docs-ui",
  "sheets-ui",
  "sheets-formula-ui",
  "find-replace",
  "sheets-filter-ui",
  "sheets-data-validation-ui",
]);
await writeFile(join(app, "sample.xlsx"), await toXlsx([makeReadmeLedger()]));
await writeFile(join(out, licenceFile), licencesOf(shippedFiles(metafile)));
await sealPage(out);

/** The grid's own styles, one file in the order the packages build on each other. */
async function copyStyles(packages) {
  const styles = packages.map((name) =>
    readFile(join(root, `node_modules/@univerjs/${name}/lib/index.css`), "utf8"),
  );
  await writeFile(join(app, "grid.css"), (await Promise.all(styles)).join("\n"));
}
