import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { read, utils, type WorkBook } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { cliFolder, type CliFolder } from "../../cli/run-cli";
import { toXls, toXlsx } from "../../samples/files";
import { makeVillageFiles } from "../../samples/villages";
import { download, newDesk, newPage, useSite, shown } from "./desk";

interface CliMerge {
  readonly records: number;
  readonly sources: readonly { readonly file: string; readonly records: number }[];
  readonly duplicates: readonly unknown[];
}

/** Thirty villages, one of which handed in a second copy in a folder of its own. */
const villages = makeVillageFiles(57);

describe("merging villages' files on the page", function () {
  this.timeout(120_000);
  const site = useSite();
  let cli: CliFolder;
  let page: Page;
  let paths: string[];

  before(async () => {
    cli = await cliFolder();
    const files = await Promise.all(
      villages.map(async ({ name, format, sheets }) => ({
        name,
        bytes: format === "xls" ? toXls(sheets) : await toXlsx(sheets),
      })),
    );
    const again = files[3]!;
    paths = [...files, { name: `补报/${again.name}`, bytes: again.bytes }].map(
      ({ name, bytes }) => {
        mkdirSync(dirname(cli.path(`各村/${name}`)), { recursive: true });
        return cli.put(`各村/${name}`, bytes);
      },
    );
  });

  after(() => {
    cli.remove();
  });

  beforeEach(async () => {
    page = await newPage(site, await newDesk(site));
  });

  afterEach(async () => {
    await page.context().close();
  });

  it("gives, cell by cell, what the command line gives, duplicates and skipped rows included", async () => {
    await chooseFolder(page, cli.path("各村"));
    await page.getByRole("button", { name: "把这 31 个合成一本" }).click();
    await shown(page);
    const notice = await page.locator(".notice").innerText();
    const ours = read((await download(page, "另存为")).bytes);

    // The page takes the files of a folder in the order of their names.
    const sorted = [...paths].sort((a, b) => a.localeCompare(b, "zh-CN", { numeric: true }));
    const out = cli.path("汇总.xlsx");
    const { code, out: text } = await cli.run("merge", ...sorted, "-o", out, "--json");
    assert.equal(code, 0);
    const told = JSON.parse(text) as CliMerge;
    const theirs = read(out, { type: "file" });

    assert.ok(told.records > 400 && told.duplicates.length > 0);
    assert.deepEqual(ours.SheetNames, theirs.SheetNames);
    for (const name of theirs.SheetNames) assert.deepEqual(cells(ours, name), cells(theirs, name));
    assert.ok(notice.includes(`已合并 31 个文件，共 ${told.records} 条。`), notice);
    assert.ok(notice.includes(`有 ${told.duplicates.length} 处疑似重复登记`), notice);
    const village = villages[3]!.name;
    const notes = cells(ours, "汇总说明").flat();
    assert.ok(notes.includes(`补报/${village}`) && notes.includes(`各村/${village}`));
  });

  it("can be given up half-way, and then nothing is open", async () => {
    await chooseFolder(page, cli.path("各村"));
    await page.getByRole("button", { name: /合成一本/ }).click();
    await page.getByText(/正在合并：第 \d+ 个，共 31 个/).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "选择文件…", exact: true }).waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".bar").count(), 0);
  });

  it("asks nothing of another origin and raises no error", () => {
    assert.deepEqual(site.strangers, []);
    assert.deepEqual(site.complaints, []);
  });
});

async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.locator('input[data-purpose="folder"]').setInputFiles(folder);
}

function cells(book: WorkBook, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  assert.ok(found, `${sheet} is there`);
  return utils.sheet_to_json<unknown[]>(found, { header: 1, raw: true, defval: "" });
}
