/**
 * The two-byte part of GB 18030, which holds every character a township uses. The platform only
 * decodes it, so the table is its decoding turned round.
 */
let table: Map<string, number> | null = null;

function pairs(): Map<string, number> {
  if (table !== null) return table;
  const made = new Map<string, number>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd" && !made.has(text))
        made.set(text, lead * 256 + trail);
    }
  return (table = made);
}

/** Throws on characters that need four bytes. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = pairs().get(character);
    if (pair === undefined) throw new Error(`not in the two-byte part: ${character}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
