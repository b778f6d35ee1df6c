import { dateFields, numberFields } from "../../field-types";
import type { FieldId } from "../../fields";
import type { KindId } from "../../kind-ids";
import type { Evidence } from "../../ledger";
import { KINDS } from "../../kinds";
import { legendOf } from "../../vocabulary/legend";
import { nearness } from "../label/whose";
import { fitOf } from "../values/fit";
import { figureField, isFigure } from "./figures";
import type { Candidate } from "./candidate";
import type { Column } from "./column";

/** Below this a column stays unmapped. */
const LEAST_CANDIDATE = 0.35;

/** A label that scores this names its field and no other. */
const EXACT = 0.9;

/** A field that speaks this strongly against a kind is rarely a column of it. */
const FOREIGN = -0.5;
const FOREIGN_FACTOR = 0.75;

/** Fields whose cells may be numbers. */
const MAY_COUNT: ReadonlySet<FieldId> = new Set<FieldId>([
  ...dateFields,
  ...numberFields,
  "serial",
  "code",
  "householdId",
  "group",
  "grid",
  "idNumber",
  "phone",
  "rate",
  "rating",
  "note",
  "scale",
]);

/** Fields of words, which a legend may put into codes. */
const CODED: ReadonlySet<FieldId> = new Set<FieldId>([
  "status",
  "rating",
  "level",
  "category",
  "gender",
  "awareness",
  "visitClass",
  "supervised",
]);
const NO_FIT = { value: 0, what: "" };

/** Fields that values alone can tell, where the label says nothing. */
const TELLING: readonly (readonly [FieldId, "id" | "phone" | "gender" | "rating", number])[] = [
  ["idNumber", "id", 0.5],
  ["phone", "phone", 0.45],
  ["gender", "gender", 0.6],
];

/** The fields a column may carry if the sheet is of this kind, with reasons. */
export function candidatesOf(column: Column, kind: KindId): readonly Candidate[] {
  const found = new Map<FieldId, Candidate>();
  const add = (candidate: Candidate): void => {
    const known = found.get(candidate.field);
    if (
      candidate.score >= LEAST_CANDIDATE &&
      (known === undefined || known.score < candidate.score)
    )
      found.set(candidate.field, candidate);
  };
  const figure = kind === "report" ? figureField(column, kind) : null;
  // Codes that the label explains are words.
  const coded = legendOf(column.leaf) !== null;
  const counted = !coded && isFigure(column) && column.values.distinct * column.values.filled > 2;
  for (const [field, score, ...kinds] of column.reading.gives) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    const foreign = (KINDS[kind].fields[field] ?? 0) <= FOREIGN ? FOREIGN_FACTOR : 1;
    add(
      weigh(
        column,
        kind,
        field,
        foreign *
          (figure === null ? score : score * 0.6) *
          (counted && !MAY_COUNT.has(field) ? 0.3 : 1),
        coded && CODED.has(field),
      ),
    );
  }
  const inFigures = figure ?? figureField(column, kind);
  if (inFigures !== null) add(inFigures);
  if (column.reading.gives.length === 0 && !column.reading.refused) {
    for (const candidate of byValues(column, kind)) add(candidate);
  }
  return [...found.values()];
}

function weigh(
  column: Column,
  kind: KindId,
  field: FieldId,
  score: number,
  coded: boolean,
): Candidate {
  const near = nearness(field, kind, column.reading.owners);
  const exact = score >= EXACT && column.reading.known === 1;
  const fit = coded ? NO_FIT : fitOf(field, column.values, exact);
  const label = score * near;
  const total =
    fit.value < 0 ? label * (1 + fit.value) : Math.min(1, label + 0.12 * fit.value * label);
  const evidence: Evidence[] = [
    {
      kind: column.reading.byParent ? "parent" : "label",
      what: column.reading.label.core,
      weight: label,
    },
  ];
  if (fit.value !== 0) evidence.push({ kind: "values", what: fit.what, weight: total - label });
  return { field, score: total, evidence };
}

function byValues(column: Column, kind: KindId): readonly Candidate[] {
  const { values } = column;
  if (values.filled < 3) return [];
  const found: Candidate[] = [];
  for (const [field, shape, score] of TELLING) {
    const share = values.share(shape);
    if (share >= 0.7)
      found.push({
        field,
        score: score * share,
        evidence: [{ kind: "values", what: shape, weight: score * share }],
      });
  }
  if (kind === "satisfaction" && values.share("rating") >= 0.7)
    found.push({
      field: "rating",
      score: 0.6,
      evidence: [{ kind: "values", what: "rating", weight: 0.6 }],
    });
  return found;
}
