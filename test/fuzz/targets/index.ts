import { fileTargets } from "./files";
import { partTargets } from "./parts";
import { recognition } from "./recognition";
import { reportTargets } from "./reports";
import type { Target } from "./target";

/** Everything that is fuzzed. */
export const targets: readonly Target[] = [
  ...fileTargets,
  ...reportTargets,
  ...partTargets,
  recognition,
];
