/**
 * What no XML can hold: control characters other than tab, line feed and carriage return, halves of
 * surrogate pairs, and the two noncharacters (XML 1.0, 2.2).
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that XML forbids; the same string where there are none. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** The first `length` UTF-16 units of a text, one less where that would halve a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
