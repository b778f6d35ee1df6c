import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { kindPlan } from "./kind";
import { isName } from "./names";
import { carryOut, type Plan } from "./plan";
import { ratePlan } from "./rate";
import { reportPlan } from "./report";
import { rulePlan } from "./rule";

/** What `npm run new` can make. */
export const PLANS: Readonly<Record<string, (name: string) => Plan>> = {
  rule: rulePlan,
  kind: kindPlan,
  rate: ratePlan,
  report: reportPlan,
};

/**
 * Makes a new part below `root`: its files, the lines in the lists, and a test that fails until it is written.
 * Answers the paths of what was written. Throws when there is no such part or the name does not do.
 */
export async function writeNew(root: string, part: string, name: string): Promise<string[]> {
  const plan = Object.hasOwn(PLANS, part) ? PLANS[part] : undefined;
  if (plan === undefined) throw new Error(`没有“${part}”，只有 ${Object.keys(PLANS).join("、")}`);
  if (!isName(name))
    throw new Error(`名字用小写英文，词间用“-”，例如 closed-twice，不能是“${name}”`);
  const paths = carryOut(root, plan(name));
  for (const path of paths) {
    const file = join(root, path);
    const options = await resolveConfig(file);
    writeFileSync(file, await format(readFileSync(file, "utf8"), { ...options, filepath: file }));
  }
  return paths;
}
