/** With `FULL_FAULTS=1` every place of a fault is tried. */
const isWhole = process.env["FULL_FAULTS"] === "1";

/**
 * Some of the places where a fault may strike, evenly spread and at least one; `turn` shifts them, so that tests of
 * different turns try different places.
 */
export function sampled<T>(places: readonly T[], most: number, turn: number): readonly T[] {
  if (isWhole || places.length <= most) return places;
  const step = Math.ceil(places.length / most);
  return places.filter((_, at) => at % step === turn % step);
}
