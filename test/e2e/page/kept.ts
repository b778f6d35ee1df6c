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
