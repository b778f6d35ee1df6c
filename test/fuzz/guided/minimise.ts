import { packed, partsOf } from "../mutate/package";

/** Whether an input still does what it is kept for. */
type Keeps = (bytes: Uint8Array) => Promise<boolean>;

/** A smaller input that still does it: pieces are left out, large ones first, of archives part by part. */
export async function minimised(
  bytes: Uint8Array,
  keeps: Keeps,
  tries: number,
): Promise<Uint8Array> {
  const budget = { tries };
  const parts = partsOf(bytes);
  if (parts === null) return shorter(bytes, keeps, budget);
  for (const path of Object.keys(parts)) {
    const { [path]: part, ...rest } = parts;
    if (part === undefined) continue;
    if (await fits(packed(rest), keeps, budget)) Reflect.deleteProperty(parts, path);
    else {
      const within = (piece: Uint8Array) => keeps(packed({ ...parts, [path]: piece }));
      parts[path] = await shorter(part, within, budget);
    }
  }
  const least = packed(parts);
  return least.length < bytes.length && (await keeps(least)) ? least : bytes;
}

async function shorter(
  bytes: Uint8Array,
  keeps: Keeps,
  budget: { tries: number },
): Promise<Uint8Array> {
  let best = bytes;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < best.length && budget.tries > 0;) {
      const behind = best.subarray(at + size);
      const less = new Uint8Array(at + behind.length);
      less.set(best.subarray(0, at));
      less.set(behind, at);
      if (await fits(less, keeps, budget)) best = less;
      else at += size;
    }
  return best;
}

async function fits(bytes: Uint8Array, keeps: Keeps, budget: { tries: number }): Promise<boolean> {
  if (budget.tries <= 0) return false;
  budget.tries--;
  return keeps(bytes);
}
