import { builtinFormats } from "../../../number-format";

/** Formats of Excel 2 by number where a file lists none: from the twelfth on, fractions were not among them. */
const second = Array.from({ length: 21 }, (_, i) => builtinFormats.get(i < 12 ? i : i + 2));

/** Number formats by number that a sheet of Excel 2, 3 or 4 means where it lists none of its own. */
export function oldFormats(generation: 2 | 3 | 4): string[] {
  const list =
    generation === 2 ? second : Array.from({ length: 23 }, (_, i) => builtinFormats.get(i));
  return list.map((format) => format ?? "General");
}
