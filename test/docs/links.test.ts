import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(new URL("docs/", root))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** What a page links to or shows, without what is elsewhere. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe("the docs", () => {
  for (const page of pages)
    it(`${page} links to what is there`, () => {
      const text = readFileSync(new URL(page, root), "utf8");
      const gone = linksOf(text).filter(
        (target) => !existsSync(new URL(target, new URL(page, root))),
      );
      assert.deepEqual(gone, []);
    });

  it("can be told where a link leads nowhere", () => {
    assert.deepEqual(linksOf("[一](a.md) ![二](b/c.webp) [三](https://x.example) [四](#五)"), [
      "a.md",
      "b/c.webp",
    ]);
  });

  for (const page of ["docs/excel-checklist.md", "CONTRIBUTING.md", "SECURITY.md"])
    it(`${page} names tests that are there`, () => {
      const named = readFileSync(new URL(page, root), "utf8").match(/`test\/[^`\s]+`/g) ?? [];
      const made = /(closed-without-measure|rental|substantive|village-count|slk)/;
      const gone = named
        .map((name) => name.slice(1, -1))
        .filter((name) => !made.test(name) && !existsSync(new URL(name, root)));
      assert.ok(named.length > 0);
      assert.deepEqual(gone, []);
    });
});
