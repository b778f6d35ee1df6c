const MaxLength = 31;

/** A tab's name that Excel takes and that is not taken, the wanted one if it can be. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, "_")
      .replace(/^'|'$/g, "_")
      .slice(0, MaxLength) || "Sheet1";
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  if (!lower.has(base.toLowerCase())) return base;
  for (let n = 2; ; n++) {
    const name = base.slice(0, MaxLength - String(n).length) + String(n);
    if (!lower.has(name.toLowerCase())) return name;
  }
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
      return bare.replace(plainReference(from), target);
    })
    .join("");
}

/** The name as it stands without quotes before `!`, not as the end of a longer one. */
function plainReference(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${escaped}!`, "gu");
}
