import type { Period } from "../measure/index";
import type { Profile, Quota } from "../profile/profile";
import type { Serial } from "../sheet/serial";
import { countOf } from "../visit/quotas";
import { termOf, yearOf } from "../visit/terms";
import type { Touch } from "../visit/touches";
import { exact, plus, times, ZERO, type Exact } from "./exact";

/** What somebody did of what the role owes in a period. */
export interface QuotaShare {
  readonly done: number;
  readonly required: Exact;
}

/**
 * Shares of a role's quota by name (squeezed), of those alone who have the role. What is owed in the
 * period is the quota's share of its year (or term), day by day.
 */
export function quotaShares(
  touches: readonly Touch[],
  role: string,
  profile: Profile,
  { from, to, cut }: Period & { readonly cut: Serial },
): ReadonlyMap<string, QuotaShare> {
  const quota = Object.hasOwn(profile.quotas, role) ? profile.quotas[role] : undefined;
  const shares = new Map<string, QuotaShare>();
  if (quota === undefined) return shares;
  const required = times(exact(quota.required), spansIn(quota.per, from, to));
  for (const [owner, own] of byOwner(touches)) {
    if (roleOf(own, cut) !== role) continue;
    const counted = own.filter(({ day }) => day >= from && day <= cut);
    shares.set(owner, { done: countOf(counted, quota.measure), required });
  }
  return shares;
}

/** How many years (or terms) a stretch of days is. */
function spansIn(per: Quota["per"], from: Serial, to: Serial): Exact {
  let spans = ZERO;
  for (let day = from; day <= to;) {
    const span = per === "term" ? termOf(day) : yearOf(day);
    const last = Math.min(span.to, to);
    const days = { dividend: BigInt(last - day + 1), divisor: BigInt(span.to - span.from + 1) };
    spans = plus(spans, days);
    day = last + 1;
  }
  return spans;
}

function byOwner(touches: readonly Touch[]): ReadonlyMap<string, readonly Touch[]> {
  const own = new Map<string, Touch[]>();
  for (const touch of touches) {
    const known = own.get(touch.owner);
    if (known === undefined) own.set(touch.owner, [touch]);
    else known.push(touch);
  }
  return own;
}

/** The role last written beside the name up to the cut, else the first one written later. */
function roleOf(touches: readonly Touch[], cut: Serial): string | null {
  let last: Touch | null = null;
  let later: Touch | null = null;
  for (const touch of touches) {
    if (touch.role === null) continue;
    if (touch.day > cut) {
      if (later === null || touch.day < later.day) later = touch;
    } else if (last === null || touch.day >= last.day) last = touch;
  }
  return (last ?? later)?.role ?? null;
}
