import { isSame } from "../profile/same";
import type { Profile } from "../profile/profile";
import { profileLines, type ProfileLine } from "./profile-lines";

/** A setting that two profiles give otherwise, in words; `null`: one of them does not have it. */
export interface ProfileDifference {
  readonly key: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What would be otherwise if `after` took the place of `before`, setting by setting, in the order of the contract. */
export function profileDifferences(before: Profile, after: Profile): ProfileDifference[] {
  const [old, now] = [linesByKey(before), linesByKey(after)];
  const changed = [...now].flatMap(([key, line]) => {
    const was = old.get(key);
    if (was !== undefined && isSame(was.value, line.value)) return [];
    return [{ key, name: line.name, before: was?.words ?? null, after: line.words }];
  });
  const gone = [...old].flatMap(([key, { name, words }]) =>
    now.has(key) ? [] : [{ key, name, before: words, after: null }],
  );
  const all = [...changed, ...gone];
  // Items that come or go are said themselves; their order is told only where nothing else says it.
  const moved = all.some(({ key }) => key.startsWith("appraisal\nitem "));
  return inOrder(moved ? all.filter(({ key }) => key !== "appraisal\norder") : all, [old, now]);
}

type Lines = ReadonlyMap<string, ProfileLine>;

function linesByKey(profile: Profile): Lines {
  return new Map(profileLines(profile).map((line) => [`${line.setting}\n${line.key}`, line]));
}

/** What is gone stands with its setting, not at the end. */
function inOrder(
  differences: readonly ProfileDifference[],
  [old, now]: readonly [Lines, Lines],
): ProfileDifference[] {
  const settings = [...new Set([...now.values(), ...old.values()].map(({ setting }) => setting))];
  const place = ({ key }: ProfileDifference): number =>
    settings.findIndex((setting) => key.startsWith(`${setting}\n`));
  return [...differences].sort((a, b) => place(a) - place(b));
}
