import * as v from "valibot";
import { squeeze } from "../sheet/text";
import { appraisalSchema } from "./appraisal-schema";
import { RATE_IDS, type KnownIds } from "./ids";
import type { ProfilePart } from "./merge";
import { noticeSchema } from "./notice";
import type { Profile, Quota } from "./profile";
import { told, type Schema } from "./schema";
import { figure, number, object, oneOf, text, tuple, whole } from "./schema-parts";
import { table } from "./schema-tables";
import { inUnit } from "./unit";

/** What a role owes. */
export const quotaSchema: Schema<Quota> = object<Quota>(
  {
    measure: oneOf(["households", "contacts", "families"]),
    required: whole(0, 1e6),
    per: oneOf(["year", "term"]),
  },
  ["measure", "required", "per"],
);

const version: Schema<1> = v.literal(1, ({ input }) =>
  typeof input === "number" ? told("unknown-version", "1") : told("wrong-type", "number"),
);

const days = inUnit("days", whole(0, 36500));
const share = inUnit("percent", number(0, 1));
const points = inUnit("points", number(0, 1e6));

/** A letter of a column as Excel writes it. */
const letter = v.pipe(
  v.string(),
  v.regex(/^(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])$/, told("unknown-id", "A..XFD")),
);

/** What a profile document states (CONTRACT “Profile”): the one declaration of its keys. */
export type ProfileDocument = ProfilePart & { readonly extends?: string };

/** Schema of a profile document; ids that are not given are not checked (rates are always checked). */
export function documentSchema(known: KnownIds): Schema<ProfileDocument> {
  const field = known.fields === undefined ? text(1, 40) : oneOf(known.fields);
  return object<ProfileDocument>(
    {
      version,
      unitName: text(0, 100),
      decimals: figure([0, 1, 2]),
      visitWeekday: v.nullable(whole(1, 7)),
      targets: table(share, oneOf(known.rates ?? RATE_IDS)),
      limits: table(days, among(known.kinds)),
      quotas: table(quotaSchema),
      safetyWeights: tuple<Profile["safetyWeights"]>([points, points, points, points]),
      compositeWeights: table(points),
      vocabulary: table(words, among(known.fields)),
      columns: table(table(v.nullable(field), letter)),
      rules: table(oneOf(["error", "warning", "hint", "off"]), among(known.codes)),
      appraisal: appraisalSchema(known.rates),
      notice: noticeSchema,
      extends: text(1, 4096),
    },
    [],
  );
}

function among(ids: readonly string[] | undefined): Schema<string> | undefined {
  return ids === undefined ? undefined : oneOf(ids);
}

/** Words are kept as they are compared, squeezed; an empty word would rewrite every empty cell. */
const words: Schema<Record<string, string>> = v.pipe(
  table(text(1, 200)),
  v.rawTransform<Record<string, string>, Record<string, string>>(({ dataset, addIssue, NEVER }) => {
    const squeezed: Record<string, string> = {};
    for (const [word, canonical] of Object.entries(dataset.value)) {
      const [key, to] = [squeeze(word), squeeze(canonical)];
      const noWord = key === "" || key === "__proto__";
      if (noWord || to === "") {
        const input = dataset.value;
        addIssue({
          message: noWord ? told("unknown-key", "") : told("out-of-range", "1..200"),
          path: [{ type: "object", origin: "value", input, key: word, value: canonical }],
        });
        return NEVER;
      }
      squeezed[key] = to;
    }
    return squeezed;
  }),
);
