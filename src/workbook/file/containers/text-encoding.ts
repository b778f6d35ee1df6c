/**
 * Decodes a text file: UTF-8 and UTF-16 with or without a mark, else GB18030, which holds GBK and GB2312.
 * Null for bytes that are no text in any of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decode(bytes, "utf-16le");
  if (a === 0xfe && b === 0xff) return decode(bytes, "utf-16be");
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes, "utf-8");
  const zeros = countZeros(bytes.subarray(0, 2000));
  if (zeros.odd > 0 && zeros.even === 0) return decode(bytes, "utf-16le");
  if (zeros.even > 0 && zeros.odd === 0) return decode(bytes, "utf-16be");
  if (zeros.even > 0) return null;
  return decodeStrictly(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

function decode(bytes: Uint8Array, label: string): string | null {
  const text = new TextDecoder(label).decode(bytes);
  return isText(text) ? text : null;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return isText(text) ? text : null;
  } catch {
    return null;
  }
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"]++;
  });
  return zeros;
}

/** Control characters and undecodable bytes are rare in texts and common in anything else. */
function isText(text: string): boolean {
  const head = text.slice(0, 4000);
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code === 0xfffd || (code < 0x20 && code !== 9 && code !== 10 && code !== 13)) odd++;
  }
  return odd * 20 <= head.length;
}
