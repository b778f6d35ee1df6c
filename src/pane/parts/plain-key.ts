import type { KeyboardEvent } from "react";

/** Fields in which letters are typed, and lists in which they choose. */
const TYPED = "input, textarea, select, [contenteditable], dialog, [role=menu]";

/**
 * The letter of a key pressed by itself where nothing is typed, small; `?` for both its forms; `null`: none. An
 * input method keeps the letter to itself but leaves the key's place.
 */
export function plainKey(event: KeyboardEvent<HTMLElement>): string | null {
  const { ctrlKey, altKey, metaKey, nativeEvent, target, key, code, shiftKey } = event;
  if (ctrlKey || altKey || metaKey || nativeEvent.isComposing) return null;
  if (!(target instanceof Element) || target.closest(TYPED) !== null) return null;
  if (key === "?" || key === "？" || (code === "Slash" && shiftKey)) return "?";
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
