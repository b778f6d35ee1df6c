import type { Steps } from "../sheet/steps";

/** Longest time the thread is held: the face must keep painting and listening. */
const SliceMs = 40;

/**
 * A pause for work in steps: gives way to everything else once a slice of time is used up, and when it is first
 * called: nobody knows how long the thread has been held before.
 */
export function giveWay(): () => Promise<void> {
  let begun = -Infinity;
  return async () => {
    if (performance.now() - begun < SliceMs) return;
    await nextTask();
    begun = performance.now();
  };
}

/**
 * Does work in slices of time, beginning in a task of its own. Rejects with the signal's reason when it is
 * stopped; then nothing of it is left.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    await nextTask();
    signal?.throwIfAborted();
    const begun = performance.now();
    while (performance.now() - begun < SliceMs) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }
}

/**
 * Resolves in a task of its own, after what waits for the thread. A message: timers are put off by up to a second
 * while nobody sees the pane.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
