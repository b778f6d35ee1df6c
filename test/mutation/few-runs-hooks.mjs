const MOST = 5;

/** Caps every `numRuns` a test states; under `few-runs.mjs` the rest take the cap as their number. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (!/\/test\/.*\.ts$/u.test(url) || !loaded.source) return loaded;
  const source = String(loaded.source).replace(
    /numRuns: ([\d_]+)/gu,
    (_, runs) => `numRuns: ${Math.min(MOST, Number(runs.replaceAll("_", "")))}`,
  );
  return { ...loaded, source };
}
