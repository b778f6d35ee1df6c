// A very long messy ledger through a clerk's whole way in a real browser, and what is saved read again by a
// reader of others: node --import tsx bench/page-long.ts [rows]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { download, newDesk, newPage, openSite } from "../test/e2e/page/desk";
import { bookOf, cellsOf } from "../test/e2e/page/saved";
import { choose, narrowFile, onDisk } from "./page-file";
import { rendererMemory } from "./renderer-memory";

const rows = Number(process.argv[2] ?? 102_000);
/** A machine that many share may take long; what hangs is noticed all the same. */
const PatienceMs = 300_000;
const Sheet = "矛盾纠纷";

const bytes = await narrowFile(rows);
const site = await openSite();
try {
  const context = await newDesk(site);
  context.setDefaultTimeout(PatienceMs);
  await context.addInitScript({
    content: readFileSync(new URL("page-watch.js", import.meta.url), "utf8"),
  });
  await way(context, await newPage(site, context));
  assert.deepEqual(site.complaints, []);
} finally {
  await site.close();
}

async function way(context: BrowserContext, page: Page): Promise<void> {
  const step = stepper(context);
  const original = cellsOf(bookOf(bytes), Sheet);
  await step("open", async () => {
    await choose(page, onDisk("长台账.xlsx", bytes));
    await page
      .locator("#pane")
      .getByText(`${String(rows)} 条记录`)
      .first()
      .waitFor();
  });
  await step("check, cancelled", async () => {
    await press(page, "检查本表");
    await press(page, "取消");
    await ended(page, /已取消/);
  });
  const checked = await step("check", async () => {
    await press(page, "检查本表");
    await page.locator("#pane [role=progressbar]").waitFor();
    return ended(page, /检查完毕/);
  });
  assert.match(checked, new RegExp(`检查完毕：${String(rows)} 条记录`));
  const fixed = await step("fix", async () => {
    await press(page, "一键规范");
    await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
    return ended(page, /已规范/);
  });
  await step("saved as it is fixed", async () => {
    const after = await saved(page);
    const changed = differing(original, after);
    assert.equal(changed, Number(/已规范 (\d+) 处/.exec(fixed)?.[1]), "cells changed in the file");
  });
  await step("undo", async () => {
    await page.getByRole("tab", { name: "设置", exact: true }).click();
    await press(page, "撤销上次操作");
    await ended(page, /已撤销/);
  });
  await step("month", async () => {
    await page.getByRole("tab", { name: "月报", exact: true }).click();
    await press(page, "生成月报");
    await ended(page, /已写出/);
  });
  await step("saved as it was", async () => {
    assert.equal(differing(original, await saved(page, ["检查结果", "月报"])), 0, "all put back");
  });
}

function stepper(context: BrowserContext) {
  return async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const value = await act();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const memory = (await rendererMemory(context)).toFixed(0);
    const told = typeof value === "string" ? value : "";
    console.log(`${name.padEnd(22)}${seconds.padStart(8)} s ${memory.padStart(6)} MB  ${told}`);
    return value;
  };
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** What the foot of the pane says when a long action is over; a failure is one here too. */
async function ended(page: Page, expected: RegExp): Promise<string> {
  const done = page.locator("#pane [role=status]").getByText(expected).last();
  const failed = page.locator("#pane [role=alert]").getByText(/./).first();
  const text = await Promise.race([done, failed].map((one) => one.textContent()));
  assert.match(text ?? "", expected);
  return text ?? "";
}

/** The ledger of the file handed out, which holds sheets of these names besides. */
async function saved(page: Page, besides: readonly string[] = []): Promise<unknown[][]> {
  const { bytes: given } = await download(page, "另存为");
  const book = bookOf(given);
  for (const name of besides)
    assert.ok(
      book.SheetNames.some((sheet) => sheet.startsWith(name)),
      `${name} is in ${book.SheetNames.join()}`,
    );
  return cellsOf(book, Sheet);
}

function differing(before: readonly unknown[][], after: readonly unknown[][]): number {
  assert.equal(after.length, before.length);
  let count = 0;
  before.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== after[at]?.[column]) count++;
    });
  });
  return count;
}
