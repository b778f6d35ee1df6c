import { webcrypto } from "node:crypto";
import type { Computer, Shelf, Signer } from "../../src/workbook/kept/computer";
import { hmacSigner } from "../../src/workbook/kept/hmac";

/** A computer of a test's own: its key is made of its name, so that it can be met again. */
export function deskComputer(name: string, facts: Partial<Computer> = {}): Computer {
  let ids = 0;
  return {
    signer: signerOf(name),
    shelf: memoryShelf(),
    staysHere: () => Promise.resolve(false),
    newId: () => `${name}-${String(++ids).padStart(8, "0")}`,
    ...facts,
  };
}

function signerOf(name: string): Signer {
  const subtle = webcrypto.subtle as unknown as SubtleCrypto;
  const secret = new TextEncoder().encode(`${name}: a key for tests`);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const signer = subtle
    .importKey("raw", secret, algorithm, false, ["sign", "verify"])
    .then((key) => hmacSigner(subtle, key));
  return {
    sign: async (text) => (await signer).sign(text),
    verify: async (text, seal) => (await signer).verify(text, seal),
  };
}

/** The one at which the tests sit. */
export const thisDesk = deskComputer("this-desk");

export function memoryShelf(texts = new Map<string, string>()): Shelf {
  return {
    get: (id) => Promise.resolve(texts.get(id) ?? null),
    put: (id, text) => {
      texts.set(id, text);
      return Promise.resolve();
    },
  };
}
