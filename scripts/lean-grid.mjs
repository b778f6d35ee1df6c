// Keeps out of the page what its spreadsheet brings along and no ledger needs.
import { pathToFileURL } from "node:url";

const from = /@univerjs[\\/]engine-render/;

/** Modules of the renderer that are put in another's place: path → what stands there. */
const instead = {
  // Hyphenation of forty European languages: six megabytes; and guessing which one a text is in.
  hyphens: () => "export default {}",
  "franc-min": () => `export const franc = () => "und"`,
  // Fonts of the machine read and drawn by hand, for which nobody is asked; the browser draws them.
  "opentype.js": () =>
    `export const parse = () => { throw new Error("fonts are drawn by the browser") }`,
  // Three patterns, worked out here instead of from all of Unicode's tables at every start.
  "cjk-regex": async (path) => {
    const cjk = await import(pathToFileURL(path).href);
    return ["all", "letters", "punctuations"]
      .map((name) => `export const ${name} = () => ({ toRegExp: () => ${cjk[name]().toRegExp()} })`)
      .join("\n");
  },
};

/** A plug-in of the bundler. */
export const leanGrid = {
  name: "lean-grid",
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === "dynamic-import" && from.test(importer)
        ? { path: "hyphens", namespace: "lean-grid" }
        : undefined,
    );
    onResolve({ filter: /^(franc-min|opentype\.js|cjk-regex)$/ }, async (asked) => {
      const { path, importer, pluginData, ...options } = asked;
      if (pluginData === "lean-grid" || !from.test(importer)) return undefined;
      const found = await resolve(path, { ...options, importer, pluginData: "lean-grid" });
      return { path, namespace: "lean-grid", pluginData: found.path };
    });
    onLoad({ filter: /.*/, namespace: "lean-grid" }, async ({ path, pluginData }) => ({
      contents: await instead[path](pluginData),
    }));
  },
};
