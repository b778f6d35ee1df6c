import type { Shelf } from "../../workbook/kept/computer";
import { answer, Texts } from "./database";

/** So many texts are kept; of more the oldest go. */
const Most = 300;

/** Texts in the origin's own storage. */
export function shelfIn(database: IDBDatabase): Shelf {
  return {
    get: async (id) => {
      const store = database.transaction(Texts.store).objectStore(Texts.store);
      const found: unknown = await answer(store.index(Texts.byId).get(id));
      return textOf(found);
    },
    put: (id, text) =>
      new Promise((resolve, reject) => {
        const change = database.transaction(Texts.store, "readwrite");
        const store = change.objectStore(Texts.store);
        store.put({ id, text });
        forgetOldest(store);
        change.oncomplete = () => {
          resolve();
        };
        change.onerror = change.onabort = () => {
          reject(change.error ?? new Error("not kept"));
        };
      }),
  };
}

function textOf(found: unknown): string | null {
  const text = typeof found === "object" && found !== null && "text" in found ? found.text : null;
  return typeof text === "string" ? text : null;
}

function forgetOldest(store: IDBObjectStore): void {
  const counted = store.count();
  counted.onsuccess = () => {
    let over = counted.result - Most;
    if (over <= 0) return;
    const walk = store.openCursor();
    walk.onsuccess = () => {
      if (walk.result === null || over-- <= 0) return;
      walk.result.delete();
      walk.result.continue();
    };
  };
}
