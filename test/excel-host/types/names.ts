import type { Sheet, SheetNameModel } from "../model/sheet";
import { accessDenied, invalidArgument, itemExists, itemNotFound } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";

interface NameTarget {
  readonly sheet: Sheet;
  readonly name: string;
}

const nameObject = (sheet: Sheet, name: string) => object("NamedItem", { sheet, name });

/** Names are compared without regard to case. */
const found = (sheet: Sheet, name: unknown): string | undefined =>
  [...sheet.names.keys()].find((one) => one.toLowerCase() === String(name).toLowerCase());

export const NamedItemCollection = typeOf<Sheet>({
  items: (sheet) => [...sheet.names.keys()].map((name) => nameObject(sheet, name)),
  at: (sheet, key) => {
    const name = found(sheet, key);
    if (name === undefined) throw itemNotFound();
    return nameObject(sheet, name);
  },
  call: {
    getItemOrNullObject: (sheet, [key]) => {
      const name = found(sheet, key);
      return name === undefined ? null : nameObject(sheet, name);
    },
    add: (sheet, [name, formula]) => {
      if (sheet.protected) throw accessDenied();
      if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name))
        throw invalidArgument("a name");
      if (typeof formula !== "string" || !formula.startsWith("="))
        throw invalidArgument("only formulas are played");
      if (found(sheet, name) !== undefined) throw itemExists();
      sheet.names.set(name, { formula, visible: true });
      return nameObject(sheet, name);
    },
  },
});

const modelOf = ({ sheet, name }: NameTarget): SheetNameModel => {
  const model = sheet.names.get(name);
  if (model === undefined) throw itemNotFound();
  return model;
};

export const NamedItem = typeOf<NameTarget>({
  identity: ({ name }) => ({ Name: name }),
  get: {
    name: ({ name }) => name,
    formula: (self) => modelOf(self).formula,
    visible: (self) => modelOf(self).visible,
  },
  set: {
    visible: (self, value) => {
      modelOf(self).visible = value === true;
    },
  },
  call: { delete: ({ sheet, name }) => void sheet.names.delete(name) },
});
