/** Whether two values of JSON say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (one.size !== other.size || Array.isArray(a) !== Array.isArray(b)) return false;
  for (const [key, value] of one)
    if (!other.has(key) || !isSame(value, other.get(key))) return false;
  return true;
}
