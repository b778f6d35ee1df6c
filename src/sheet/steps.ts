/**
 * Long work in steps: it can rest at each yield, a few milliseconds of work after the one before. Nobody sees
 * anything of it before it has returned, so it may be given up at any of them.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does it without a rest. */
export function runNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work that is done once, for whoever asks first; then it is known. */
export function onceInSteps<T>(begin: () => Steps<T>): () => Steps<T> {
  let known: { readonly value: T } | null = null;
  return function* () {
    return (known ??= { value: yield* begin() }).value;
  };
}

/** Whether work that goes down the rows rests after this one (0-based): a few milliseconds of a wide ledger. */
export function restsAfter(row: number): boolean {
  return (row & LastOfBlock) === LastOfBlock;
}

const LastOfBlock = 0x7ff;

/** What a function makes of each item, with a rest after every one. */
export function* eachInSteps<T, U>(items: Iterable<T>, make: (item: T) => U): Steps<U[]> {
  const made: U[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
