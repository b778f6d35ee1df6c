/**
 * An OpenDocument formula (`of:=SUM([.A1:.B2];1)`) as Excel writes it (`SUM(A1:B2,1)`); `""` when it holds
 * something that cannot be carried over by rewriting references alone.
 */
export function excelFormula(source: string): string {
  const body = /^(?:of|oooc|msoxl):=?(.*)$/s.exec(source)?.[1] ?? source.replace(/^=/, "");
  let sound = true;
  const pieces = body.split(/("(?:[^"]|"")*")/).map((piece, i) => {
    if (i % 2 === 1) return piece;
    const rewritten = piece.replace(/\[([^[\]]*)\]/g, (_, reference: string) => {
      const [first = "", second] = reference.split(":");
      const from = address(first);
      const to = second === undefined ? null : address(second);
      if (from === null || (second !== undefined && to === null)) sound = false;
      return to === null ? (from ?? "") : `${from ?? ""}:${to.replace(/^.*!/, "")}`;
    });
    if (/[{}|~\\]|\bMULTIPLE\.OPERATIONS\b|\bORG\./.test(rewritten)) sound = false;
    return rewritten.replace(/;/g, ",").replace(/\bCOM\.MICROSOFT\./g, "_xlfn.");
  });
  return sound ? pieces.join("") : "";
}

/** `.A1`, `.A`, `.1`, `$Sheet2.A1` or `'My sheet'.A1` as Excel writes it. */
function address(source: string): string | null {
  const match =
    /^(?:\$?((?:'(?:[^']|'')*')|[^.'#]*))\.(\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+)$/.exec(
      source,
    );
  if (match === null) return null;
  const [, sheet = "", cell = ""] = match;
  return sheet === "" ? cell : `${sheet}!${cell}`;
}
