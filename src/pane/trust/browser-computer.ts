import type { Computer, Shelf, Signer } from "../../workbook/kept/computer";
import { hmacSigner, newKey } from "../../workbook/kept/hmac";
import { shelfIn } from "./browser-shelf";
import { openDatabase, read, write } from "./database";

const KeyName = "hmac";
const StaysHere = "undo-stays-here";

/**
 * What this browser on this computer lends: a key that cannot be read out, in the origin's own storage; without a
 * secure context no key, then everything is kept here. Where there is no storage, both last until the page goes.
 */
export async function browserComputer(): Promise<Computer> {
  const database = await openDatabase().catch(() => null);
  return {
    signer: await signerOf(database),
    shelf: database === null ? passingShelf() : shelfIn(database),
    staysHere: undoStaysHere,
    newId: randomId,
  };
}

/** Whether what is kept to take changes back stays on this computer instead of in the workbook. */
export async function undoStaysHere(): Promise<boolean> {
  try {
    return (await read(await openDatabase(), StaysHere)) === true;
  } catch {
    return false;
  }
}

/** Sets it from the next change on. */
export async function setUndoStaysHere(here: boolean): Promise<void> {
  await write(await openDatabase(), StaysHere, () => here);
}

async function signerOf(database: IDBDatabase | null): Promise<Signer | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const fresh = await newKey(subtle);
  if (database === null) return hmacSigner(subtle, fresh);
  try {
    // Of two pages that start at once the first one's key stays.
    const kept = await write(database, KeyName, (old) => (old instanceof CryptoKey ? old : fresh));
    return hmacSigner(subtle, kept instanceof CryptoKey ? kept : fresh);
  } catch {
    return hmacSigner(subtle, fresh);
  }
}

function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function passingShelf(): Shelf {
  const texts = new Map<string, string>();
  return {
    get: (id) => Promise.resolve(texts.get(id) ?? null),
    put: (id, text) => {
      texts.set(id, text);
      return Promise.resolve();
    },
  };
}
