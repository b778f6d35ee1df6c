/** A number of a file where it is one within what Excel takes, else another. */
export function within(
  value: number | undefined,
  least: number,
  most: number,
  missing: number,
): number {
  return value !== undefined && value >= least && value <= most ? value : missing;
}

/** The same for what is counted. */
export function wholeWithin(
  value: number | undefined,
  least: number,
  most: number,
  missing: number,
): number {
  return Math.trunc(within(value, least, most, missing));
}
