import type { Random } from "../../samples/random";
import { changedBytes, LongestInput } from "./bytes";
import type { Stock } from "./bytes";

/** Values that numbers, areas, names and texts of a file have gone wrong with, here or elsewhere. */
const values = [
  ...[
    "0",
    "1",
    "-1",
    "2",
    "255",
    "256",
    "16384",
    "16385",
    "65536",
    "1048576",
    "1048577",
    "2147483648",
  ],
  ...[
    "4294967295",
    "1e9",
    "1e308",
    "-1e308",
    "0.1",
    "NaN",
    "Infinity",
    "-Infinity",
    "00",
    "1e999",
    "",
  ],
  ...[
    "A1",
    "A0",
    "XFD1048576",
    "XFE1",
    "A1:XFD1048576",
    "B2:A1",
    "$A:$A",
    "R1C1",
    "A1048577",
    "#REF!",
  ],
  ...[
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "true",
    "false",
    "none",
    "date",
    "string",
  ],
  ..."\u0000 \u0001 \u000b \uffff \ud83d \ude00 <![CDATA[ ]]> &amp; &lt; &#0; &#x1F; &#55296; &#xFFFF; &quot; &bad; _x0000_ _xD800_".split(
    " ",
  ),
  ...[
    "2024-05-06",
    "45000",
    "2958466",
    "13月",
    "张三、李四",
    "　",
    "yyyy/m/d",
    "[红]0",
    "[$-804]",
    "@",
  ],
  "长".repeat(300),
  "x".repeat(9000),
];

/** Pieces of a marked-up text: tags, quoted values within them, and what stands between. */
const Piece = /<[^<>]{0,2000}>|[^<>]{1,2000}|[<>]/g;
const Quoted = /"[^"]{0,2000}"|'[^']{0,2000}'/g;

type Change = (pieces: string[], random: Random, stock: Stock) => void;

const anywhere = (pieces: readonly string[], random: Random) =>
  random.int(0, Math.max(0, pieces.length - 1));

const wordOrValue = (random: Random, { words }: Stock) =>
  random.chance(0.4) ? random.pick(words) : random.pick(values);

const escaped = (text: string, random: Random) =>
  random.chance(0.9) ? text.replace(/["<]/g, (sign) => (sign === "<" ? "&lt;" : "&quot;")) : text;

const changes: readonly Change[] = [
  // A value of an attribute
  (pieces, random, stock) => {
    const at = tagNear(pieces, random);
    const quoted = [...(pieces[at] ?? "").matchAll(Quoted)];
    if (quoted.length === 0) return;
    const { 0: old, index } = random.pick(quoted);
    const tag = pieces[at] ?? "";
    const value = escaped(wordOrValue(random, stock), random);
    pieces[at] = `${tag.slice(0, index)}"${value}"${tag.slice(index + old.length)}`;
  },
  // A text
  (pieces, random, stock) => {
    const at = anywhere(pieces, random);
    if (pieces[at]?.startsWith("<") === false)
      pieces[at] = escaped(wordOrValue(random, stock), random);
  },
  // Elements out, once more, elsewhere, in another's place
  (pieces, random) => void pieces.splice(anywhere(pieces, random), random.int(1, 6)),
  (pieces, random) => {
    const at = anywhere(pieces, random);
    const some = pieces.slice(at, at + random.int(1, 12));
    const count = random.chance(0.1) ? random.int(2, 64) : 1;
    pieces.splice(anywhere(pieces, random), 0, ...Array.from({ length: count }, () => some).flat());
  },
  (pieces, random) => {
    const [a, b] = [anywhere(pieces, random), anywhere(pieces, random)];
    [pieces[a], pieces[b]] = [pieces[b] ?? "", pieces[a] ?? ""];
  },
  (pieces, random, { other }) => {
    const theirs = piecesOf(other());
    const from = anywhere(theirs, random);
    pieces.splice(
      anywhere(pieces, random),
      random.int(0, 4),
      ...theirs.slice(from, from + random.int(1, 16)),
    );
  },
  // A name of an element or an attribute
  (pieces, random, { words }) => {
    const at = tagNear(pieces, random);
    const names = (pieces[at] ?? "").match(/[\w:.-]+(?==)|(?<=<\/?)[\w:.-]+/g);
    if (names !== null)
      pieces[at] = (pieces[at] ?? "").replace(random.pick(names), random.pick(words));
  },
  // One more attribute
  (pieces, random, stock) => {
    const at = tagNear(pieces, random);
    const value = escaped(wordOrValue(random, stock), random);
    pieces[at] = (pieces[at] ?? "").replace(
      /\/?>$/,
      (end) => ` ${random.pick(stock.words)}="${value}"${end}`,
    );
  },
];

function tagNear(pieces: readonly string[], random: Random): number {
  const at = anywhere(pieces, random);
  for (let near = at; near < Math.min(at + 8, pieces.length); near++)
    if (/^<[\w]/.test(pieces[near] ?? "")) return near;
  return at;
}

const piecesOf = (bytes: Uint8Array): string[] =>
  new TextDecoder().decode(bytes).match(Piece) ?? [];

/** Some changes at random to a text of tags, values and words between; now and then to its bytes alone. */
export function changedText(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  if (random.chance(0.15)) return changedBytes(bytes, random, stock);
  const pieces = piecesOf(bytes);
  for (let times = 1 << random.int(0, 3); times > 0; times--)
    random.pick(changes)(pieces, random, stock);
  return new TextEncoder().encode(pieces.join("")).slice(0, LongestInput);
}
