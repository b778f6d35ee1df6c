import type { FieldId } from "../ledger/fields";
import type { KindId } from "../ledger/kind-ids";
import type { View } from "./view";

const VISITS: ReadonlySet<KindId> = new Set<KindId>(["visit", "contact"]);
const DAYS: readonly FieldId[] = ["visitedOn", "registeredOn", "foundOn", "occurredOn"];
/** What a visit brought; who is to visit may stand there beforehand. */
const OUTCOMES: readonly FieldId[] = [
  "visitResult",
  "summary",
  "rating",
  "measure",
  "feedback",
  "phoneStatus",
  "status",
];

/**
 * Records of a list of households to visit that have neither a day nor an outcome yet (1, others 0):
 * plans, in which nothing is missing. `null`: the ledger is none of visits.
 */
export function plannedVisits(view: View): Uint8Array | null {
  if (!VISITS.has(view.kind)) return null;
  const outcomes = OUTCOMES.flatMap((field) => view.columns(field));
  const telling = outcomes.length > 0 ? outcomes : view.columns("visitor");
  const columns = [...DAYS.flatMap((field) => view.columns(field)), ...telling];
  const silences = new Uint8Array(view.count);
  for (const column of columns)
    for (const record of view.silent(column)) silences[record] = (silences[record] ?? 0) + 1;
  return silences.map((count) => (columns.length > 0 && count === columns.length ? 1 : 0));
}
