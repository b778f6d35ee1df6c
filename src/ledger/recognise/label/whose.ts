import type { FieldId } from "../../fields";
import type { KindId } from "../../kind-ids";
import type { Tag } from "./tags";

/** Facts that belong to a person. */
const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  "phone",
  "idNumber",
  "gender",
  "birthDate",
  "age",
  "ethnicity",
  "politics",
  "education",
  "marriage",
  "occupation",
  "address",
  "registeredAddress",
  "role",
]);

/** How near the person a fact belongs to is to the row's own person: 1 is that person. */
const NEARNESS: readonly (readonly [Tag, number])[] = [
  ["own", 1],
  ["opponent", 0.5],
  ["landlord", 0.5],
  ["kin", 0.38],
  ["house", 0.85],
  ["captain", 0.8],
  ["visitor", 0.5],
  ["helper", 0.5],
  ["owner", 0.55],
  ["leader", 0.4],
  ["handler", 0.45],
  ["finder", 0.4],
  ["staff", 0.4],
  ["duty", 0.5],
  ["care", 0.45],
  ["org", 0.75],
  ["unit", 0.6],
];

/**
 * Factor on a fact's score by whose fact it is: a phone of the person in charge counts only where
 * nobody nearer has one.
 */
export function nearness(field: FieldId, kind: KindId | null, owners: ReadonlySet<Tag>): number {
  if (!PERSONAL.has(field)) return 1;
  if (field === "role") return 1;
  const place = field === "address" || field === "registeredAddress";
  for (const [tag, factor] of NEARNESS) {
    if (!owners.has(tag)) continue;
    if ((tag === "visitor" || tag === "captain") && kind === "tenhouse") return 1;
    if (place && (tag === "org" || tag === "unit")) return 1;
    return factor;
  }
  return 1;
}
