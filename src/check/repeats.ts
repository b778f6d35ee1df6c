/**
 * Records whose number probably stands with another record too, ascending: all that do and a few that
 * do not. 0 is no number. Two passes over a bitmap small enough to stay at hand, no object per record.
 */
export function repeats(numbers: Int32Array): number[] {
  let bits = 1 << 16;
  while (bits < numbers.length * BITS_EACH && bits < 1 << 30) bits *= 2;
  const mask = bits - 1;
  const seen = new Uint32Array(bits / 32);
  const again = new Uint32Array(bits / 32);
  let any = false;
  for (const number of numbers) {
    if (number === 0) continue;
    const bit = spread(number) & mask;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    const before = seen[word] as number;
    if ((before & flag) === 0) seen[word] = before | flag;
    else {
      again[word] = (again[word] as number) | flag;
      any = true;
    }
  }
  const found: number[] = [];
  if (!any) return found;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    if (number === 0) continue;
    const bit = spread(number) & mask;
    if (((again[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) found.push(i);
  }
  return found;
}

const BITS_EACH = 16;

/**
 * Walks through the records that share their number with an earlier one: `visit` gets the record and
 * the last one before it with the same number.
 */
export function eachRepeat(
  numbers: Int32Array,
  visit: (record: number, before: number) => void,
): void {
  const last = new Map<number, number>();
  for (const record of repeats(numbers)) {
    const number = numbers[record] as number;
    const before = last.get(number);
    last.set(number, record);
    if (before !== undefined) visit(record, before);
  }
}

/** Two whole numbers as one well-spread one, never 0. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  return spread(hash) || 1;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) | 0;
}
