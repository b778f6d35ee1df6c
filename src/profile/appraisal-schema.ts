import {
  APPRAISED,
  COUNT_IDS,
  MISSING_MARKS,
  type AppraisalItem,
  type AppraisalPart,
  type Grade,
  type Score,
  type Step,
  type Veto,
} from "./appraisal";
import { RATE_IDS, type RateId } from "./ids";
import {
  accept,
  listOf,
  number,
  object,
  oneOf,
  refuse,
  text,
  type Parsed,
  type Schema,
} from "./schema";

const MOST = 200;
const marks = number(0, 1e6);
const share = number(0, 1);
const label = text(1, 60);
const count = oneOf(COUNT_IDS);

/** Schema of the profile key `appraisal`; `rates` are the ids of rates that may be named. */
export function appraisalSchema(rates: readonly string[] = RATE_IDS): Schema<AppraisalPart> {
  const rate = oneOf(rates) as Schema<RateId>;
  return object<AppraisalPart>(
    {
      by: oneOf(APPRAISED),
      full: marks,
      missing: oneOf(MISSING_MARKS),
      items: eachIdOnce(listOf(itemSchema(rate), 1, MOST)),
      veto: eachIdOnce(listOf(vetoSchema(rate), 0, MOST)),
      grades: listOf(gradeSchema, 0, MOST),
      vetoGrade: label,
    },
    [],
  );
}

interface ItemPart {
  readonly id: string;
  readonly name?: string;
  readonly full?: number;
  readonly group?: string;
  readonly score: Score;
}

function itemSchema(rate: Schema<RateId>): Schema<AppraisalItem> {
  const read = object<ItemPart>(
    { id: label, name: label, full: marks, group: label, score: scoreSchema(rate) },
    ["id", "score"],
  );
  return (value, path) => {
    const item = read(value, path);
    if (!item.ok) return item;
    const { id, name = id, full, score, ...more } = item.value;
    // A bonus comes on top of the total: it has no marks of its own.
    if (score.kind === "bonus") {
      if (full !== undefined && full !== 0) return refuse(`${path}.full`, "out-of-range", "0..0");
      return accept({ id, name, full: 0, ...more, score });
    }
    if (full === undefined) return refuse(`${path}.full`, "missing-key", "");
    return accept({ id, name, full, ...more, score });
  };
}

type ScoreOf<K extends Score["kind"]> = Extract<Score, { readonly kind: K }>;

function scoreSchema(rate: Schema<RateId>): Schema<Score> {
  const kind = <const K extends string>(id: K) => oneOf([id]);
  const shapes: { readonly [K in Score["kind"]]: Schema<ScoreOf<K>> } = {
    proportional: object<ScoreOf<"proportional">>({ kind: kind("proportional"), rate }, [
      "kind",
      "rate",
    ]),
    steps: object<ScoreOf<"steps">>({ kind: kind("steps"), rate, steps }, [
      "kind",
      "rate",
      "steps",
    ]),
    perCase: object<ScoreOf<"perCase">>(
      { kind: kind("perCase"), count, points: marks, floor: number(-1e6, 1e6) },
      ["kind", "count", "points"],
    ),
    bonus: object<ScoreOf<"bonus">>({ kind: kind("bonus"), count, points: marks, cap: marks }, [
      "kind",
      "count",
      "points",
      "cap",
    ]),
    quota: object<ScoreOf<"quota">>({ kind: kind("quota"), role: label }, ["kind", "role"]),
    quality: object<ScoreOf<"quality">>({ kind: kind("quality"), points: marks }, [
      "kind",
      "points",
    ]),
    reporting: object<ScoreOf<"reporting">>({ kind: kind("reporting") }, ["kind"]),
    hand: object<ScoreOf<"hand">>({ kind: kind("hand"), column: label }, ["kind", "column"]),
  };
  const kinds = oneOf(Object.keys(shapes) as Score["kind"][]);
  return (value, path) => {
    const said = keyed(value, path, "kind");
    if (!said.ok) return said;
    const known = kinds(said.value, `${path}.kind`);
    return known.ok ? shapes[known.value](value, path) : known;
  };
}

/** Thresholds fall from step to step: of two equal ones the second could never be reached. */
function steps(value: unknown, path: string): Parsed<readonly Step[]> {
  const read = listOf(step, 1, MOST)(value, path);
  if (!read.ok) return read;
  for (let i = 1; i < read.value.length; i++)
    if ((read.value[i]?.[0] ?? 0) >= (read.value[i - 1]?.[0] ?? 0))
      return refuse(`${path}[${i}][0]`, "not-falling", String(read.value[i - 1]?.[0]));
  return read;
}

function step(value: unknown, path: string): Parsed<Step> {
  if (!Array.isArray(value)) return refuse(path, "wrong-type", "array");
  if (value.length !== 2) return refuse(path, "out-of-range", "2");
  const atLeast = share(value[0], `${path}[0]`);
  if (!atLeast.ok) return atLeast;
  const points = marks(value[1], `${path}[1]`);
  return points.ok ? accept([atLeast.value, points.value]) : points;
}

function vetoSchema(rate: Schema<RateId>): Schema<Veto> {
  type Of<K extends string> = Extract<Veto, Readonly<Record<K, unknown>>>;
  const byRate = object<Of<"rate">>({ id: label, name: label, rate, below: share }, [
    "id",
    "rate",
    "below",
  ]);
  const byCount = object<Of<"count">>({ id: label, name: label, count, above: marks }, [
    "id",
    "count",
    "above",
  ]);
  const byHand = object<Of<"hand">>({ id: label, name: label, hand: label }, ["id", "hand"]);
  return (value, path) => {
    if (has(value, "count")) return byCount(value, path);
    return has(value, "hand") ? byHand(value, path) : byRate(value, path);
  };
}

type Of<K extends string> = Extract<Grade, Readonly<Record<K, unknown>>>;

const byScore = object<Of<"atLeast">>({ name: label, atLeast: share }, ["name", "atLeast"]);
const byShare = object<Of<"share">>({ name: label, share }, ["name", "share"]);

function gradeSchema(value: unknown, path: string): Parsed<Grade> {
  return has(value, "share") ? byShare(value, path) : byScore(value, path);
}

function eachIdOnce<T extends { readonly id: string }>(
  schema: Schema<readonly T[]>,
): Schema<readonly T[]> {
  return (value, path) => {
    const read = schema(value, path);
    if (!read.ok) return read;
    const known = new Set<string>();
    for (const [index, { id }] of read.value.entries()) {
      if (known.has(id)) return refuse(`${path}[${index}].id`, "repeated-id", id);
      known.add(id);
    }
    return read;
  };
}

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

/** A key of an object that decides how the rest is read. */
function keyed(value: unknown, path: string, key: string): Parsed<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(path, "not-an-object", "object");
  if (!Object.hasOwn(value, key)) return refuse(`${path}.${key}`, "missing-key", "");
  return accept((value as Readonly<Record<string, unknown>>)[key]);
}
