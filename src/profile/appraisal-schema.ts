import * as v from "valibot";
import { APPRAISED, MISSING_MARKS, type AppraisalPart, type Grade, type Veto } from "./appraisal";
import { itemSchema } from "./item-schema";
import { COUNT, LABEL, MARKS, MOST, SHARE } from "./appraisal-bounds";
import { RATE_IDS, type RateId } from "./ids";
import { told, type Schema } from "./schema";
import { listOf, object, oneOf } from "./schema-parts";
import { byKey } from "./schema-tables";

/** Schema of the profile key `appraisal`; `rates` are the ids of rates that may be named. */
export function appraisalSchema(rates: readonly string[] = RATE_IDS): Schema<AppraisalPart> {
  const rate = oneOf(rates) as Schema<RateId>;
  return object<AppraisalPart>(
    {
      by: oneOf(APPRAISED),
      full: MARKS,
      missing: oneOf(MISSING_MARKS),
      items: eachIdOnce(listOf(itemSchema(rate), 1, MOST)),
      veto: eachIdOnce(listOf(vetoSchema(rate), 0, MOST)),
      grades: listOf(gradeSchema, 0, MOST),
      vetoGrade: LABEL,
    },
    [],
  );
}

function vetoSchema(rate: Schema<RateId>): Schema<Veto> {
  type Of<K extends string> = Extract<Veto, Readonly<Record<K, unknown>>>;
  const named = { id: LABEL, name: LABEL };
  return byKey<Veto>([
    [
      "count",
      object<Of<"count">>({ ...named, count: COUNT, above: MARKS }, ["id", "count", "above"]),
    ],
    ["hand", object<Of<"hand">>({ ...named, hand: LABEL }, ["id", "hand"])],
    ["rate", object<Of<"rate">>({ ...named, rate, below: SHARE }, ["id", "rate", "below"])],
  ]);
}

type Of<K extends string> = Extract<Grade, Readonly<Record<K, unknown>>>;

const gradeSchema: Schema<Grade> = byKey<Grade>([
  ["share", object<Of<"share">>({ name: LABEL, share: SHARE }, ["name", "share"])],
  ["atLeast", object<Of<"atLeast">>({ name: LABEL, atLeast: SHARE }, ["name", "atLeast"])],
]);

function eachIdOnce<T extends { readonly id: string }>(
  schema: Schema<readonly T[]>,
): Schema<readonly T[]> {
  return v.pipe(
    schema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const known = new Set<string>();
      for (const [key, one] of dataset.value.entries()) {
        if (known.has(one.id)) {
          const input = [...dataset.value];
          const at = { type: "array", origin: "value", input, key, value: one } as const;
          const own = { type: "object", origin: "value", input: { ...one }, key: "id" } as const;
          addIssue({ message: told("repeated-id", one.id), path: [at, { ...own, value: one.id }] });
          return;
        }
        known.add(one.id);
      }
    }),
  );
}
