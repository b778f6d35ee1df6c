import * as v from "valibot";
import type { Computer } from "./computer";
import { jsonOf } from "./json";

/** What is sealed: a seal of one purpose is worth nothing for another. */
export type Purpose = "undo" | "pending" | "sheet";

/** A text that stood in a workbook, and whether this computer put it there. */
export interface Taken {
  /** null: it is kept on another computer. */
  readonly text: string | null;
  readonly own: boolean;
}

/**
 * Vouches for what is left in a workbook to act on later.
 *
 * A seal covers purpose, the workbook's random id (`taizhang.book`) and the whole payload, which names its
 * sheets by id and name. So nothing sealed can be altered, put under another key, or moved into a workbook that
 * has another id. Who copies the id along with the payload can play it in a workbook of his making, or a
 * second time in the same: that is why a seal alone never deletes or overwrites. Whatever the seal says, a
 * cell is put back only while it holds exactly what we wrote, a sheet goes only if it carries our mark, sealed
 * for its name, or holds to the letter what we wrote, and only the key `taizhang.journal` is turned.
 * Such a replay can therefore do no more than take back once more what we ourselves did, in a file its
 * sender could have changed by hand just as well.
 */
export interface Vouch {
  /** The workbook's id as it has to stand in the workbook with anything sealed. */
  book(): string;
  /** The text (a JSON object) as it is to stand in the workbook: with a seal, or the id under which it is kept here. */
  give(purpose: Purpose, text: string): Promise<string>;
  take(purpose: Purpose, text: string): Promise<Taken>;
  /** A seal alone, for a text that is known where it is looked at. */
  seal(purpose: Purpose, text: string): Promise<string>;
  isSealed(purpose: Purpose, text: string, seal: string): Promise<boolean>;
  /** See `Computer.copies`. */
  readonly copies: boolean;
}

/** Where the id of a workbook is kept. */
export interface BookId {
  known(): string | null;
  make(id: string): void;
}

const Sealed = /^(\{.+),"seal":"([\w+/=-]{1,100})"\}$/s;
const KeptHere = v.strictObject({ here: v.pipe(v.string(), v.minLength(8), v.maxLength(100)) });

export function vouchFor(computer: Computer, id: BookId): Vouch {
  const { signer, shelf } = computer;
  const book = (): string => {
    const known = id.known();
    if (known !== null) return known;
    const made = computer.newId();
    id.make(made);
    return made;
  };
  const whole = (purpose: Purpose, bookId: string, text: string) =>
    JSON.stringify(["taizhang", 1, purpose, bookId, text]);
  const keep = async (purpose: Purpose, text: string): Promise<string | null> => {
    if (shelf === null) return null;
    const name = computer.newId();
    await shelf.put(name, whole(purpose, book(), text));
    return name;
  };
  const shelved = async (name: string): Promise<string | null> => (await shelf?.get(name)) ?? null;
  const seal = async (purpose: Purpose, text: string): Promise<string> =>
    signer === null
      ? ((await keep(purpose, text)) ?? "")
      : signer.sign(whole(purpose, book(), text));
  const isSealed = async (purpose: Purpose, text: string, given: string): Promise<boolean> => {
    const bookId = id.known();
    if (bookId === null || given === "") return false;
    const asked = whole(purpose, bookId, text);
    return signer === null ? (await shelved(given)) === asked : signer.verify(asked, given);
  };
  return {
    book,
    seal,
    isSealed,
    copies: computer.copies === true,
    async give(purpose, text) {
      const name =
        signer === null || (await computer.staysHere()) ? await keep(purpose, text) : null;
      if (name !== null) return JSON.stringify({ here: name });
      if (signer === null) return text;
      return `${text.slice(0, -1)},"seal":"${await seal(purpose, text)}"}`;
    },
    async take(purpose, text) {
      const here = v.safeParse(KeptHere, text.length > 200 ? null : jsonOf(text, 200));
      if (here.success) {
        const bookId = id.known();
        const found = await shelved(here.output.here);
        const start = whole(purpose, bookId ?? "", "").slice(0, -3);
        if (bookId === null || found?.startsWith(start) !== true) return { text: null, own: false };
        const parts = v.safeParse(Shelved, jsonOf(found, Infinity));
        return parts.success ? { text: parts.output[4], own: true } : { text: null, own: false };
      }
      const [, payload, given] = Sealed.exec(text) ?? [];
      if (payload === undefined || given === undefined) return { text, own: false };
      const plain = `${payload}}`;
      return { text: plain, own: await isSealed(purpose, plain, given) };
    },
  };
}

const Shelved = v.tuple([v.string(), v.number(), v.string(), v.string(), v.string()]);
