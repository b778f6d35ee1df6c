// What the web page is made of: for the build, and for working on it.
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toXlsx } from "../test/samples/files.ts";
import { makeReadmeLedger } from "../test/samples/readme-ledger.ts";
import { leanGrid } from "./lean-grid.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** How its scripts are bundled into `app/` of a folder. */
export function bundling(out) {
  return {
    absWorkingDir: root,
    entryPoints: {
      page: "src/page/main.tsx",
      worker: "src/page/worker/main.ts",
      selfcheck: "src/page/selfcheck/main.ts",
    },
    outdir: join(out, "app"),
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["chrome100", "edge100", "firefox114", "safari16"],
    jsx: "automatic",
    chunkNames: "parts/[name]-[hash]",
    logLevel: "warning",
    plugins: [leanGrid],
  };
}

/** Puts all that is not bundled into the folder. */
export async function layOut(out) {
  const app = join(out, "app");
  await mkdir(join(out, "assets"), { recursive: true });
  await layOutOwn(out);
  await copyFile(join(root, "src/page/offline/boot.js"), join(out, "boot.js"));
  await cp(join(root, "src/page/stick"), out, { recursive: true });
  for (const size of [32, 64, 192, 512])
    await copyFile(join(root, `assets/app-${size}.png`), join(out, `assets/app-${size}.png`));
  await copyStyles(app, [
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
}

/** Puts the page's own HTML and styles there. */
export async function layOutOwn(out) {
  await mkdir(join(out, "app"), { recursive: true });
  for (const name of ["index.html", "page.webmanifest"])
    await copyFile(join(root, "src/page", name), join(out, name));
  await copyFile(join(root, "src/page/selfcheck/selfcheck.html"), join(out, "selfcheck.html"));
  await copyFile(join(root, "src/page/page.css"), join(out, "app/page.css"));
}

/** The grid's own styles, one file in the order the packages build on each other. */
async function copyStyles(app, packages) {
  const styles = packages.map((name) =>
    readFile(join(root, `node_modules/@univerjs/${name}/lib/index.css`), "utf8"),
  );
  await writeFile(join(app, "grid.css"), (await Promise.all(styles)).join("\n"));
}
