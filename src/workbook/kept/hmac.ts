import { byteText } from "../byte-text";
import type { Signer } from "./computer";

const Algorithm = "HMAC";

/** A new HMAC-SHA-256 key that no script can read out. */
export function newKey(subtle: SubtleCrypto): Promise<CryptoKey> {
  return subtle.generateKey({ name: Algorithm, hash: "SHA-256" }, false, ["sign", "verify"]);
}

/** Seals by HMAC-SHA-256, as base64. */
export function hmacSigner(subtle: SubtleCrypto, key: CryptoKey): Signer {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    sign: async (text) => {
      const seal = await subtle.sign(Algorithm, key, bytes(text));
      return btoa(byteText(new Uint8Array(seal)));
    },
    verify: async (text, seal) => {
      const given = bytesOf(seal);
      return given !== null && subtle.verify(Algorithm, key, given, bytes(text));
    },
  };
}

const SealForm = /^[A-Za-z0-9+/]{43}=$/;

function bytesOf(seal: string): Uint8Array<ArrayBuffer> | null {
  if (!SealForm.test(seal)) return null;
  return Uint8Array.from(atob(seal), (letter) => letter.charCodeAt(0));
}
