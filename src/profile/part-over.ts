import type { ProfilePart } from "./merge";
import type { Profile } from "./profile";
import { isSame } from "./same";

/**
 * What a profile states otherwise than its base, so that `mergeProfiles` of the two gives it again. Entries of
 * a table that only the base has cannot be taken out this way.
 */
export function partOver(base: Profile, profile: Profile): ProfilePart {
  const part = Object.entries(profile).flatMap(([key, value]) => {
    const usual = (base as unknown as Table)[key];
    if (key === "version" || isSame(usual, value)) return [];
    return [[key, joinedKeys.has(key) ? tableOver(usual, value as Table) : (value as unknown)]];
  });
  return { version: 1, ...(Object.fromEntries(part) as ProfilePart) };
}

type Table = Readonly<Record<string, unknown>>;

/** Settings that `mergeProfiles` joins entry by entry; the last two table by table. */
const joinedKeys: ReadonlySet<string> = new Set([
  ...["targets", "limits", "quotas", "compositeWeights", "rules", "notice"],
  ...["vocabulary", "columns"],
]);

/** A quota is one value: whoever states one states it whole, and so `mergeProfiles` takes it. */
function tableOver(base: unknown, table: Table): Table {
  const usual = new Map(Object.entries(base ?? {}) as [string, unknown][]);
  return Object.fromEntries(
    Object.entries(table).filter(([key, value]) => !isSame(usual.get(key), value)),
  );
}
