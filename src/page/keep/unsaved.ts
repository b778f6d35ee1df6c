/** What is known of a workbook with changes that were never saved as a file. */
export interface UnsavedFacts {
  /** Of the page that kept it. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Such a workbook, kept in the browser's own storage. */
export interface Unsaved extends UnsavedFacts {
  readonly bytes: Uint8Array;
}

const Database = "taizhang";
const Store = "unsaved";
/** Holds the facts, so that the list need not read the workbooks. */
const Facts = "facts";

/** None larger than this many bytes. */
const LargestBytes = 200 * 1024 * 1024;

/** What came of keeping: there may be no room for it, or no storage at all. */
export type Kept = "kept" | "no-room" | "no-storage";

export async function keepUnsaved(unsaved: Unsaved): Promise<Kept> {
  if (unsaved.bytes.length > LargestBytes) return "no-room";
  try {
    await within("readwrite", (store) => store.put(unsaved));
    return "kept";
  } catch (error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    return full ? "no-room" : "no-storage";
  }
}

/** What is kept, latest first; nothing when there is no storage. */
export async function listUnsaved(): Promise<UnsavedFacts[]> {
  const facts: UnsavedFacts[] = [];
  try {
    await within("readonly", (store) => {
      const walk = store.index(Facts).openKeyCursor(null, "prev");
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (cursor === null) return;
        const [at, name] = cursor.key as [number, string];
        facts.push({ id: String(cursor.primaryKey), name, at });
        cursor.continue();
      };
      return walk;
    });
    return facts;
  } catch {
    return [];
  }
}

/** One that is kept; null when it is no longer. */
export async function loadUnsaved(id: string): Promise<Unsaved | null> {
  try {
    return (await within<Unsaved | undefined>("readonly", (store) => store.get(id))) ?? null;
  } catch {
    return null;
  }
}

export async function dropUnsaved(id: string): Promise<void> {
  try {
    await within("readwrite", (store) => store.delete(id));
  } catch {
    // Without storage there is nothing to drop.
  }
}

async function within<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(Store, mode, { durability: "strict" });
      const request = ask(transaction.objectStore(Store));
      transaction.oncomplete = () => {
        resolve(request.result as T);
      };
      transaction.onerror = () => {
        reject(transaction.error ?? new Error("storage failed"));
      };
      transaction.onabort = transaction.onerror;
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(Database, 2);
    request.onupgradeneeded = () => {
      const { result, transaction } = request;
      const store =
        transaction !== null && result.objectStoreNames.contains(Store)
          ? transaction.objectStore(Store)
          : result.createObjectStore(Store, { keyPath: "id" });
      store.createIndex(Facts, ["at", "name"]);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("no storage"));
    };
  });
}
