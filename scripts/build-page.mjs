// Builds dist-page/: the web page for desks without Excel, a folder any static server can hand out.
// Needs TypeScript for the sample: node --import tsx scripts/build-page.mjs
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { pageFolder } from "./fresh-page.mjs";
import { licenceFile, licencesOf, shippedFiles } from "./licences.mjs";
import { bundling, layOut } from "./page-parts.mjs";
import { sealPage } from "./seal-page.mjs";

await rm(pageFolder, { recursive: true, force: true });
const { metafile } = await build({
  ...bundling(pageFolder),
  minify: true,
  // All of them stand in one file.
  legalComments: "none",
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
await layOut(pageFolder);
await writeFile(join(pageFolder, licenceFile), licencesOf(shippedFiles(metafile)));
await sealPage(pageFolder);
