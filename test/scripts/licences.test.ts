import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { licenceFile, licencesOf } from "../../scripts/licences.mjs";
import { pageFolder } from "../../scripts/fresh-page.mjs";

describe("the licences of what is shipped", () => {
  const folder = mkdtempSync(join(tmpdir(), "licences-"));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function put(name: string, facts: object, files: Readonly<Record<string, string>> = {}): string {
    const home = join(folder, "node_modules", name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), JSON.stringify({ name, version: "1.2.3", ...facts }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
    return join(home, "lib/index.js");
  }

  it("stand with their texts and notices, each text once", () => {
    const text = "MIT License\n\nCopyright (c) Somebody";
    const text2 = licencesOf([
      put("one", { license: "MIT" }, { LICENSE: text }),
      put("@scope/two", { license: "MIT" }, { "LICENSE.md": text.replaceAll("\n", "\r\n") }),
      put("three", { license: "Apache-2.0" }, { LICENSE: "Apache text", NOTICE: "made by Three" }),
      "src/own.ts",
    ]);
    assert.match(text2, /@scope\/two 1\.2\.3 \(MIT\)\none 1\.2\.3 \(MIT\)\n\nMIT License/);
    assert.equal(text2.split("Copyright (c) Somebody").length, 2);
    assert.match(text2, /three 1\.2\.3 \(Apache-2\.0\)\n\nApache text\n\nmade by Three/);
    assert.doesNotMatch(text2, /own/);
  });

  it("of packages that say it without a text name the author", () => {
    const found = licencesOf([put("bare", { license: "ISC", author: { name: "A. Author" } })]);
    assert.match(found, /Copyright \(c\) A\. Author\n\nPermission to use/);
  });

  it("stop the build where they are not permissive, or none is named", () => {
    for (const facts of [{ license: "GPL-3.0" }, {}, { license: "SEE LICENSE IN x" }])
      assert.throws(() => licencesOf([put("bad", facts)]), /may not be shipped/);
  });

  it("lie in the built page, Apache's text too", function () {
    if (!existsSync(pageFolder)) this.skip();
    const text = readFileSync(join(pageFolder, licenceFile), "utf8");
    assert.match(text, /@univerjs\/core \d+\.\d+\.\d+ \(Apache-2\.0\)/);
    assert.match(text, /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/);
    assert.match(text, /react \d+\.\d+\.\d+ \(MIT\)/);
  });
});
