/**
 * The password Excel and WPS try by themselves before they ask ([MS-OFFCRYPTO] 2.4.2.3): a file "encrypted"
 * with it opens without a question, and its clerk knows of none.
 */
export const fixedPassword = "VelvetSweatshop";

/** A text as passwords are hashed: UTF-16, low byte first. */
export function passwordBytes(password: string): Uint8Array {
  const out = new Uint8Array(password.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < password.length; i++) view.setUint16(i * 2, password.charCodeAt(i), true);
  return out;
}

/** Bytes one after the other. */
export function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A number as four bytes, low byte first. */
export function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

/** Whether two lists begin with the same `count` bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array, count: number): boolean {
  if (a.length < count || b.length < count) return false;
  for (let i = 0; i < count; i++) if (a[i] !== b[i]) return false;
  return true;
}
