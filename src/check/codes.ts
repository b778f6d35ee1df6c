import { RULES } from "./rules";

type CodesOf<R> = R extends { readonly codes: infer C } ? keyof C & string : never;

/** Everything a check can report: the codes the rules declare. Part of the contract. */
export type FindingCode = CodesOf<(typeof RULES)[number]>;

/** All finding codes, in the order of the rules. */
export const FINDING_CODES: readonly FindingCode[] = RULES.flatMap(
  (rule) => Object.keys(rule.codes) as FindingCode[],
);
