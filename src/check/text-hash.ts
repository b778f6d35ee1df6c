import type { RecordColumn } from "../ledger/record-column";
import type { CellValue } from "../sheet/grid";
import { squeeze } from "../sheet/text";
import type { Reader } from "./reader";

/**
 * Reads a number for each record's text of a column, equal for texts that differ by blanks and widths
 * only; 0: empty. Different texts may share one.
 */
export function hashReader(
  column: RecordColumn,
  count: number,
): Reader & { readonly hashes: () => Int32Array } {
  const hashes = new Int32Array(count);
  let done = 0;
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = column.valueAt(done);
      if (value !== "") hashes[done] = hashOf(value);
    }
  };
  const byCode = (): Int32Array => {
    const { codes, distinct } = column;
    const numbers = Int32Array.from(distinct, (value) => (value === "" ? 0 : hashOf(value)));
    for (let i = 0; i < count; i++) hashes[i] = numbers[codes[i] as number] as number;
    done = count;
    return hashes;
  };
  return {
    take,
    hashes: () => {
      if (done === 0 && !column.varied) return byCode();
      take(count);
      return hashes;
    },
  };
}

function hashOf(value: CellValue): number {
  return textHash(typeof value === "string" ? value : String(value));
}

/** A text as a whole number, never 0; blanks and widths do not matter. FNV-1a by characters. */
export function textHash(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isHashedAsIs(code)) return plainHash(squeeze(text));
    hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  return hash || 1;
}

/** Letters, digits and Chinese characters as they should be need no tidying. */
export function isHashedAsIs(code: number): boolean {
  return code > 0x20 && code < 0xff00 && (code <= 0x7e || code > 0x3000);
}

function plainHash(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_PRIME);
  return hash || 1;
}

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
