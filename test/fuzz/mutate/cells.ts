import type { Random } from "../../samples/random";
import type { Stock } from "./bytes";
import { changedText } from "./text";

const fillers = [
  "",
  "、",
  "，",
  "（",
  "）",
  "无",
  "合计",
  "〃",
  "同上",
  "√",
  "示例",
  "2024年5月",
  "5日",
  "=45413",
];

type Change = (rows: string[][], random: Random, stock: Stock) => void;

const rowOf = (rows: readonly string[][], random: Random) =>
  random.int(0, Math.max(0, rows.length - 1));

const changes: readonly Change[] = [
  (rows, random, { words }) => {
    const row = rows[rowOf(rows, random)];
    if (row !== undefined)
      row[random.int(0, row.length)] = random.chance(0.5)
        ? random.pick(words)
        : random.pick(fillers);
  },
  // A word into a text, or a part of it away
  (rows, random, { words }) => {
    const row = rows[rowOf(rows, random)];
    const at = random.int(0, Math.max(0, (row?.length ?? 1) - 1));
    const text = row?.[at] ?? "";
    const cut = random.int(0, text.length);
    const between = random.chance(0.3) ? "" : random.pick([...fillers, random.pick(words)]);
    if (row !== undefined)
      row[at] = text.slice(0, cut) + between + text.slice(cut + random.int(0, 3));
  },
  (rows, random) => void rows.splice(rowOf(rows, random), random.int(1, 3)),
  (rows, random) => {
    const at = rowOf(rows, random);
    const some = rows.slice(at, at + random.int(1, 4)).map((row) => [...row]);
    rows.splice(rowOf(rows, random), 0, ...some);
  },
  // Columns out, once more, in another order
  (rows, random) => {
    const at = random.int(0, 30);
    for (const row of rows) row.splice(at, 1);
  },
  (rows, random) => {
    const [from, to] = [random.int(0, 20), random.int(0, 20)];
    for (const row of rows) row.splice(to, 0, row[from] ?? "");
  },
  (rows, random) => {
    const [a, b] = [rowOf(rows, random), rowOf(rows, random)];
    [rows[a], rows[b]] = [rows[b] ?? [], rows[a] ?? []];
  },
  // Rows of another sheet below or beside
  (rows, random, { other }) => {
    const theirs = rowsOf(new TextDecoder().decode(other()));
    const at = rowOf(theirs, random);
    const some = theirs.slice(at, at + random.int(1, 8));
    if (random.chance(0.7)) rows.splice(rowOf(rows, random), 0, ...some);
    else for (const [i, row] of some.entries()) rows[i]?.push(...row.slice(0, 20));
  },
  // A merge
  (rows, random) => {
    const [top, left] = [rowOf(rows, random), random.int(0, 12)];
    rows.push([`\f${top},${left},${top + random.int(0, 5)},${left + random.int(0, 5)}`]);
  },
];

const rowsOf = (text: string): string[][] => text.split("\n").map((row) => row.split("\t"));

/** Some changes at random to the rows, columns and words of a sheet. */
export function changedCells(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  if (random.chance(0.05)) return changedText(bytes, random, stock);
  const [cells = "", areas = ""] = new TextDecoder().decode(bytes).split("\f", 2);
  const rows = rowsOf(cells);
  for (let times = 1 << random.int(0, 3); times > 0; times--)
    random.pick(changes)(rows, random, stock);
  const merged = rows.filter((row) => row[0]?.startsWith("\f")).map((row) => row[0]?.slice(1));
  const plain = rows.filter((row) => !row[0]?.startsWith("\f")).slice(0, 200);
  const lines = plain.map((row) => row.slice(0, 60).join("\t"));
  const all = [...merged, ...areas.split("\n")].slice(0, 200);
  return new TextEncoder().encode(`${lines.join("\n")}\f${all.join("\n")}`);
}
