import type { Serial } from "../sheet/serial";
import type { Material } from "./material";
import { monthOf, type PeriodName } from "./period";

/** The last month up to a day in which a matter was found; `null`: there is none. */
export function latestMonth(material: Material, asOf: Serial): PeriodName | null {
  let latest = 0;
  for (const { found, count } of material.matters)
    for (let i = 0; i < count; i++) {
      const day = found[i] ?? 0;
      if (day > latest && day <= asOf) latest = day;
    }
  return latest === 0 ? null : monthOf(latest);
}
