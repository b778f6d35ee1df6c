import { MatterState } from "../ledger/matters/states";
import type { MatterKind } from "../ledger/matters/states";
import type { Records } from "../ledger/records";
import { readNumber } from "../sheet/number-text";
import type { Material } from "./material";
import type { Window } from "./window";

/** Numbers of matters by people involved; bands do not overlap (DOMAIN §8). */
export interface PeopleBands {
  /** 50 and fewer. */
  readonly upTo50: number;
  readonly from51To100: number;
  readonly from101To500: number;
  readonly over500: number;
  /** No figure, or none that can be read. */
  readonly unknown: number;
}

/** Matters found in the window by their 涉及人数; 600多 falls where its least figure falls. */
export function peopleBands(
  material: Material,
  kinds: readonly MatterKind[],
  { from, cut }: Window,
): PeopleBands {
  const bands = { upTo50: 0, from51To100: 0, from101To500: 0, over500: 0, unknown: 0 };
  for (const { records, kind, found, state, count } of material.matters) {
    if (!kinds.includes(kind)) continue;
    const bandOf = bandReader(records);
    for (let i = 0; i < count; i++) {
      const day = found[i] ?? 0;
      if (day < (from ?? 0) || day > cut || state[i] === MatterState.withdrawn) continue;
      bands[bandOf(i)]++;
    }
  }
  return bands;
}

/** The band of each record, each distinct figure read once. */
export function bandReader(records: Records): (record: number) => keyof PeopleBands {
  const column = records.column("peopleCount");
  const bands = column?.distinct.map((value) => bandFor(readNumber(value)));
  return (record) => bands?.[column?.codes[record] ?? 0] ?? "unknown";
}

function bandFor(figure: ReturnType<typeof readNumber>): keyof PeopleBands {
  if (figure.kind !== "number" && figure.kind !== "approximate" && figure.kind !== "scaled")
    return "unknown";
  if (figure.value < 0) return "unknown";
  if (figure.value <= 50) return "upTo50";
  if (figure.value <= 100) return "from51To100";
  return figure.value <= 500 ? "from101To500" : "over500";
}
