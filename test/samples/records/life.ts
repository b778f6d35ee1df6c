import type { Random } from "../random";
import type { Scene, Scheduled } from "./record";

/** The days of a matter, in their order; `null`: has not happened. */
export interface Life {
  readonly occurred: number;
  readonly found: number;
  readonly registered: number;
  readonly started: number;
  readonly deadline: number;
  readonly closed: number | null;
  readonly inspected: number | null;
  readonly rechecked: number | null;
  readonly feedback: number | null;
  readonly revisited: number | null;
}

/** Days from finding a matter to its limit, and what must follow its closing. */
export interface LifeRules {
  readonly limit: number;
  /** A closed hazard has been inspected and rechecked. */
  readonly inspection: boolean;
}

/** Lives of the ledger's matters, oldest first: closed in time, or open and not yet overdue. */
export function livesOf(scene: Scene, rules: LifeRules): Life[] {
  const random = scene.random.fork("lives");
  const span = scene.asOf - scene.from + 1;
  const lives: Life[] = [];
  for (let i = 0; i < scene.count; i++) {
    const fixed = scene.schedule?.[i];
    const found = fixed?.foundOn ?? scene.from + Math.floor((i * span) / scene.count);
    lives.push(lifeFrom(random, found, scene.asOf, rules, fixed));
  }
  return lives;
}

function lifeFrom(
  random: Random,
  found: number,
  asOf: number,
  rules: LifeRules,
  fixed: Scheduled | undefined,
): Life {
  const after = (day: number, most: number): number => Math.min(asOf, day + random.int(0, most));
  const registered = after(found, 1);
  const started = after(registered, 1);
  const tail = rules.inspection ? 6 : 0;
  const fresh = asOf - found < rules.limit - 5 && random.chance(0.35);
  const open = (fixed?.open ?? fresh) || started + tail > asOf;
  const plain = found + rules.limit;
  const base = { occurred: found - random.int(0, 20), found, registered, started };
  if (open) {
    const deadline = Math.max(plain, asOf + random.int(3, 20));
    const none = { closed: null, inspected: null, rechecked: null };
    return { ...base, ...none, deadline, feedback: null, revisited: null };
  }
  const room = Math.max(0, Math.min(plain - started, asOf - tail - started));
  const closed = started + random.int(0, Math.min(room, rules.limit - 4));
  const inspected = rules.inspection ? closed + random.int(0, 2) : null;
  const rechecked = inspected === null ? null : inspected + random.int(1, 4);
  const feedback = after(closed, 2);
  const revisit = Math.max(rechecked ?? closed, feedback) + random.int(1, 9);
  return {
    ...base,
    deadline: Math.max(plain, closed),
    closed,
    inspected,
    rechecked,
    feedback,
    revisited: revisit <= asOf && random.chance(0.85) ? revisit : null,
  };
}
