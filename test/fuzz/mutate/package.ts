import { unzipSync, zipSync } from "fflate";
import type { Random } from "../../samples/random";
import { changedBytes } from "./bytes";
import type { Stock } from "./bytes";
import { changedBinary } from "./records";
import { changedText } from "./text";

/** The parts of an archive that is sound; null: it is not. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1 << 20 });
  } catch {
    return null;
  }
}

export function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 1 });
}

/** Changes one or two parts of an archive, each by what it is; sometimes the archive's own bytes. */
export function changedPackage(bytes: Uint8Array, random: Random, stock: Stock): Uint8Array {
  const parts = random.chance(0.05) ? null : partsOf(bytes);
  if (parts === null) return changedBytes(bytes, random, stock);
  const theirs = partsOf(stock.other()) ?? {};
  for (let times = random.int(1, 2); times > 0; times--) {
    const path = pathIn(parts, random);
    const part = parts[path];
    if (part === undefined) break;
    const other = theirs[path] ?? part;
    if (random.chance(0.03)) Reflect.deleteProperty(parts, path);
    else if (random.chance(0.05)) {
      const brought = pathIn(theirs, random);
      parts[brought] = theirs[brought] ?? part;
    } else parts[path] = changedPart(path, part, random, { ...stock, other: () => other });
  }
  return packed(parts);
}

/** Sheets and styles more often than the rest. */
function pathIn(parts: Readonly<Record<string, Uint8Array>>, random: Random): string {
  const paths = Object.keys(parts);
  if (paths.length === 0) return "";
  const weighty = paths.filter((path) => /sheet\d|content\.xml|document\.xml|styles/.test(path));
  return random.pick(weighty.length > 0 && random.chance(0.6) ? weighty : paths);
}

function changedPart(path: string, part: Uint8Array, random: Random, stock: Stock): Uint8Array {
  if (path.endsWith(".bin")) return changedBinary(part, random, stock);
  return /\.(?:xml|rels|vml)$/.test(path)
    ? changedText(part, random, stock)
    : changedBytes(part, random, stock);
}
