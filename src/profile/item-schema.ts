import * as v from "valibot";
import type { AppraisalItem, Score, Step } from "./appraisal";
import { COUNT, LABEL, MARKS, MOST, SHARE } from "./appraisal-bounds";
import type { RateId } from "./ids";
import { told, type Schema } from "./schema";
import { listOf, number, object, objectOnly, guarded, tuple, type Shape } from "./schema-parts";

interface ItemPart {
  readonly id: string;
  readonly name?: string;
  readonly full?: number;
  readonly group?: string;
  readonly score: Score;
}

/** One 考核项目; `rate` are the rates it may be scored by. */
export function itemSchema(rate: Schema<RateId>): Schema<AppraisalItem> {
  const stated = object<ItemPart>(
    { id: LABEL, name: LABEL, full: MARKS, group: LABEL, score: scoreSchema(rate) },
    ["id", "score"],
  );
  return v.pipe(
    stated,
    v.rawTransform<ItemPart, AppraisalItem>(({ dataset, addIssue, NEVER }) => {
      const { id, name = id, full, score, ...more } = dataset.value;
      const message = wrongMarks(full, score);
      if (message === null) return { id, name, full: full ?? 0, ...more, score };
      const input = { ...dataset.value };
      addIssue({
        message,
        path: [{ type: "object", origin: "value", input, key: "full", value: full }],
      });
      return NEVER;
    }),
  );
}

/** A bonus comes on top of the total: it has no marks of its own. */
function wrongMarks(full: number | undefined, { kind }: Score): string | null {
  if (kind === "bonus") return (full ?? 0) === 0 ? null : told("out-of-range", "0..0");
  return full === undefined ? told("missing-key", "") : null;
}

type ScoreKind = Score["kind"];
type ScoreOf<K extends ScoreKind> = Extract<Score, { readonly kind: K }>;

function scoreSchema(rate: Schema<RateId>): Schema<Score> {
  const shapes: { readonly [K in ScoreKind]: Shape<Omit<ScoreOf<K>, "kind">> } = {
    proportional: { rate },
    steps: { rate, steps },
    perCase: { count: COUNT, points: MARKS, floor: number(-1e6, 1e6) },
    bonus: { count: COUNT, points: MARKS, cap: MARKS },
    quota: { role: LABEL },
    quality: { points: MARKS },
    reporting: {},
    hand: { column: LABEL },
  };
  const kinds = Object.keys(shapes) as ScoreKind[];
  const options = kinds.map((kind) => {
    const shape: Readonly<Record<string, Schema<unknown>>> = shapes[kind];
    const needed = Object.keys(shape).filter((key) => key !== "floor");
    return object<object>({ kind: v.literal(kind), ...shape }, ["kind", ...needed] as never[]);
  });
  const schema = v.variant("kind", options as unknown as v.VariantOptions<"kind">, ({ input }) => {
    if (input === undefined) return told("missing-key", "");
    return typeof input === "string"
      ? told("unknown-id", kinds.join("|"))
      : told("wrong-type", "string");
  });
  return guarded(schema as unknown as Schema<Score>, objectOnly);
}

const step: Schema<Step> = tuple<Step>([SHARE, MARKS]);

/** Thresholds fall from step to step: of two equal ones the second could never be reached. */
const steps: Schema<readonly Step[]> = v.pipe(
  listOf(step, 1, MOST),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = [...dataset.value];
    const key = input.findIndex(([atLeast], i) => i > 0 && atLeast >= (input[i - 1]?.[0] ?? 0));
    if (key < 0) return;
    const value = input[key];
    addIssue({
      message: told("not-falling", String(input[key - 1]?.[0])),
      path: [
        { type: "array", origin: "value", input, key, value },
        { type: "array", origin: "value", input: [...(value ?? [])], key: 0, value: value?.[0] },
      ],
    });
  }),
);
