import type { Profile } from "../../profile/profile";
import type { FieldId } from "../fields";

/** What the township's own vocabulary makes of a squeezed word; `null`: it does not list it. */
export function ownWord(profile: Profile, field: FieldId, word: string): string | null {
  const words = profile.vocabulary[field];
  if (words === undefined || !Object.hasOwn(words, word)) return null;
  return words[word] ?? null;
}
