import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "../../../scripts/pack.mjs";
import { unpack, type Desk } from "./unpacked";

const Entry = ".local/share/applications/taizhang.desktop";
const Program = ".local/share/taizhang";

describe("the set-up for 统信 and 麒麟, under a home of its own", function () {
  this.timeout(600_000);
  const work = mkdtempSync(join(tmpdir(), "zip-"));
  let zip: Uint8Array;
  let desk: Desk;
  const at = (path: string): string => join(desk.home, path);

  before(() => {
    zip = pack(join(work, "taizhang.zip"));
  });
  after(() => {
    rmSync(work, { recursive: true });
  });
  beforeEach(() => {
    desk = unpack(zip, ["sh", "python3"]);
    mkdirSync(at("桌面"));
    mkdirSync(at(".local/share/applications"), { recursive: true });
    writeFileSync(at(Entry), "somebody else's");
    writeFileSync(at("桌面/台账.xlsx"), "people");
  });
  afterEach(() => {
    desk.remove();
  });

  it("lists what it will change, and does nothing unless told to", () => {
    const before = filesOf(desk.home);
    for (const typed of ["", "\n", "n\n"]) {
      const { status, stdout } = desk.run("安装.sh", typed);
      assert.equal(status, 0);
      for (const told of [at(Program), at(Entry), at("桌面/taizhang.desktop"), "没有做任何改动"])
        assert.ok(stdout.includes(told), told);
    }
    assert.deepEqual(filesOf(desk.home), before);
  });

  it("puts the program and the shortcuts there, and takes all of it away again", () => {
    const before = filesOf(desk.home);
    const { status, stdout, stderr } = desk.run("安装.sh", "y\n");
    assert.equal(status, 0, stderr);
    assert.match(stdout, /装好了/);
    for (const path of [Entry, "桌面/taizhang.desktop"]) {
      const entry = readFileSync(at(path), "utf8");
      assert.match(entry, /^\[Desktop Entry\]\n(.+=.+\n)+$/);
      assert.ok(entry.includes(`Exec=python3 -B "${at(Program)}/site/serve.py"\n`));
      assert.ok((statSync(at(path)).mode & 0o111) !== 0);
    }
    for (const path of ["site/index.html", "site/assets/app-512.png", "site/serve.py"])
      assert.ok(existsSync(at(`${Program}/${path}`)), path);

    // Once more, as for a new version: what was there before the first time is still known.
    assert.equal(desk.run("安装.sh", "y\n").status, 0);

    assert.match(desk.run("卸载.sh", "\n").stdout, /没有做任何改动/);
    const removed = desk.run("卸载.sh", "y\n");
    assert.equal(removed.status, 0, removed.stderr);
    assert.deepEqual(filesOf(desk.home), before);
    assert.match(desk.run("卸载.sh", "y\n").stdout, /没有安装过/);
  });

  it("leaves a shortcut that was changed since, and says so", () => {
    desk.run("安装.sh", "", "--yes");
    writeFileSync(at("桌面/taizhang.desktop"), "changed");
    assert.match(
      desk.run("卸载.sh", "", "--yes").stdout,
      /桌面\/taizhang\.desktop 后来改过，没有动/,
    );
    assert.equal(readFileSync(at("桌面/taizhang.desktop"), "utf8"), "changed");
  });

  it("is written so that a desktop takes it", function () {
    if (spawnSync("sh", ["-c", "command -v desktop-file-validate"]).status !== 0) this.skip();
    desk.run("安装.sh", "", "--yes");
    const { status, stdout } = spawnSync("desktop-file-validate", [at(Entry)], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
  });
});

/** Every file below a folder with what is in it. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")]));
}
