// Collects the licences of the packages whose code a build contains, with their texts, into one file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What may be shipped; a package under another licence stops the build. */
const permissive = new Set(["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

/** The file's name in each build. */
export const licenceFile = "THIRD-PARTY.txt";

/**
 * The licences of the packages that the given files of `node_modules` belong to: one text after the other,
 * before each the packages it stands for. Throws for a package that may not be shipped.
 */
export function licencesOf(files) {
  const packages = [...new Set(files.map(packageOf))].filter((folder) => folder !== null).sort();
  const facts = packages.map(factsOf);
  const byText = new Map();
  for (const one of facts) {
    const text = one.text ?? borrowedText(one, facts);
    byText.set(text, [...(byText.get(text) ?? []), `${one.name} ${one.version} (${one.licence})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const head = "台账助手含有下列开放源代码软件。 This product contains the following software.";
  return [head, ...parts].join(`\n\n${"-".repeat(80)}\n\n`) + "\n";
}

/** The files whose code esbuild put into its outputs. */
export function shippedFiles({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** The webpack plugin that puts the file beside what it builds. */
export const licencePlugin = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("licences", (compilation) => {
      const files = [];
      compilation.hooks.finishModules.tap("licences", (modules) => {
        for (const { resource } of modules) if (resource !== undefined) files.push(resource);
      });
      compilation.hooks.processAssets.tap("licences", () => {
        const { RawSource } = compiler.webpack.sources;
        compilation.emitAsset(licenceFile, new RawSource(licencesOf(files)));
      });
    });
  },
};

/** The folder of the package a file belongs to; null for the product's own. */
function packageOf(file) {
  const path = file.replaceAll("\\", "/").replace(/\?.*$/, "");
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

function factsOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const text = textIn(folder);
  const licence = license ?? licenceIn(text ?? "");
  if (!permissive.has(licence))
    throw new Error(`${name} is under ${licence ?? "no licence"} and may not be shipped`);
  return { name, version, licence, author: nameOf(author), text };
}

/** What a licence's text says it is, where the package does not. */
function licenceIn(text) {
  if (/^\s*Apache License\s+Version 2\.0/.test(text)) return "Apache-2.0";
  return /^\s*(The )?MIT License/i.test(text) ? "MIT" : null;
}

function nameOf(author) {
  return typeof author === "string" ? author : (author?.name ?? null);
}

/** A package's own licence and notices. */
function textIn(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice)(\.|$)/i.test(name));
  if (!names.some((name) => /^licen/i.test(name))) return null;
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}

/** A package without the text: Apache's names nobody and is the same for all; the others name their author. */
function borrowedText({ name, licence, author }, facts) {
  if (licence === "Apache-2.0") {
    const like = facts.find(
      (one) => one.licence === licence && one.text?.includes("TERMS AND CONDITIONS"),
    );
    if (like !== undefined) return like.text;
  }
  const holder = `Copyright (c) ${author ?? `the authors of ${name}`}`;
  if (licence === "MIT")
    return readFileSync(new URL("../LICENSE", import.meta.url), "utf8")
      .replace(/^Copyright.*$/m, holder)
      .trim();
  if (licence === "ISC") return `${holder}\n\n${isc}`;
  throw new Error(`${name} ships no text of its licence ${licence}`);
}

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE
FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS
OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING
OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
