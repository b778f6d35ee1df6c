import type { Book } from "../model/book";
import { itemNotFound } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

export const SettingCollection = typeOf<Book>({
  items: (book) => [...book.settings.keys()].map((key) => object("Setting", { book, key })),
  at: (book, key) => {
    if (!book.settings.has(String(key))) throw itemNotFound();
    return object("Setting", { book, key: String(key) });
  },
  call: {
    getItemOrNullObject: (book, [key]) =>
      book.settings.has(String(key)) ? object("Setting", { book, key: String(key) }) : null,
    add: (book, [key, value]) => {
      book.settings.set(String(key), JSON.stringify(value));
      return object("Setting", { book, key: String(key) });
    },
  },
});

export const Setting = typeOf<SettingTarget>({
  identity: ({ key }) => ({ _Id: key }),
  get: {
    key: ({ key }) => key,
    value: ({ book, key }) => JSON.parse(book.settings.get(key) ?? "null") as unknown,
  },
  call: {
    delete: ({ book, key }) => void book.settings.delete(key),
  },
});
