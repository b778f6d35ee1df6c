import { escapePattern } from "../../../sheet/escape-pattern";
import { cutText, xmlCharacters } from "../../../sheet/xml-characters";

const MaxLength = 31;

/** A text as the name of a tab that Excel takes, wherever it came from. */
export function tabName(wanted: string): string {
  const name = cutText(xmlCharacters(wanted).replace(/[[\]:*?/\\\t\r\n]/g, "_"), MaxLength);
  // Apostrophes may not stand at its ends.
  return name.replace(/^'/, "_").replace(/'$/, "_") || "Sheet1";
}

/** A tab's name that Excel takes and that is not taken, the wanted one if it can be. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  return sheetNamer(taken)(wanted);
}

/** Gives out names for tabs, none of them twice and none that is taken; thousands alike take no longer than others. */
export function sheetNamer(taken: Iterable<string>): (wanted: string) => string {
  const lower = new Set<string>();
  for (const name of taken) lower.add(name.toLowerCase());
  const next = new Map<string, number>();
  return (wanted) => {
    const base = tabName(wanted);
    let name = base;
    const key = base.toLowerCase();
    let n = next.get(key) ?? 2;
    for (; lower.has(name.toLowerCase()); n++)
      name = cutText(base, MaxLength - String(n).length) + String(n);
    next.set(key, n);
    lower.add(name.toLowerCase());
    return name;
  };
}

/** A formula in which references to one sheet name another; texts in quotes are left alone. */
export function renameInFormula(formula: string, from: string, to: string): string {
  const quoted = `'${from.replace(/'/g, "''")}'!`;
  const target = `'${to.replace(/'/g, "''")}'!`;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) => {
      if (i % 2 === 1) return piece;
      const bare = piece.split(quoted).join(target);
      // A function, since `$` in a name would stand for what was found.
      return bare.replace(plainReference(from), () => target);
    })
    .join("");
}

/** The name as it stands without quotes before `!`, not as the end of a longer one. */
function plainReference(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${escapePattern(name)}!`, "gu");
}
