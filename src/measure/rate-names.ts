import type { RateId } from "../profile/ids";
import { RATES, type RateDeclaration } from "./rate-declarations";

const IDS: ReadonlyMap<string, RateId> = new Map(
  (Object.entries(RATES) as [RateId, RateDeclaration][]).flatMap(([id, { names }]) =>
    [id, ...names].map((name): [string, RateId] => [name, id]),
  ),
);

/** The rate a name stands for: its id or its Chinese name; `null` for any other word. */
export function rateIdOf(name: string): RateId | null {
  return IDS.get(name.trim()) ?? null;
}
