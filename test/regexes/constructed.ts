import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { RegexLiteral } from "./literals";

/** A place of the source that makes a regex out of a text. */
export interface Construction {
  readonly file: string;
  readonly line: number;
  /** Made when its module is loaded, out of texts of the program; else when a function is called. */
  readonly atLoad: boolean;
}

/** Every `new RegExp(…)` and `RegExp(…)` under a folder. */
export function constructions(folder: string): Construction[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .flatMap((path) => constructionsIn(join(folder, path)));
}

function constructionsIn(file: string): Construction[] {
  const source = readFileSync(file, "utf8");
  if (!source.includes("RegExp(")) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Construction[] = [];
  const visit = (node: ts.Node, atLoad: boolean): void => {
    const isMade =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText(tree) === "RegExp";
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    if (isMade) found.push({ file, line: line + 1, atLoad });
    ts.forEachChild(node, (child) => visit(child, atLoad && !ts.isFunctionLike(node)));
  };
  visit(tree, true);
  return found;
}

/** The regexes that modules make while they are loaded, each loaded once more to see them. */
export async function madeAtLoad(files: readonly string[]): Promise<RegexLiteral[]> {
  const made: RegexLiteral[] = [];
  const Plain = globalThis.RegExp;
  let loading = "";
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const pattern = new target(source, flags);
      made.push({ file: loading, line: 0, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (loading of files) await import(`${pathToFileURL(loading).href}?regexes`);
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}
