const Name = "taizhang-computer";
const Facts = "facts";

/** Texts in the order in which they were put there. */
export const Texts = { store: "texts", byId: "id" } as const;

/** The origin's own storage for what belongs to this computer. Throws where there is none. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(Name, 1);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      result.createObjectStore(Facts);
      result
        .createObjectStore(Texts.store, { keyPath: "order", autoIncrement: true })
        .createIndex(Texts.byId, "id");
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error("no storage"));
    };
  });
}

export function read(database: IDBDatabase, name: string): Promise<unknown> {
  return answer(database.transaction(Facts).objectStore(Facts).get(name));
}

/** Sets a fact to what `next` makes of it, nobody else in between; answers what stands there then. */
export function write(
  database: IDBDatabase,
  name: string,
  next: (old: unknown) => unknown,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const change = database.transaction(Facts, "readwrite");
    const store = change.objectStore(Facts);
    const asked = store.get(name);
    let value: unknown;
    asked.onsuccess = () => {
      value = next(asked.result);
      store.put(value, name);
    };
    change.oncomplete = () => {
      resolve(value);
    };
    change.onerror = change.onabort = () => {
      reject(change.error ?? new Error("not written"));
    };
  });
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("no answer"));
    };
  });
}
