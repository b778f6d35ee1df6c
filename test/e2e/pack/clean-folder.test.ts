import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "../../../scripts/pack.mjs";
import { closeChromium } from "../../excel-host/browser/excel-in-chromium";
import { sheetNames } from "../addin/clerk";
import { messyBook } from "../addin/messy-book";
import { checkQuiet, openAddin } from "../addin/open-addin";
import { newDesk, openSite, shown } from "../page/desk";
import { unpack, type Desk } from "./unpacked";

const Server = "打开台账助手.sh";

describe("the zip, unpacked where there is nothing else", function () {
  this.timeout(180_000);
  const work = mkdtempSync(join(tmpdir(), "zip-"));
  let zip: Uint8Array;
  let desk: Desk;

  before(function () {
    this.timeout(600_000);
    zip = pack(join(work, "taizhang.zip"));
  });
  after(() => {
    rmSync(work, { recursive: true });
  });

  describe("with python3 and openssl", () => {
    let server: Awaited<ReturnType<Desk["serve"]>>;
    let [page, secure] = ["", ""];

    before(async () => {
      desk = unpack(zip, ["sh", "python3", "openssl"]);
      server = await desk.serve(Server);
      page = /台账助手：(\S+)/.exec(server.said)?.[1] ?? "";
      secure =
        /加载项：(https:\/\/localhost:\d+)\/addin\/taskpane\.html/.exec(server.said)?.[1] ?? "";
    });
    after(async () => {
      server.stop();
      desk.remove();
      await closeChromium();
    });

    it("shows the page over HTTPS, which opens and checks a workbook", async () => {
      const site = await openSite(`${secure}/`);
      const context = await newDesk(site);
      const tab = await context.newPage();
      await tab.goto(site.address);
      await tab.getByRole("button", { name: "试一试样例" }).click();
      await shown(tab);
      await tab.locator("#pane").getByText("275 条记录").waitFor();
      assert.deepEqual(site.strangers, []);
      await tab.goto(`${site.address}selfcheck.html`);
      await tab.getByText(/页面的文件：5 个/).waitFor();
      await site.close();
    });

    it("has the add-in at work in Excel", async () => {
      const addin = await openAddin(messyBook(), { at: secure, path: "/addin/taskpane.html" });
      assert.match(await addin.press("checkWorkbook"), /^检查完毕/);
      assert.ok(sheetNames(addin).includes("检查结果"));
      checkQuiet(addin);
      await addin.close();
    });

    it("hands out its own files to this computer and nothing else to anybody", async () => {
      writeFileSync(join(desk.folder, "site/台账.xlsx"), "people");
      symlinkSync("/etc/hosts", join(desk.folder, "site/link.js"));
      const asked: readonly (readonly [path: string, status: number])[] = [
        ["/", 200],
        ["/addin/taskpane.html", 200],
        ["/addin/functions.json", 200],
        ["/addin/", 404],
        ["/assets", 404],
        ["/台账.xlsx", 404],
        ["/link.js", 404],
        ["/serve.py", 404],
        ["/../setup/setup.ps1", 404],
        ["/%2e%2e/manifest/taizhang.xml", 404],
      ];
      for (const address of [page, `${secure}/`]) {
        const { port } = new URL(address);
        for (const [path, status] of asked)
          assert.equal(await ask(address, encodeURI(path), `localhost:${port}`), status, path);
        assert.equal(await ask(address, "/", `rebound.example:${port}`), 421);
        assert.equal(await ask(address, "/", "localhost"), 421);
      }
    });

    it("leaves no key behind, and a second start finds the first", async () => {
      const second = desk.run(Server, "", "--quiet");
      assert.equal(second.status, 0);
      assert.ok(second.stdout.includes(page) && second.stdout.includes("已经开着"));
      assert.deepEqual(readdirSync(desk.passing), []);
    });
  });

  it("without openssl serves the page and says what is missing", async () => {
    desk = unpack(zip, ["sh", "python3"]);
    const { said, stop } = await desk.serve(Server);
    assert.match(said, /没有 HTTPS：这台电脑没有 openssl.*网页照常能用/);
    const [, page = ""] = /台账助手：(\S+)/.exec(said) ?? [];
    assert.equal((await fetch(page)).status, 200);
    stop();
    desk.remove();
  });

  it("without python3 says so in one line", () => {
    desk = unpack(zip, ["sh"]);
    for (const script of [Server, "安装.sh", "卸载.sh"]) {
      const { status, stdout, stderr } = desk.run(script, "");
      assert.equal(status, 1);
      assert.match(stdout, /^这台电脑没有 python3.*\n$/);
      assert.equal(stderr, "");
    }
    assert.ok(!existsSync(join(desk.home, ".local")));
    desk.remove();
  });
});

/** The status of an answer under whatever name; the path goes out as it is. */
function ask(address: string, path: string, host: string): Promise<number | undefined> {
  const { protocol, port } = new URL(address);
  const send = protocol === "https:" ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, headers: { Host: host } };
    const sent = send({ ...options, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}
