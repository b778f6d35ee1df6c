import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { faultOf } from "../targets/target";
import type { Target } from "../targets/target";
import { digestOf, storedInputs } from "./campaign";
import { counters, newSeen, take } from "./feedback";

/** Bytes of inputs a target gets in the repository. */
const MostBytes = 20 * 1024;

/**
 * Copies the fewest inputs of a run into the repository that reach what its seeds do not, small ones first.
 * Answers how many.
 */
export async function distil(target: Target, folder: string, used: number): Promise<number> {
  const into = join("test/fuzz/corpus", target.name);
  const seen = newSeen();
  const places = async (bytes: Uint8Array): Promise<number | null> => {
    counters.fill(0, 0, used);
    const before = seen.places;
    const fault = await faultOf(target, bytes, true);
    take(seen, used);
    return fault === null ? seen.places - before : null;
  };
  for (const bytes of [...(await target.seeds()), ...storedInputs(into)]) await places(bytes);
  let total = storedInputs(into).reduce((sum, { length }) => sum + length, 0);
  let count = 0;
  const inputs = storedInputs(join(folder, "kept", target.name));
  for (const bytes of inputs.sort((a, b) => a.length - b.length)) {
    if (total + bytes.length > MostBytes) break;
    const found = await places(bytes);
    if (found === null || found < 3) continue;
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, digestOf(bytes)), bytes);
    total += bytes.length;
    count++;
  }
  return count;
}
