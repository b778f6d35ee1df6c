/**
 * How much of two texts is the same, 0..1: shared pairs of neighbouring characters (Dice). Texts are
 * compared as they stand; long ones by their first 200 characters.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const a = one.slice(0, LONGEST);
  const b = other.slice(0, LONGEST);
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const LONGEST = 200;

/**
 * How much of two texts is the same at their beginnings and ends, 0..1: a text entered twice differs
 * in one place or two close to each other.
 */
export function commonEnds(one: string, other: string): number {
  const [shorter, longer] = [
    Math.min(one.length, other.length),
    Math.max(one.length, other.length),
  ];
  if (longer === 0) return 1;
  let begin = 0;
  while (begin < shorter && one.charCodeAt(begin) === other.charCodeAt(begin)) begin++;
  let end = 0;
  while (
    end < shorter - begin &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end++;
  return (begin + end) / longer;
}
