/** Longest stem of a file's name that every disk takes, with room for a number. */
const LONGEST = 60;
/** What no disk, or no other program, takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names of files or sheets for villages, in their order: safe on every disk, `prefix` before each and no
 * two alike whatever the case.
 */
export function safeNames(
  villages: readonly string[],
  prefix: string,
  longest: number = LONGEST,
): string[] {
  const taken = new Set<string>();
  return villages.map((village) => {
    const name = safeName(`${prefix}${village}`, longest);
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const number = `(${String(n)})`;
      free = name.slice(0, longest - number.length) + number;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function safeName(text: string, longest: number): string {
  const plain = text.normalize("NFC").replace(FORBIDDEN, "_").replace(/\s+/g, " ");
  const cut = Array.from(plain).slice(0, longest).join("").slice(0, longest);
  const trimmed = cut.replace(/^[ .]+/, "").replace(/[ .]+$/, "");
  return trimmed === "" || RESERVED.test(trimmed.split(".")[0] ?? "") ? `_${trimmed}` : trimmed;
}
