import assert from "node:assert/strict";
import { cliFolder, type CliFolder } from "./run-cli";

describe("the command line: proof", function () {
  this.timeout(60_000);
  let cli: CliFolder;

  before(async () => {
    cli = await cliFolder();
    cli.put("对.txt", "本月排查隐患50处，整改40处，整改率80%。");
    cli.put("错.csv", "工作小结\n本月排查隐患50处，整改40处，整改率90%。\n");
    cli.put("空话.txt", "本月各项工作正常开展。");
    cli.put("旧.wps", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  });
  after(() => {
    cli.remove();
  });

  it("passes what is right and tells what is wrong, cells of sheets by their names", async () => {
    assert.equal((await cli.run("proof", "对.txt")).code, 0);
    const run = await cli.run("proof", "错.csv", "--json");
    const { claims } = JSON.parse(run.out) as { claims: { cell?: string; ok: boolean }[] };
    assert.equal(run.code, 1);
    assert.deepEqual(
      claims.filter(({ ok }) => !ok).map(({ cell }) => cell),
      ["A2"],
    );
  });

  it("never passes a report without any figure to check", async () => {
    for (const files of [["空话.txt"], ["对.txt", "空话.txt"]]) {
      const run = await cli.run("proof", ...files);
      assert.equal(run.code, 2);
      assert.match(run.err, /^在“空话\.txt”里核对了 0 处数字[^\n]*\n$/);
    }
    const json = await cli.run("proof", "空话.txt", "--json");
    assert.deepEqual([json.code, JSON.parse(json.out)], [2, { claims: [] }]);
    assert.equal((await cli.run("proof", "错.csv", "空话.txt")).code, 1);
  });

  it("says to save as .docx what it cannot read", async () => {
    const run = await cli.run("proof", "旧.wps");
    assert.equal(run.code, 2);
    assert.match(run.err, /另存为 \.docx[^\n]*\n$/);
  });
});
