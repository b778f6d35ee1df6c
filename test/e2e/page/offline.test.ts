import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";
import { pageFolder } from "../../../scripts/fresh-page.mjs";
import { sealPage } from "../../../scripts/seal-page.mjs";
import { listen } from "../../../scripts/static-server.mjs";
import { clickCell, download, newDesk, useSite, otherMachine, shown } from "./desk";
import { keeps } from "./kept";

/** The tiniest of servers, as somebody's own: no headers but the type, in a folder below its root. */
interface Tiny {
  readonly address: string;
  /** Answers of its own to some paths below the page's folder. */
  readonly answers: Map<
    string,
    { status: number; headers?: Record<string, string>; body?: string }
  >;
  readonly asked: string[];
  stop(): Promise<void>;
  again(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
};

async function tinyServer(folder: string, port: number): Promise<Tiny> {
  const asked: string[] = [];
  const answers: Tiny["answers"] = new Map();
  const make = (): Server =>
    createServer(({ url = "" }, response) => {
      const path = decodeURIComponent(url.split("?")[0] ?? "").replace(/^\/office\/tz\//, "");
      asked.push(path);
      const own = answers.get(path);
      if (own !== undefined) {
        response.writeHead(own.status, own.headers);
        response.end(own.body ?? "");
        return;
      }
      try {
        const bytes = readFileSync(join(folder, path === "" ? "index.html" : path));
        const type = types[(path === "" ? "html" : path).split(".").at(-1) ?? ""];
        response.writeHead(200, type === undefined ? {} : { "Content-Type": type });
        response.end(bytes);
      } catch {
        response.writeHead(404);
        response.end();
      }
    });
  let server = make();
  const own = await listen(server, port);
  return {
    address: `http://localhost:${own}/office/tz/`,
    asked,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
    again: async () => {
      server = make();
      await listen(server, own);
    },
  };
}

describe("the built page as a folder", function () {
  this.timeout(180_000);
  const site = useSite();
  let context: BrowserContext;
  let page: Page;
  let tiny: Tiny;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "page-"));
    cpSync(pageFolder, folder, { recursive: true });
    tiny = await tinyServer(folder, 18_700);
    context = await newDesk(site);
    page = await context.newPage();
    await page.goto(tiny.address);
  });

  afterEach(async () => {
    await context.close();
    await tiny.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openSample(): Promise<void> {
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
  }

  /** Fulfilled when the files are kept for use without the server. */
  async function kept(): Promise<void> {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  it("works from any server, in any folder of it, and asks for nothing that is not there", async () => {
    const missing: string[] = [];
    page.on("response", (answer) => {
      if (answer.status() >= 400) missing.push(answer.url());
    });
    await page.reload();
    await openSample();
    await kept();
    assert.deepEqual(missing, []);
  });

  it("works over plain HTTP from another machine, where a browser has less to offer", async () => {
    const address = tiny.address.replace("localhost", otherMachine);
    await page.goto(address);
    assert.equal(await page.evaluate(() => window.isSecureContext), false);
    await openSample();
    await clickCell(page, { row: 8, column: 1 });
    await page.keyboard.type("新柳村");
    await page.keyboard.press("Enter");
    await keeps(page, 1);
    const second = await context.newPage();
    await second.goto(address);
    await second.waitForTimeout(1500);
    assert.equal(await second.locator(".kept").count(), 0, "its page lives");
    const { name, bytes } = await download(page, "另存为");
    assert.match(name, /_已(检查|修改)\.xlsx$/);
    assert.ok(bytes.length > 10_000);
    await keeps(page, 0);
  });

  it("opens, reads and shows a workbook after the first visit without its server", async () => {
    await kept();
    await tiny.stop();
    await page.reload();
    await openSample();
    await page.locator("#pane").getByText("275 条记录").waitFor();
    await tiny.again();
  });

  it("stands in for the server only where that does not answer, and for nothing that is not its own", async () => {
    await kept();
    await page.reload();
    await page.getByRole("button", { name: "试一试样例" }).waitFor();
    const html = { "Content-Type": "text/html; charset=utf-8" };
    tiny.answers.set("other/", { status: 200, headers: html, body: "another application" });
    tiny.answers.set("locked/", { status: 401, headers: html, body: "who are you" });
    tiny.answers.set("data.txt", { status: 200, body: "another file" });
    for (const [path, status, said] of [
      ["other/", 200, "another application"],
      ["locked/", 401, "who are you"],
      ["missing/", 404, ""],
    ] as const) {
      const answer = await page.goto(tiny.address + path);
      assert.equal(answer?.status(), status, path);
      assert.equal(await page.locator("body").innerText(), said);
    }
    // The page's own address: the server says no, or sends one elsewhere to log in.
    tiny.answers.set("", { status: 401, headers: html, body: "log in first" });
    assert.equal((await page.goto(tiny.address))?.status(), 401);
    tiny.answers.set("", { status: 302, headers: { Location: "other/" } });
    await page.goto(tiny.address);
    assert.equal(await page.locator("body").innerText(), "another application");
    const text = await page.evaluate(async () => (await fetch("../data.txt")).text());
    assert.equal(text, "another file");
    tiny.answers.clear();
    await page.goto(tiny.address);
    await openSample();
  });

  it("takes a new build at the next visit, whole, while pages of the old one go on", async () => {
    await kept();
    const old = versionIn(folder);
    const next = await newerBuild(folder);
    assert.notEqual(next, old);

    const second = await context.newPage();
    tiny.asked.length = 0;
    await second.goto(tiny.address);
    await second.getByRole("button", { name: "试一试样例" }).click();
    await shown(second);
    assert.deepEqual(await versionsUsed(second), [next]);

    // The first page was opened before: what it still has to load is that of its own build.
    await openSample();
    assert.deepEqual(await versionsUsed(page), [old]);

    await page.close();
    await isKept(second, next);
    await tiny.stop();
    await second.reload();
    await second.getByRole("button", { name: "试一试样例" }).click();
    await shown(second);
    assert.deepEqual(await versionsUsed(second), [next]);
    await tiny.again();
  });

  it("weighs little more than 2 MB on its way, of which the first screen needs a twelfth", () => {
    const packed = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
    const all = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    assert.ok(all.reduce((sum, file) => sum + packed(file), 0) < 2_200_000);
    const first = importedBy(folder, `${versionIn(folder)}/page.js`);
    const needed = [...first].reduce((sum, file) => sum + packed(file), 0);
    assert.ok(needed > 20_000 && needed < 180_000, `${needed} bytes: ${[...first].join(", ")}`);
  });

  it("can be installed", async () => {
    await kept();
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data ?? "") as { icons: { src: string; sizes: string }[] };
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(join(folder, src));
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
    }
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    const reasons = installabilityErrors.map(({ errorId }) => errorId);
    assert.deepEqual(
      // A private window cannot install anything, whatever the page.
      reasons.filter((reason) => reason !== "in-incognito"),
      [],
    );
  });

  it("says what to do when index.html is opened as a file", async () => {
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.getByRole("heading", { name: "这个页面要换一种方式打开" }).waitFor();
    const box = await page.getByText("打开台账助手.cmd").boundingBox();
    assert.ok(box !== null && box.y < 500);
    assert.equal(await page.getByRole("button").count(), 0);
  });

  it("says what to do when a part of it is missing", async () => {
    renameSync(join(folder, versionIn(folder), "page.js"), join(folder, "gone.js"));
    const other = await newDesk(site);
    const bare = await other.newPage();
    await bare.goto(tiny.address);
    await bare.getByRole("heading", { name: "页面没有取全" }).waitFor();
    await other.close();
  });

  it("says so when a part goes missing after it was opened", async () => {
    const other = await site.browser.newContext({ serviceWorkers: "block", locale: "zh-CN" });
    const bare = await other.newPage();
    await bare.goto(tiny.address);
    await bare.getByRole("button", { name: "试一试样例" }).waitFor();
    renameSync(join(folder, versionIn(folder)), join(folder, "gone"));
    await bare.getByRole("button", { name: "试一试样例" }).click();
    await bare.getByRole("alert").getByText("页面有一部分没有取到").waitFor();
    await other.close();
  });

  it("is opened on Linux by its own script", async function () {
    if (spawnSync("python3", ["--version"]).status !== 0) this.skip();
    const env = { ...process.env, BROWSER: "true" };
    const child = spawn("sh", [join(folder, "打开台账助手.sh")], { env });
    try {
      const said = await new Promise<string>((resolve) => {
        child.stdout.once("data", (data: Buffer) => {
          resolve(data.toString());
        });
      });
      const [address = ""] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      await page.goto(address);
      await openSample();
      writeFileSync(join(folder, "台账.xlsx"), "people");
      symlinkSync("/etc/hosts", join(folder, "link.js"));
      const { port } = new URL(address);
      for (const path of ["", "台账.xlsx", "link.js", "assets/", "serve.ps1", "../index.html"]) {
        const { status } = await asked(Number(port), `/${encodeURI(path)}`, `localhost:${port}`);
        assert.equal(status, path === "" ? 200 : 404, path);
      }
      assert.equal((await asked(Number(port), "/", `rebound.example:${port}`)).status, 421);
    } finally {
      child.kill();
    }
  });
});

