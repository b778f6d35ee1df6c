import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { Counters, MostCounters, withCounters } from "./counters";

/** Bundles what a child runs, with counters in everything of `src`. Answers the path and how many counters. */
export async function bundleChild(outfile: string): Promise<number> {
  const root = process.cwd();
  const source = join(root, "src") + sep;
  let counters = 0;
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, "test/fuzz/guided/child.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    packages: "external",
    // Modules run in their own order, all of them after this.
    banner: { js: `globalThis.${Counters} = new Uint8Array(${MostCounters});` },
    logLevel: "warning",
    plugins: [
      {
        name: "counters",
        setup(builder) {
          builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
            if (!path.startsWith(source)) return null;
            const { code } = await transform(await readFile(path, "utf8"), {
              loader: path.endsWith("x") ? "tsx" : "ts",
              target: "node20",
              charset: "utf8",
              sourcefile: path,
            });
            return { contents: withCounters(code, () => counters++), loader: "js" };
          });
        },
      },
    ],
  });
  return counters;
}
