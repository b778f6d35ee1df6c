import { check } from "../check/run";
import type { Ledger } from "../ledger/ledger";
import type { Records } from "../ledger/records";
import { ratesOfMaterial, type Material, type PeriodName } from "../measure/index";
import type { Rate, RateId } from "../measure/rate";
import type { Ratio } from "../measure/ratio";
import type { Window } from "../measure/window";
import type { CountId } from "../profile/appraisal";
import type { Serial } from "../sheet/serial";
import { squeeze } from "../sheet/text";
import type { Touch } from "../visit/touches";
import type { RowPlace } from "./appraisal";
import { casesOf } from "./cases";
import type { HandMarks, MarkCell } from "./hand-marks";
import { qualityOf, type UnitQuality } from "./quality";
import { quotaShares, type QuotaShare } from "./quota";
import { begunMonths, reportedMonths } from "./reporting";
import type { Units } from "./units";

/** What items and vetoes are judged by, unit by unit; each kind worked out when first asked for. */
export interface Evidence {
  /** `null`: the ledgers do not tell this rate. */
  readonly rate: (id: RateId, unit: number) => Rate | null;
  readonly cases: (id: CountId, unit: number) => readonly RowPlace[];
  /** `null`: the unit does not have the role, or is nobody who goes on visits. */
  readonly quota: (role: string, unit: number) => QuotaShare | null;
  readonly quality: (unit: number) => Readonly<UnitQuality>;
  readonly reporting: (unit: number) => Ratio;
  readonly mark: (label: string, unit: number) => MarkCell | null;
}

export interface EvidenceSources {
  readonly ledgers: readonly Ledger[];
  readonly material: Material;
  readonly reported: readonly Records[];
  readonly units: Units;
  readonly touches: readonly Touch[];
  readonly marks: HandMarks;
  readonly name: PeriodName;
  readonly to: Serial;
  readonly window: Window;
  readonly asOf: Serial;
}

export function evidenceOf(sources: EvidenceSources): Evidence {
  const { material, reported, units, window, name, asOf, marks } = sources;
  const rates = once(() => ratesByUnit(sources));
  const cases = perKey((id: CountId) => placesByUnit(sources, id));
  const quotas = perKey((role: string) => {
    const { from, cut } = window;
    const days = { from: from ?? cut, to: sources.to, cut };
    return quotaShares(sources.touches, role, material.profile, days);
  });
  const quality = once(() => {
    const findings = check(sources.ledgers, { profile: material.profile, asOf });
    return qualityOf(material.opened, units, window, findings);
  });
  const months = begunMonths(name, asOf);
  const reporting = once(() => reportedMonths(material, reported, units, months, window.cut));
  return {
    rate: (id, unit) =>
      rates()
        .get(units.names[unit] ?? "")
        ?.find((one) => one.id === id) ?? null,
    cases: (id, unit) => cases(id)[unit] ?? [],
    quota: (role, unit) =>
      units.by === "owner" ? (quotas(role).get(squeeze(units.names[unit] ?? "")) ?? null) : null,
    quality: (unit) => quality()[unit] ?? { records: 0, faults: [] },
    reporting: (unit) => ({
      numerator: reporting()[unit]?.size ?? 0,
      denominator: months.length,
    }),
    mark: marks.of,
  };
}

function ratesByUnit({
  material,
  asOf,
  name,
  units,
}: EvidenceSources): ReadonlyMap<string, readonly Rate[]> {
  const { groups } = ratesOfMaterial(material, { asOf, month: name, by: units.by });
  return new Map(groups.slice(1).map((group) => [group.name, group.rates]));
}

function placesByUnit(
  { material, units, window }: EvidenceSources,
  id: CountId,
): readonly (readonly RowPlace[])[] {
  const places = units.names.map((): RowPlace[] => []);
  const unitOf = perKey(units.ofRecords);
  for (const { records, record } of casesOf(material, id, window)) {
    const { book, sheet } = records.ledger.grid;
    places[unitOf(records)[record] ?? -1]?.push({ book, sheet, row: records.rowOf(record) });
  }
  return places;
}

function once<T>(compute: () => T): () => T {
  const known = perKey<null, T>(compute);
  return () => known(null);
}

function perKey<K, T>(compute: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) made.set(key, (found = { value: compute(key) }));
    return found.value;
  };
}
