/** A workbook with changes that were never saved as a file, kept in the browser's own storage. */
export interface Unsaved {
  /** Of the page that kept it. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

const Database = "taizhang";
const Store = "unsaved";

/** At most so many are kept, the latest; and none larger than this many bytes. */
const MostKept = 5;
const LargestBytes = 200 * 1024 * 1024;

/** Keeps a workbook; false when it is too large or the browser has no storage for it. */
export async function keepUnsaved(unsaved: Unsaved): Promise<boolean> {
  if (unsaved.bytes.length > LargestBytes) return false;
  try {
    await within("readwrite", (store) => store.put(unsaved));
    const all = await listUnsaved();
    for (const { id } of all.slice(MostKept)) await dropUnsaved(id);
    return true;
  } catch {
    return false;
  }
}

/** What is kept, latest first; nothing when there is no storage. */
export async function listUnsaved(): Promise<Unsaved[]> {
  try {
    const all = await within<Unsaved[]>("readonly", (store) => store.getAll());
    return all.sort((a, b) => b.at - a.at);
  } catch {
    return [];
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
    const request = indexedDB.open(Database, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(Store, { keyPath: "id" });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("no storage"));
    };
  });
}
