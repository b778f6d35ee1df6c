import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { formatted, pages } from "../../scripts/docs";

describe("generated pages", () => {
  for (const [name, text] of pages())
    it(`docs/${name} is what the declarations say (npm run docs)`, async () => {
      const written = readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
      assert.equal(written, await formatted(name, text));
    });

  it("shows an example of every function", () => {
    const page = pages().get("functions.md") ?? "";
    assert.equal(page.match(/^例：`=TZ\./gm)?.length, 22);
  });
});
