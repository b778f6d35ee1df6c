/**
 * What is asked for at once is done once: calls in the same breath share one run of `work` and its answer. Readers of
 * a workbook that go side by side so cost the requests of the longest of them.
 */
export function inOneBreath<T>(work: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | null = null;
  return () => {
    next ??= Promise.resolve().then(() => {
      next = null;
      return work();
    });
    return next;
  };
}
