import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import type { FieldId } from "../fields";
import { chosen } from "./choice";
import { wordOf } from "./word";

/**
 * What the township's own vocabulary makes of a squeezed word; `null`: it does not list it. Words that
 * lead to words are followed, and a word others lead to is standard itself: what comes out leads nowhere.
 */
export function ownWord(profile: Profile, field: FieldId, word: string): string | null {
  const own = profile.vocabulary[field];
  if (own === undefined || word === "") return null;
  if (!Object.hasOwn(own, word)) return Object.values(own).includes(word) ? word : null;
  const seen = new Set<string>();
  let current = word;
  while (Object.hasOwn(own, current)) {
    // Words that lead to one another in a circle say nothing.
    if (seen.has(current)) return current === own[current] ? current : null;
    seen.add(current);
    current = own[current] ?? current;
  }
  return current;
}

/** The township's word for a cell: as it stands, or without marks around it. */
export function ownWordOf(profile: Profile, field: FieldId, value: CellValue): string | null {
  if (profile.vocabulary[field] === undefined) return null;
  const word = ownWord(profile, field, wordOf(value));
  if (word !== null || typeof value !== "string" || value.length > LONGEST_OWN) return word;
  return ownWord(profile, field, squeeze(value));
}

const LONGEST_OWN = 400;

/**
 * Reads a cell by a built-in reader with the township's words on top: they win over the built-in ones,
 * for the cell's word as for the standard word the built-in reader makes of it.
 */
export function readOwn<T extends { readonly canonical: string | null }>(
  profile: Profile,
  field: FieldId,
  value: CellValue,
  readBuiltIn: (value: CellValue) => T,
): { readonly reading: T; readonly own: string | null } {
  const boxes = typeof value === "string" && chosen(value) !== null;
  const found = readBoth(profile, field, value, readBuiltIn);
  // A form's boxes are not rewritten to the ticked word.
  return boxes ? { reading: { ...found.reading, canonical: null }, own: null } : found;
}

function readBoth<T extends { readonly canonical: string | null }>(
  profile: Profile,
  field: FieldId,
  value: CellValue,
  readBuiltIn: (value: CellValue) => T,
): { readonly reading: T; readonly own: string | null } {
  const direct = ownWordOf(profile, field, value);
  if (direct !== null) return { reading: readBuiltIn(direct), own: direct };
  const reading = readBuiltIn(value);
  if (reading.canonical === null) return { reading, own: null };
  const own = ownWord(profile, field, reading.canonical);
  return own === null ? { reading, own } : { reading: readBuiltIn(own), own };
}
