// Under mutation a property is tried a few times with the same examples: there are thousands of mutants.
import { register } from "node:module";
import fc from "fast-check";

register("./few-runs-hooks.mjs", import.meta.url);
fc.configureGlobal({ seed: 20_240_531, numRuns: 5 });
