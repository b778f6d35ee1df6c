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
  const byOwner = new Map<string, Touch[]>();
  for (const touch of touches) {
    if (touch.day > asOf) continue;
    const own = byOwner.get(touch.owner);
    if (own === undefined) byOwner.set(touch.owner, [touch]);
    else own.push(touch);
  }
  return Array.from(byOwner, ([owner, own]) => {
    const role = lastRole(own);
    const quota =
      role !== null && Object.hasOwn(profile.quotas, role) ? profile.quotas[role] : undefined;
    if (role === null || quota === undefined) return [];
    const span = quota.per === "term" ? termOf(asOf) : yearOf(asOf);
    const counted = own.filter(({ day }) => day >= span.from);
    return [{ owner, role, ...pace(quota, countOf(counted, quota.measure), span, asOf) }];
  }).flat();
}

function lastRole(touches: readonly Touch[]): string | null {
  let last: Touch | null = null;
  for (const touch of touches)
    if (touch.role !== null && (last === null || touch.day >= last.day)) last = touch;
  return last?.role ?? null;
}

/** How much touches count under a measure: contacts every one, households and families once each. */
export function countOf(touches: readonly Touch[], measure: Quota["measure"]): number {
  const counted = new Set<number>();
  for (const { contact, households } of touches)
    if (measure === "contacts") counted.add(contact);
    else for (const household of households) counted.add(household);
  return counted.size;
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
