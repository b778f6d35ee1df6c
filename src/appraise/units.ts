import type { Records } from "../ledger/records";
import { openGroups, UNKNOWN_GROUP, type Groups } from "../measure/groups";
import type { Material } from "../measure/index";
import type { AppraisedBy } from "../profile/appraisal";
import { squeeze } from "../sheet/text";

/** Who is appraised: all that the ledgers name, in whatever period (CONTRACT §6). */
export interface Units {
  readonly by: AppraisedBy;
  /** In order of appearance. */
  readonly names: readonly string[];
  /** Number of a unit, -1 for what names none. */
  readonly indexOf: (name: string) => number;
  /** Number of the unit of every record, -1 where none is named. */
  readonly ofRecords: (records: Records) => Int32Array;
}

/**
 * `naming`: rows that are no records but name units too (nothing to report, nothing filled in yet).
 * `others`: names known from elsewhere (who went on visits), squeezed.
 */
export function unitsOf(
  material: Material,
  naming: readonly Records[],
  by: AppraisedBy,
  others: readonly string[],
): Units {
  const groups = openGroups(by, material.villageName);
  const names: string[] = [];
  const known = new Map<string, number>();
  const squeezed = new Set<string>();
  const add = (name: string): void => {
    if (name === "" || name === UNKNOWN_GROUP || known.has(name)) return;
    known.set(name, names.push(name) - 1);
    squeezed.add(squeeze(name));
  };
  for (const records of [...material.opened, ...naming]) namesOf(records, groups).forEach(add);
  for (const name of others) if (!squeezed.has(name)) add(name);
  return {
    by,
    names,
    indexOf: (name) => known.get(name) ?? -1,
    ofRecords: (records) =>
      Int32Array.from(namesOf(records, groups), (name) => known.get(name) ?? -1),
  };
}

function namesOf(records: Records, groups: Groups): readonly string[] {
  const nameAt = groups.namesIn(records);
  return Array.from({ length: records.count }, (_, record) => nameAt(record, 0));
}
