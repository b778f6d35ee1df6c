import * as v from "valibot";

/** The value of a JSON text of at most so many letters; undefined: it is none, or too long. */
export function jsonOf(text: string, most: number): unknown {
  if (text.length > most) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON, or nested deeper than anything of ours.
    return undefined;
  }
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
  return parsed.success
    ? { value: parsed.output, dropped: false }
    : { value: null, dropped: true };
}
