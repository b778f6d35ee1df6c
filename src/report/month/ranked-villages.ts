import type { MatterKind } from "../../ledger/matters/states";
import {
  rankBy,
  UNKNOWN_GROUP,
  type RateGroup,
  type RateId,
  type Ratio,
} from "../../measure/index";
import { countsOf, flowOf, partsOf, type MonthData } from "./month-data";

/** A village with its place by the rate of the kind. */
export interface RankedVillage {
  readonly group: RateGroup;
  readonly rank: number | null;
}

/** The rate a kind's matters count for. */
export const OWN_RATE: Readonly<Record<MatterKind, RateId>> = {
  dispute: "resolution",
  opinion: "closing",
  petition: "closing",
  hazard: "rectification",
};

/** 化解率 of a group: closed ÷ found in the month. */
export function kindRatio(group: RateGroup, kind: MatterKind): Ratio {
  const { closed, base } = countsOf(group, kind);
  return { numerator: closed, denominator: base };
}

/** Villages by their rate, the highest first, equal ones sharing a place; the unknown one last. */
export function rankedVillages(data: MonthData, kind: MatterKind): RankedVillage[] {
  const groups = partsOf(data.groups.village);
  const known = groups.filter(({ name }) => name !== UNKNOWN_GROUP);
  const unknown = groups.filter(
    (group) => group.name === UNKNOWN_GROUP && !isEmptyGroup(group, kind),
  );
  return [
    ...rankBy(known, (group) => kindRatio(group, kind)).map(({ item, rank }) => ({
      group: item,
      rank,
    })),
    ...unknown.map((group) => ({ group, rank: null })),
  ];
}

/** Whether nothing of the kind happened or stood open in a group. */
export function isEmptyGroup(group: RateGroup, kind: MatterKind): boolean {
  const { carried, found } = flowOf(group, kind);
  return carried === 0 && found === 0;
}
