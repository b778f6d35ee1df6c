import type { RecordColumn } from "../ledger/record-column";
import { tidyText } from "../sheet/text";
import type { Reader } from "./reader";
import { HASH_PRIME, HASH_SEED, isHashedAsIs, textHash } from "./text-hash";

/**
 * What the characters of a cell give away, as bits: one pass over a column tells every text rule which
 * few cells it has to look at. A bit may be set without need, never missing.
 */
export const Trait = {
  /** The cell is empty. */
  empty: 1,
  /** Odd blanks, hidden characters, full-width letters, blanks at the ends. */
  untidy: 2,
  /** Begins with = + - or @. */
  formula: 4,
  /** Holds signs or words that stand for something missing: * X × 某 待, or begins with # (#REF!). */
  hidden: 8,
  /** Not long, and begins as words that say nothing do: — / 无 未 不. */
  silent: 16,
  /** Begins with 1、 (1) ① or 一、. */
  numbered: 32,
  /** Holds a plain blank. */
  blank: 64,
} as const;

/** The traits of a column's texts: by record where it is varied, else by code. */
export interface Traits {
  readonly bits: Uint8Array;
  /** All bits that any cell has. */
  readonly all: number;
}

/** First characters, and characters anywhere, that give a text a trait; by character code. */
const FIRST = new Uint8Array(0x10000);
const ANY = new Uint8Array(0x10000);
const LONGEST_SILENT = 64;

mark(FIRST, "=+-@", Trait.formula);
mark(FIRST, "#", Trait.hidden);
mark(FIRST, "*＊×✕✖●■□—–―‐‑‒−-ー_/\\|.…·。、~～无暂没空缺不未(（nN\"'", Trait.silent);
mark(FIRST, "1(（①一", Trait.numbered);
mark(ANY, " ", Trait.blank);
mark(ANY, "*＊×✕✖●■□XxＸｘ某待请示样测tTaA", Trait.hidden);
/** In `ANY` only: before a text is hashed the character must be tidied; it stands for no trait. */
const TIDIED = 128;
// Between the signs before the CJK ideographs and the forms behind them all is as it should be.
for (const [from, to] of [
  [0, 0x3000],
  [0xfe00, 0xffff],
] as const)
  for (let code = from; code <= to; code++)
    ANY[code] =
      (ANY[code] as number) | (isOdd(code) ? Trait.untidy : 0) | (isHashedAsIs(code) ? 0 : TIDIED);

function mark(table: Uint8Array, signs: string, trait: number): void {
  for (const sign of signs) {
    const code = sign.charCodeAt(0);
    table[code] = (table[code] ?? 0) | trait;
  }
}

/** Characters that tidying changes or that may be seen only as blanks; plain blanks and breaks are none. */
function isOdd(code: number): boolean {
  if (code < 0x20) return code !== 0x0a && code !== 0x0d;
  if (code < 0x7f) return false;
  if (code <= 0xa0 || code === 0xad) return true;
  if (code >= 0x2000 && code <= 0x206f)
    return !(code >= 0x2010 && code <= 0x2027) && !(code >= 0x2030 && code <= 0x205e);
  return (
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1b && code !== 0xff1f)
  );
}

/** Reads the traits of a varied column, record by record; of any other, by its distinct values. */
export function traitReader(
  column: RecordColumn,
  count: number,
): Reader & { readonly traits: () => Traits } {
  const { varied } = column;
  const length = varied ? count : column.distinct.length;
  const valueAt = varied ? column.valueAt : (at: number) => column.distinct[at] ?? "";
  const bits = new Uint8Array(length);
  let all = 0;
  let done = 0;
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = valueAt(done);
      if (typeof value !== "string") continue;
      const trait = value === "" ? Trait.empty : traitOf(value);
      bits[done] = trait;
      all |= trait;
    }
  };
  return {
    take,
    traits: () => {
      take(length);
      return { bits, all };
    },
  };
}

/** Reads traits and hashes (`textHash`) of a varied column in one way through its characters. */
export function textReader(
  column: RecordColumn,
  count: number,
): Reader & { readonly traits: () => Traits; readonly hashes: () => Int32Array } {
  const bits = new Uint8Array(count);
  const hashes = new Int32Array(count);
  let all = 0;
  let done = 0;
  const read = (text: string): number => {
    let trait = 0;
    let hash = HASH_SEED;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      trait |= ANY[code] as number;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    hashes[done] = (trait & TIDIED) === 0 ? hash || 1 : textHash(text);
    return (trait & ~TIDIED) | endsOf(text, trait);
  };
  const take = (to: number): void => {
    for (; done < to; done++) {
      const value = column.valueAt(done);
      if (typeof value !== "string") {
        hashes[done] = textHash(String(value));
        continue;
      }
      const trait = value === "" ? Trait.empty : read(value);
      bits[done] = trait;
      all |= trait;
    }
  };
  const whole = <T>(result: () => T) => {
    return () => {
      take(count);
      return result();
    };
  };
  return { take, traits: whole(() => ({ bits, all })), hashes: whole(() => hashes) };
}

function traitOf(text: string): number {
  const { length } = text;
  let trait = 0;
  for (let at = 0; at < length; at++) trait |= ANY[text.charCodeAt(at)] as number;
  return (trait & ~TIDIED) | endsOf(text, trait);
}

/** The traits a text's first and last characters give. */
function endsOf(text: string, known: number): number {
  const { length } = text;
  if (length === 0) return 0;
  const first = text.charCodeAt(0);
  const edge = first <= 0x20 || text.charCodeAt(length - 1) <= 0x20 ? Trait.untidy : 0;
  const odd = ((known | edge) & Trait.untidy) !== 0;
  let begins = FIRST[first] as number;
  if (odd) {
    const tidy = tidyText(text);
    begins |= tidy === "" ? Trait.silent : (FIRST[tidy.charCodeAt(0)] as number);
  }
  if (length > LONGEST_SILENT) begins &= ~Trait.silent;
  return edge | begins;
}
