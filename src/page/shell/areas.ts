/** The parts of the desk that F6 goes round, in their order on the screen. */
export const areas = ["bar", "grid", "pane"] as const;

export type Area = (typeof areas)[number];

/** The area after (`step` 1) or before (-1) one, round about; only those that are `there` count. */
export function nextArea(from: Area | null, step: 1 | -1, there: ReadonlySet<Area>): Area | null {
  const count = areas.length;
  const start = from === null ? (step === 1 ? -1 : count) : areas.indexOf(from);
  for (let n = 1; n <= count; n++) {
    const area = areas[(start + step * n + count * 2) % count];
    if (area !== undefined && there.has(area)) return area;
  }
  return null;
}
