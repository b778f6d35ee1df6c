// Builds dist-page/: the web page for desks without Excel, a folder any static server can hand out.
// Needs TypeScript for the sample: node --import tsx scripts/build-page.mjs
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { toXlsx } from "../test/samples/files.ts";
import { makeReadmeLedger } from "../test/samples/readme-ledger.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "dist-page");

/** The grid can load hyphenation of forty European languages: six megabytes no ledger needs. */
const withoutHyphens = {
  name: "without-hyphens",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, importer, path }) =>
      kind === "dynamic-import" && /@univerjs[\\/]engine-render/.test(importer)
        ? { path, namespace: "without-hyphens" }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "without-hyphens" }, () => ({
      contents: "export default {}",
    }));
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "assets"), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { page: "src/page/main.tsx", worker: "src/page/worker/main.ts" },
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["chrome100", "edge100", "firefox110", "safari16"],
  jsx: "automatic",
  minify: true,
  legalComments: "linked",
  define: { "process.env.NODE_ENV": '"production"' },
  chunkNames: "parts/[name]-[hash]",
  logLevel: "warning",
  plugins: [withoutHyphens],
});
for (const name of ["index.html", "page.css", "page.webmanifest"])
  await copyFile(join(root, "src/page", name), join(out, name));
for (const size of [32, 64, 128])
  await copyFile(join(root, `assets/app-${size}.png`), join(out, `assets/app-${size}.png`));
await copyStyles(["design", "ui", "docs-ui", "sheets-ui", "sheets-formula-ui"]);
await writeFile(join(out, "sample.xlsx"), await toXlsx([makeReadmeLedger()]));
await writeOffline();

/** The grid's own styles, one file in the order the packages build on each other. */
async function copyStyles(packages) {
  const styles = packages.map((name) =>
    readFile(join(root, `node_modules/@univerjs/${name}/lib/index.css`), "utf8"),
  );
  await writeFile(join(out, "grid.css"), (await Promise.all(styles)).join("\n"));
}

/** The service worker, with the names of all files of this very build in it. */
async function writeOffline() {
  const listed = await readdir(out, { recursive: true, withFileTypes: true });
  const files = listed
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".txt"))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(out, file)));
  const names = ["./", ...files.filter((file) => file !== "index.html")];
  const template = await readFile(join(root, "src/page/offline/offline.js"), "utf8");
  const text = template
    .replace("__VERSION__", hash.digest("hex").slice(0, 16))
    .replace('"__FILES__"', JSON.stringify(names));
  await writeFile(join(out, "offline.js"), text);
}
