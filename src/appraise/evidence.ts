import type { Finding } from "../check/finding";
import type { Records } from "../ledger/records";
import { ratingMaterial, type Material, type PeriodName } from "../measure/index";
import type { Rate, RateId } from "../measure/rate";
import type { Ratio } from "../measure/ratio";
import type { Window } from "../measure/window";
import type { AppraisalRules, CountId } from "../profile/appraisal";
import type { Serial } from "../sheet/serial";
import type { Steps } from "../sheet/steps";
import { squeeze } from "../sheet/text";
import type { Touch } from "../visit/touches";
import type { RowPlace } from "./appraisal";
import { casesOf } from "./cases";
import type { HandMarks, MarkCell } from "./hand-marks";
import { measuringQuality, type UnitQuality } from "./quality";
import { quotaShares, type QuotaShare } from "./quota";
import { begunMonths, reportedMonths } from "./reporting";
import type { Units } from "./units";

/** What items and vetoes are judged by, unit by unit. */
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
  readonly rules: Pick<AppraisalRules, "items" | "veto">;
  readonly material: Material;
  readonly reported: readonly Records[];
  readonly units: Units;
  readonly touches: readonly Touch[];
  readonly marks: HandMarks;
  readonly name: PeriodName;
  readonly to: Serial;
  readonly window: Window;
  readonly asOf: Serial;
  /** What a check of the ledgers finds; asked for where quality is scored. */
  readonly findings: () => Steps<readonly Finding[]>;
}

/** Works out what the rules ask for, a kind of evidence a step; of any other kind there is none. */
export function* gatheringEvidence(sources: EvidenceSources): Steps<Evidence> {
  const { material, reported, units, window, name, asOf, marks } = sources;
  const asked = askedBy(sources.rules);
  const rates = asked.rates ? yield* ratesByUnit(sources) : null;
  const cases = new Map<CountId, PlacesByUnit>();
  for (const id of asked.counts) {
    cases.set(id, placesByUnit(sources, id));
    yield;
  }
  const quotas = new Map<string, ReadonlyMap<string, QuotaShare>>();
  for (const role of units.by === "owner" ? asked.roles : []) {
    const { from, cut } = window;
    const days = { from: from ?? cut, to: sources.to, cut };
    quotas.set(role, quotaShares(sources.touches, role, material.profile, days));
    yield;
  }
  const findings = asked.quality ? yield* sources.findings() : [];
  const quality = asked.quality
    ? yield* measuringQuality(material.opened, units, window, findings)
    : [];
  const months = begunMonths(name, asOf);
  const reporting = asked.reporting
    ? reportedMonths(material, reported, units, months, window.cut)
    : [];
  yield;
  return {
    rate: (id, unit) => rates?.get(units.names[unit] ?? "")?.find((one) => one.id === id) ?? null,
    cases: (id, unit) => cases.get(id)?.[unit] ?? [],
    quota: (role, unit) => quotas.get(role)?.get(squeeze(units.names[unit] ?? "")) ?? null,
    quality: (unit) => quality[unit] ?? { records: 0, faults: [] },
    reporting: (unit) => ({
      numerator: reporting[unit]?.size ?? 0,
      denominator: months.length,
    }),
    mark: marks.of,
  };
}

/** The kinds of evidence that items and vetoes go by. */
function askedBy({ items, veto }: EvidenceSources["rules"]) {
  const scores = items.map(({ score }) => score);
  const kinds = new Set(scores.map(({ kind }) => kind));
  const counts = [
    ...scores.flatMap((score) => ("count" in score ? [score.count] : [])),
    ...veto.flatMap((one) => ("count" in one ? [one.count] : [])),
  ];
  return {
    rates: scores.some((score) => "rate" in score) || veto.some((one) => "rate" in one),
    counts: new Set(counts),
    roles: new Set(scores.flatMap((score) => ("role" in score ? [score.role] : []))),
    quality: kinds.has("quality"),
    reporting: kinds.has("reporting"),
  };
}

function* ratesByUnit({
  material,
  asOf,
  name,
  units,
}: EvidenceSources): Steps<ReadonlyMap<string, readonly Rate[]>> {
  const { groups } = yield* ratingMaterial(material, { asOf, period: name, by: units.by });
  return new Map(groups.slice(1).map((group) => [group.name, group.rates]));
}

type PlacesByUnit = readonly (readonly RowPlace[])[];

function placesByUnit({ material, units, window }: EvidenceSources, id: CountId): PlacesByUnit {
  const places = units.names.map((): RowPlace[] => []);
  const unitOf = perKey(units.ofRecords);
  for (const { records, record } of casesOf(material, id, window)) {
    const { book, sheet } = records.ledger.grid;
    places[unitOf(records)[record] ?? -1]?.push({ book, sheet, row: records.rowOf(record) });
  }
  return places;
}

function perKey<K, T>(compute: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    let found = made.get(key);
    if (found === undefined) made.set(key, (found = { value: compute(key) }));
    return found.value;
  };
}
