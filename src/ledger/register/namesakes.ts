/** The people of a name; nearly always one, so sets are made for namesakes alone. */
export type Namesakes = Map<string, number | Set<number>>;

export function remember(namesakes: Namesakes, key: string, person: number): void {
  const known = namesakes.get(key);
  if (known === undefined) namesakes.set(key, person);
  else if (typeof known !== "number") known.add(person);
  else if (known !== person) namesakes.set(key, new Set([known, person]));
}

export function forget(namesakes: Namesakes, key: string, person: number): void {
  const known = namesakes.get(key);
  if (known === person) namesakes.delete(key);
  else if (typeof known === "object") known.delete(person);
}

const NOBODY: readonly number[] = [];

/** Everybody of a key, in the order met. */
export function everybody(namesakes: Namesakes, key: string): readonly number[] {
  const known = namesakes.get(key);
  if (known === undefined) return NOBODY;
  return typeof known === "number" ? [known] : [...known];
}
