import type { Profile, Quota } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import { termOf, yearOf, type Span } from "./terms";
import type { Touch } from "./touches";

/** How far one person is with the quota of the role. */
export interface QuotaPace {
  readonly owner: string;
  readonly role: string;
  readonly measure: Quota["measure"];
  readonly done: number;
  readonly required: number;
  /** required × days passed ÷ days of the period, the as-of day counted; not rounded. */
  readonly expectedByNow: number;
  /** Decided on whole numbers. */
  readonly onPace: boolean;
}

/**
 * Everyone whose role has a quota, in order of appearance, also who has done nothing yet. The role is
 * the one last written beside the name; the period is the calendar year, or the term, of the as-of
 * day. Contacts count every row, households and families once each.
 */
export function quotaPaces(touches: readonly Touch[], profile: Profile, asOf: Serial): QuotaPace[] {
  const known = touches.filter(({ day }) => day <= asOf);
  return Array.from(rolesByOwner(known), ([owner, { role }]) => {
    const quota = Object.hasOwn(profile.quotas, role) ? profile.quotas[role] : undefined;
    if (quota === undefined) return [];
    const span = quota.per === "term" ? termOf(asOf) : yearOf(asOf);
    const own = known.filter(
      (touch) => touch.owner === owner && touch.day >= span.from && touch.day <= asOf,
    );
    return [{ owner, role, ...pace(quota, countOf(own, quota.measure), span, asOf) }];
  }).flat();
}

function rolesByOwner(touches: readonly Touch[]): Map<string, { role: string; day: Serial }> {
  const roles = new Map<string, { role: string; day: Serial }>();
  for (const { owner, role, day } of touches) {
    if (role === null) continue;
    const last = roles.get(owner);
    if (last === undefined || day >= last.day) roles.set(owner, { role, day });
  }
  return roles;
}

function countOf(touches: readonly Touch[], measure: Quota["measure"]): number {
  const counted =
    measure === "contacts"
      ? touches.map(({ contact }) => contact)
      : touches.flatMap(({ households }) => households);
  return new Set(counted).size;
}

function pace(
  { measure, required }: Quota,
  done: number,
  span: Span,
  asOf: Serial,
): Omit<QuotaPace, "owner" | "role"> {
  const days = span.to - span.from + 1;
  const passed = asOf - span.from + 1;
  return {
    measure,
    done,
    required,
    expectedByNow: (required * passed) / days,
    onPace: done * days >= required * passed,
  };
}
