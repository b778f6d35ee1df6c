import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cliFolder, type CliFolder } from "../cli/run-cli";

const root = new URL("../../", import.meta.url);

/** Lines of the shell blocks of a page, comments and trailing remarks left out. */
function commandsOf(page: string): string[] {
  const text = readFileSync(new URL(page, root), "utf8");
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");
}

/** A command as the words it is made of, and the file its output goes to. */
function wordsOf(command: string): { words: string[]; into: string | null } {
  const [said = "", into = null] = command.split(" > ");
  return { words: said.split(/\s+/), into };
}

describe("commands as the docs print them", function () {
  this.timeout(240_000);
  let folder: CliFolder;

  before(async () => {
    folder = await cliFolder();
    const writer = fileURLToPath(new URL("test/samples/write.ts", root));
    const tsx = pathToFileURL(createRequire(root).resolve("tsx")).href;
    execFileSync(process.execPath, ["--import", tsx, writer], { cwd: folder.path("") });
  });
  after(() => {
    folder.remove();
  });

  it("of the tutorial run one after the other and write what they say", async () => {
    const commands = commandsOf("docs/tutorial.md").filter((line) => line !== "npm run sample");
    assert.ok(commands.length >= 15, String(commands.length));
    for (const command of commands) {
      const { words, into } = wordsOf(command);
      assert.equal(words[0], "taizhang", command);
      const { code, out, err } = await folder.run(...words.slice(1));
      assert.ok(code === 0 || code === 1, `${command}\n${err}`);
      if (into !== null) writeFileSync(folder.path(into), out);
      const outputs = words.flatMap((word, i) =>
        ["-o", "--notice", "--to", "--returns"].includes(words[i - 1] ?? "") ? [word] : [],
      );
      for (const output of outputs) assert.ok(existsSync(folder.path(output)), command);
    }
  });
});
