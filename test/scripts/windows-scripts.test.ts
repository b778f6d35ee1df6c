import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Language, Parser, type Node } from "web-tree-sitter";
import { forWindows } from "../../scripts/stick-servers.mjs";

const at = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const scripts = ["src/page/stick/serve.ps1", "install/setup/setup.ps1"];
const starters = [
  "src/page/stick/打开台账助手.cmd",
  "install/打开台账助手.cmd",
  "install/安装.cmd",
  "install/卸载.cmd",
];

describe("the scripts for Windows", () => {
  let parser: Parser;

  before(async () => {
    await Parser.init();
    const grammar = createRequire(import.meta.url).resolve(
      "tree-sitter-powershell/tree-sitter-powershell.wasm",
    );
    parser = new Parser();
    parser.setLanguage(await Language.load(grammar));
  });

  const parse = (text: string): Node => {
    const tree = parser.parse(text);
    assert.ok(tree !== null);
    return tree.rootNode;
  };

  for (const name of scripts) {
    it(`${name} is PowerShell, as Windows reads it`, () => {
      const text = forWindows(at(name));
      assert.ok(
        text.startsWith("\ufeff"),
        "the byte order mark, or 5.1 reads it in the local code page",
      );
      assert.doesNotMatch(text, /[^\r]\n/);
      const root = parse(text.slice(1));
      assert.deepEqual(faults(root), []);
    });

    it(`${name} has no curly quote that PowerShell takes for the end of a text`, () => {
      const quoted = texts(parse(at(name).slice(1)));
      assert.ok(quoted.length > 20);
      for (const text of quoted)
        if (text.startsWith('"')) assert.doesNotMatch(text.slice(1, -1), /[“”„]/, text);
        else assert.doesNotMatch(text.slice(1, -1), /[‘’‚‛]/, text);
    });

    it(`${name} uses what Windows PowerShell 5.1 has`, () => {
      // Operators of PowerShell 7: `? :`, `??`, `&&`, `||`, `ForEach-Object -Parallel`.
      assert.doesNotMatch(at(name), /\?\?|&&|\|\||-Parallel|\s\?\s.*\s:\s/);
    });
  }

  it("would notice a script that is none", () => {
    assert.notDeepEqual(faults(parse("if ($a { 'b' }")), []);
  });

  for (const name of starters)
    it(`${name} is plain ASCII with CRLF, and quotes the path it starts`, () => {
      const text = at(name);
      assert.match(text, /^[\t\r\n -~]*$/);
      assert.doesNotMatch(text, /[^\r]\n/);
      assert.match(text, /-ExecutionPolicy Bypass -File "%~dp0[a-z\\.0-9]+"/);
    });
});

function faults(node: Node): string[] {
  if (!node.hasError && !node.isMissing) return [];
  const own = node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text}`] : [];
  return [...own, ...node.children.flatMap((child) => (child === null ? [] : faults(child)))];
}

/** Texts in quotes. */
function texts(node: Node): string[] {
  if (/^(expandable|verbatim)_string_(literal|characters)$/.test(node.type)) return [node.text];
  return node.children.flatMap((child) => (child === null ? [] : texts(child)));
}
