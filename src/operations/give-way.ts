/** Longest time the thread is held: the face must keep painting and listening. */
const SliceMs = 40;

/** A pause for work in steps: gives way to everything else once a slice of time is used up. */
export function giveWay(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SliceMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = performance.now();
  };
}
