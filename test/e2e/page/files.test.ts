import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { toCsv, toOds, toXls, toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { compound } from "../../workbook/file/biff-kit";
import { bytesOf, otherReader, sheetData, written, xlsx } from "../../workbook/file/kit";
import { clickCell, download, newDesk, newPage, open, useSite, shown } from "./desk";

const ledger = makeLedger({ kind: "dispute", rows: 12, seed: 5, mess: 1, sheet: "矛盾纠纷" });
const records = `${ledger.truth.records.length} 条记录`;

describe("files into the page", function () {
  this.timeout(120_000);
  const site = useSite();
  let page: Page;
  let folder: string;

  /** Writes a file into the clerk's folder; answers its path. */
  function put(name: string, bytes: Uint8Array | string): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "desk-"));
    const xls = toXls([ledger]);
    put("各村/柳林村/台账.xls", xls);
    put("各村/河东村/台账.xlsx", await toXlsx([ledger]));
    put("各村/河东村/~$台账.xlsx", "lock");
    put("各村/说明.docx", "PK");
    put("各村/Thumbs.db", "x");
    put("单独.xls", xls);
    put("空.xls", "");
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    page = await newPage(site, await newDesk(site));
  });

  afterEach(async () => {
    await page.context().close();
  });

  const kinds: readonly [string, () => Uint8Array | Promise<Uint8Array>][] = [
    ["台账.xls", () => toXls([ledger])],
    ["台账.xlsx", () => toXlsx([ledger])],
    ["台账.xlsb", async () => written(otherReader(await toXlsx([ledger])), "xlsb")],
    ["台账.ods", () => toOds([ledger])],
    ["台账.csv", () => toCsv(ledger, "gb18030")],
  ];
  for (const [name, make] of kinds)
    it(`opens ${name} and knows the ledger in it`, async () => {
      await open(page, { name, bytes: await make() });
      await page.getByRole("heading", { name }).waitFor();
      await page.locator("#pane").getByText(records).waitFor();
    });

  it("gives up a long read when told to, and then nothing is open", async () => {
    const line = "1,柳林村,2024-05-06,张三,因宅基地边界与邻居产生分歧多次争吵,已化解\r\n";
    const path = put(
      "长.csv",
      `序号,村,排查日期,当事人,简要情况,化解情况\r\n${line.repeat(150_000)}`,
    );
    await choose(page, path);
    await page.getByText("正在读取“长.csv”…").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "选择文件…", exact: true }).waitFor();
    await page.waitForTimeout(1500);
    assert.equal(await page.locator(".bar").count(), 0);
  });

  it("takes a file dropped anywhere on the first screen, and one dropped on an open workbook", async () => {
    await drop(page, ".start-head", [join(folder, "单独.xls")]);
    await shown(page);
    await page.getByRole("heading", { name: "单独.xls" }).waitFor();
    assert.equal(await page.title(), "单独.xls - 台账助手");
    await drop(page, ".grid", [join(folder, "各村/河东村/台账.xlsx")]);
    await page.getByRole("heading", { name: "台账.xlsx" }).waitFor();
  });

  const ways: readonly [string, (page: Page) => Promise<void>][] = [
    [
      "a folder chosen",
      (one) => one.locator('input[data-purpose="folder"]').setInputFiles(join(folder, "各村")),
    ],
    ["a folder dropped", (one) => drop(one, ".drop", [join(folder, "各村")])],
    ["a folder picked in the browser's own dialog", pickFolder],
  ];
  for (const [way, choose] of ways)
    it(`names the tables of ${way}, and what is passed over with the reason`, async () => {
      await choose(page);
      await page.getByRole("heading", { name: "选了 2 个表格文件" }).waitFor();
      const names = await page.locator(".file-list button").allInnerTexts();
      assert.deepEqual(names, ["各村/河东村/台账.xlsx", "各村/柳林村/台账.xls"]);
      await page.getByText("另有 3 个文件没有读").click();
      const passed = await page.locator(".passed-over li").allInnerTexts();
      assert.deepEqual(passed.sort(), [
        "各村/Thumbs.db：系统自己的文件",
        "各村/河东村/~$台账.xlsx：WPS、Excel 打开表格时留下的临时文件",
        "各村/说明.docx：不是表格",
      ]);
      await page.getByRole("button", { name: "各村/柳林村/台账.xls" }).click();
      await shown(page);
    });

  it("merges what can be read and says of each other file why it was not", async () => {
    await drop(page, ".drop", [join(folder, "单独.xls"), join(folder, "空.xls")]);
    await page.getByRole("button", { name: "把这 2 个合成一本" }).click();
    await shown(page);
    const notice = await page.locator(".notice").innerText();
    assert.match(notice, /已合并 1 个文件，共 12 条。1 个文件没有读成：“空\.xls”是空文件/);
  });

  describe("says in one Chinese sentence what is wrong, and leaves open what is open", () => {
    const good = toXls([ledger]);
    const hostile: readonly [string, () => Uint8Array, RegExp][] = [
      ["空.xlsx", () => new Uint8Array(), /“空\.xlsx”是空文件/],
      ["网页.xls", () => bytesOf("<html><body><p>登录</p></body></html>"), /“网页\.xls”其实是网页/],
      ["断.xlsx", () => xlsx(sheetData("<row/>")).slice(0, 300), /“断\.xlsx”已损坏或不完整/],
      ["断.xls", () => good.slice(0, 3000), /“断\.xls”已损坏或不完整/],
      [
        "炸.xlsx",
        () => xlsx(sheetData(" ".repeat(60_000_000))),
        /“炸\.xlsx”解开后大得不正常，为安全起见没有读取/,
      ],
      [
        "密.xlsx",
        () => compound({ EncryptionInfo: bytesOf("x"), EncryptedPackage: bytesOf("x") }),
        /“密\.xlsx”设了打开密码/,
      ],
      ["大.xls", () => new Uint8Array(60_000_000), /“大\.xls”不是能识别的表格/],
    ];
    for (const [name, make, sentence] of hostile)
      it(`${name} on the first screen`, async () => {
        await choose(page, put(`坏/${name}`, make()));
        await page.getByRole("alert").getByText(sentence).waitFor();
        assert.match(await page.getByRole("alert").innerText(), /^[^\n]{5,120}。$/);
        await page.getByRole("button", { name: "选择文件…", exact: true }).waitFor();
      });

    it("all of them beside a workbook with unsaved changes", async () => {
      await open(page, { name: "好.xls", bytes: good });
      await clickCell(page, { row: 3, column: 1 });
      await page.keyboard.type("改过");
      await page.keyboard.press("Enter");
      await page.getByText("有改动未另存").waitFor();
      page.on("dialog", (dialog) => void dialog.accept());
      for (const [name, , sentence] of hostile) {
        await choose(page, join(folder, "坏", name));
        await page.locator(".notice").getByText(sentence).waitFor();
        await page.getByRole("heading", { name: "好.xls" }).waitFor();
        await page.getByText("有改动未另存").waitFor();
      }
      const saved = otherReader((await download(page, "另存为")).bytes);
      assert.equal(saved.Sheets["矛盾纠纷"]?.["B4"]?.v, "改过");
    });
  });

  it("asks nothing of another origin and raises no error", () => {
    assert.deepEqual(site.strangers, []);
    assert.deepEqual(site.complaints, []);
  });

  it("may not ask anything of another origin", async () => {
    const refused = await page.evaluate(async () => {
      const policies = new Set<string>();
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        policies.add(effectiveDirective);
      });
      await fetch("http://other.example/").catch(() => undefined);
      const image = document.createElement("img");
      image.src = "http://other.example/a.png";
      const script = document.createElement("script");
      script.src = "http://other.example/a.js";
      document.head.append(image, script);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...policies].sort();
    });
    assert.deepEqual(refused, ["connect-src", "img-src", "script-src-elem"]);
  });
});

/** Drops files or folders of the machine on a part of the page, as the mouse does. */
async function drop(page: Page, place: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(place).boundingBox();
  assert.ok(box);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(40, box.height / 2)];
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
}

/** Chooses one file as through the dialog of 选择文件. */
async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[data-purpose="files"]').last().setInputFiles(path);
}

/** The dialog itself is the system's; what it hands over is a folder such as this one. */
async function pickFolder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("各村", { create: true });
    const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
    const sample = await fetch(new URL("sample.xlsx", script?.src)).then((answer) => answer.blob());
    for (const [inside, ...names] of [
      ["", "说明.docx", "Thumbs.db"],
      ["河东村", "台账.xlsx", "~$台账.xlsx"],
      ["柳林村", "台账.xls"],
    ]) {
      const parent = inside ? await folder.getDirectoryHandle(inside, { create: true }) : folder;
      for (const name of names) {
        const file = await parent.getFileHandle(name, { create: true });
        const stream = await file.createWritable();
        await stream.write(sample);
        await stream.close();
      }
    }
    Reflect.set(globalThis, "showDirectoryPicker", () => Promise.resolve(folder));
  });
  await page.getByRole("button", { name: /选择文件夹/ }).click();
}