/** The answer to one request under whatever name. */
function asked(port: number, path: string, host: string): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode });
    });
    sent.on("error", reject);
    sent.end();
  });
}

function versionIn(folder: string): string {
  return readdirSync(folder).find((name) => name.startsWith("app-")) ?? "";
}

/** A script and all that must be there before it runs. */
function importedBy(folder: string, file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(join(folder, file), "utf8");
  for (const [, path = ""] of source.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g))
    importedBy(folder, join(dirname(file), path), seen);
  return seen;
}

/** Puts another build in the place of the one in the folder, the old files gone. */
async function newerBuild(folder: string): Promise<string> {
  const old = versionIn(folder);
  renameSync(join(folder, old), join(folder, "app"));
  appendFileSync(join(folder, "app/page.css"), "\n.newer {\n  color: red;\n}\n");
  const index = join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replaceAll(`${old}/`, "app/"));
  return sealPage(folder);
}

/** Waits until the files of a build are kept for use without the server. */
async function isKept(page: Page, version: string): Promise<void> {
  const found = () =>
    page.evaluate(
      async (path) => (await caches.match(new URL(path, location.href))) !== undefined,
      `${version}/page.js`,
    );
  while (!(await found())) await page.waitForTimeout(100);
}

/** The builds of which a page has loaded files. */
function versionsUsed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    return [...new Set(names.flatMap((name) => /app-[0-9a-f]{12}/.exec(name) ?? []))];
  });
}
