/**
 * Answers for a pair of whole numbers the record that was given with the same pair before, -1 when it
 * is the first. Open addressing in typed arrays: no object per record. Room for `count` records.
 */
export function pairChain(count: number): (a: number, b: number, record: number) => number {
  let size = 16;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const first = new Int32Array(size);
  const second = new Int32Array(size);
  /** Record + 1; 0: free. */
  const last = new Int32Array(size);
  return (a, b, record) => {
    let slot = mix(a, b) & mask;
    for (;;) {
      const held = last[slot] as number;
      if (held === 0 || (first[slot] === a && second[slot] === b)) {
        first[slot] = a;
        second[slot] = b;
        last[slot] = record + 1;
        return held - 1;
      }
      slot = (slot + 1) & mask;
    }
  };
}

/** Two whole numbers as one well-spread one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}

/** A text's characters as a whole number, blanks and punctuation left out. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isMark(code)) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash | 0;
}

/** Blanks, ASCII punctuation and that of Chinese prose. */
function isMark(code: number): boolean {
  if (code < 48) return true;
  if (code < 128) return (code > 57 && code < 65) || (code > 90 && code < 97) || code > 122;
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00;
}
