import assert from "node:assert/strict";
import { read, utils, type WorkBook } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { download, told } from "./desk";

/** A file as a reader we did not write understands it, formulas included. */
export function bookOf(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellFormula: true, cellNF: true });
}

/** All values of a sheet as that reader sees them, dates as the numbers they are. */
export function cellsOf(book: WorkBook, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  assert.ok(found, `${sheet} is there`);
  // With its number format known the reader would hand a date out, a millisecond wrong.
  const parts = Object.entries(found).map(([name, part]): [string, unknown] => [
    name,
    name.startsWith("!") ? part : { ...(part as object), z: undefined },
  ]);
  const options = { header: 1 as const, raw: true, defval: "" };
  return utils.sheet_to_json<unknown[]>(Object.fromEntries(parts), options);
}

/** Presses 另存为 and reads what is handed out. */
export async function save(page: Page): Promise<WorkBook> {
  const { name, bytes } = await download(page, "另存为");
  assert.match(name, /_已(检查|修改)\.xlsx$/);
  return bookOf(bytes);
}

/** Types into the selected cell, as fast as a practised clerk does, and goes on to the next below. */
export async function typeCell(page: Page, text: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.type(text, { delay: 40 });
  // Enter would take the function proposed while one is still being written.
  if (text.startsWith("=")) await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
}

/** 一键规范, with its preview. */
export async function fixAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键规范" }).click();
  await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
  await told(page, /已规范 \d+ 处/);
}

/** 设置: 撤销上次操作. */
export async function undo(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "设置", exact: true }).click();
  await page.getByRole("button", { name: "撤销上次操作" }).click();
  await told(page, /已撤销/);
  await page.getByRole("tab", { name: "检查", exact: true }).click();
}
