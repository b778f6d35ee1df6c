import type { Page } from "playwright-core";

/** Waits until so many workbooks are kept in the browser's storage. */
export async function keeps(page: Page, wanted: number): Promise<void> {
  for (;;) {
    if ((await page.evaluate(keptCount)) === wanted) return;
    await page.waitForTimeout(100);
  }
}

async function keptCount(): Promise<number> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === "taizhang")) return 0;
  return new Promise((resolve) => {
    const request = indexedDB.open("taizhang");
    request.onsuccess = () => {
      const database = request.result;
      const store = database.transaction("unsaved").objectStore("unsaved").count();
      store.onsuccess = () => {
        database.close();
        resolve(store.result);
      };
    };
  });
}

/** Waits until a workbook is kept whose bytes are as they should be. */
export async function keepsBytes(
  page: Page,
  isRight: (bytes: Uint8Array) => boolean,
): Promise<void> {
  for (;;) {
    const kept = await page.evaluate(keptBytes);
    if (kept.some((bytes) => isRight(Uint8Array.from(bytes)))) return;
    await page.waitForTimeout(200);
  }
}

async function keptBytes(): Promise<number[][]> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === "taizhang")) return [];
  return new Promise((resolve) => {
    const request = indexedDB.open("taizhang");
    request.onsuccess = () => {
      const database = request.result;
      const found = database.transaction("unsaved").objectStore("unsaved").getAll();
      found.onsuccess = () => {
        database.close();
        resolve((found.result as { bytes: Uint8Array }[]).map(({ bytes }) => Array.from(bytes)));
      };
    };
  });
}
