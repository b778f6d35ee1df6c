/** Windows code pages by their number in the file; the first is what Chinese systems write. */
const codePages: ReadonlyMap<number, string> = new Map([
  [936, "gb18030"],
  [950, "big5"],
  [932, "shift_jis"],
  [949, "euc-kr"],
  [1250, "windows-1250"],
  [1251, "windows-1251"],
  [1252, "windows-1252"],
  [32769, "windows-1252"],
  [10000, "macintosh"],
  [10008, "gb18030"],
  [65001, "utf-8"],
]);

/** The decoder of a code page; null for an unknown number. */
export function codePageDecoder(number: number): TextDecoder | null {
  const label = codePages.get(number);
  return label === undefined ? null : new TextDecoder(label);
}
