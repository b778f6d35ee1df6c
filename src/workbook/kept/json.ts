import * as v from "valibot";

/** The value of a JSON text of at most so many letters; undefined: it is none, too long or too deep. */
export function jsonOf(text: string, most: number): unknown {
  if (text.length > most || isDeep(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Nothing of ours is nested deeper. */
const Deepest = 60;

const Quote = 0x22;
const Backslash = 0x5c;
const Open = new Set([0x5b, 0x7b]);
const Close = new Set([0x5d, 0x7d]);

function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (quoted && letter === Backslash) i++;
    else if (letter === Quote) quoted = !quoted;
    else if (quoted) continue;
    else if (Open.has(letter)) depth++;
    else if (Close.has(letter)) depth--;
    if (depth > Deepest) return true;
  }
  return false;
}

/** What a text from a workbook says, as far as it fits. */
export interface Read<T> {
  /** null: nothing stands there, or nothing that fits. */
  readonly value: T | null;
  /** Something stood there that does not fit and is passed over. */
  readonly dropped: boolean;
}

/** Reads what is kept in a workbook by its schema; nothing is thrown. */
export function readKept<T>(
  schema: v.GenericSchema<unknown, T>,
  text: string | null,
  most: number,
): Read<T> {
  if (text === null) return { value: null, dropped: false };
  const parsed = v.safeParse(schema, jsonOf(text, most), { abortEarly: true });
  return parsed.success ? { value: parsed.output, dropped: false } : { value: null, dropped: true };
}
