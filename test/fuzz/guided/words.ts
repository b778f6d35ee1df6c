import type { Shape } from "../targets/target";

/** Words the source compares with: quoted ones, and Chinese ones wherever they stand. */
const Word = /"([^"\\\n]{1,40})"|'([^'\\\n]{1,40})'|([\u4e00-\u9fff]{2,8})/g;
const Part = /^\/\/ (src\/[\w./-]+)$/gm;

/** Rooms whose words matter to inputs of a shape. */
const rooms: Readonly<Record<Shape, RegExp>> = {
  bytes: /^src\/workbook\//,
  package: /^src\/workbook\//,
  biff: /^src\/workbook\/file\/(?:xls|formula)/,
  text: /^src\/(?:workbook|sheet|ledger|proof)\//,
  cells: /^src\/(?:ledger|sheet|check|proof|visit|measure)\//,
};

/** The words of a bundle that matter to a shape. */
export function wordsOf(bundle: string, shape: Shape): string[] {
  const words = new Set<string>();
  const parts = [...bundle.matchAll(Part)];
  for (const [at, { 1: path = "", index }] of parts.entries()) {
    if (!rooms[shape].test(path)) continue;
    const code = bundle.slice(index, parts[at + 1]?.index);
    for (const [, double, single, chinese] of code.matchAll(Word))
      words.add(double ?? single ?? chinese ?? "");
  }
  return [...words];
}
