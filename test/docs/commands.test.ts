import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cliFolder, type CliFolder } from "../cli/run-cli";

const root = new URL("../../", import.meta.url);

/** Lines of the shell blocks of a page, or of one chapter, comments and trailing remarks left out. */
function commandsOf(page: string, chapter?: string): string[] {
  const whole = readFileSync(new URL(page, root), "utf8");
  const text = chapter === undefined ? whole : chapterOf(whole, chapter);
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");
}

function chapterOf(text: string, title: string): string {
  const chapter = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  assert.ok(chapter !== undefined, title);
  return chapter;
}

/** A command as the words it is made of, and the file its output goes to. */
function wordsOf(command: string): { words: string[]; into: string | null } {
  const [said = "", into = null] = command.split(" > ");
  return { words: said.replace(/^npx /, "").split(/\s+/), into };
}

describe("commands as the docs print them", function () {
  this.timeout(480_000);
  let folder: CliFolder;
  let given: readonly string[] = [];

  before(async () => {
    folder = await cliFolder();
    const writer = fileURLToPath(new URL("test/samples/write.ts", root));
    const tsx = pathToFileURL(createRequire(root).resolve("tsx")).href;
    execFileSync(process.execPath, ["--import", tsx, writer], { cwd: folder.path("") });
    given = readdirSync(folder.path(""));
  });
  /** Each page is followed in a folder that has the samples and nothing else. */
  afterEach(() => {
    for (const name of readdirSync(folder.path("")))
      if (!given.includes(name)) rmSync(folder.path(name), { recursive: true });
  });
  after(() => {
    folder.remove();
  });

  /** Runs them one after the other: each ends well, and writes what it says. */
  async function runAll(commands: readonly string[]): Promise<void> {
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
  }

  it("of the tutorial run one after the other and write what they say", async () => {
    const commands = commandsOf("docs/tutorial.md").filter((line) => line !== "npm run sample");
    assert.ok(commands.length >= 15, String(commands.length));
    await runAll(commands);
  });

  it("of the README’s 用起来 do as well, in a folder of their own", async () => {
    const commands = commandsOf("README.md", "用起来");
    assert.ok(commands.length >= 14, String(commands.length));
    await runAll(commands);
  });
});
