import { dateFields } from "../../field-types";
import type { FieldId } from "../../fields";
import type { ColumnValues } from "./column-values";
import type { Shape } from "./shape";

/** How well values fit a field: 1 they speak for it, 0 nothing said, -1 it cannot be. */
export interface Fit {
  readonly value: number;
  /** Shape that spoke. */
  readonly what: string;
}

type Expectation = readonly [good: readonly Shape[], bad: readonly Shape[], strength: number];

const FIGURES: readonly Shape[] = [
  "integer",
  "number",
  "scaled",
  "percent",
  "serialDate",
  "dateFigure",
];
const KEYS: readonly Shape[] = ["date", "id", "phone"];
const WORDS: readonly Shape[] = ["gender", "yesno", "tick", "rating"];
const TEXTS: readonly Shape[] = [
  "word",
  "text",
  "long",
  "place",
  "name",
  "status",
  "level",
  "class",
  "codeText",
];

const person: Expectation = [["name"], [...FIGURES, ...KEYS, ...WORDS, "long"], 0.5];
const narrative: Expectation = [
  ["long", "text"],
  [...KEYS, "gender", "tick", "rating", "integer", "number", "serialDate", "dateFigure"],
  0.4,
];
const place: Expectation = [["place"], [...FIGURES, ...KEYS, ...WORDS, "long"], 0.6];
const figure: Expectation = [
  FIGURES,
  [...KEYS.filter((key) => key !== "date"), ...TEXTS, "gender"],
  0.5,
];
const word: Expectation = [["word", "text"], [...KEYS, "serialDate", "long"], 0.2];

const EXPECTED: Readonly<Partial<Record<FieldId, Expectation>>> = {
  serial: [["integer"], [...KEYS, "long", "name", "place", "text"], 0.5],
  code: [["codeText", "integer"], ["name", "gender", "long", "tick", "rating"], 0.4],
  village: place,
  grid: [["place", "codeText"], [...KEYS, ...WORDS, "number", "dateFigure", "long"], 0.3],
  group: [["place", "codeText", "integer"], [...KEYS, ...WORDS, "long"], 0.3],
  householdId: [["codeText", "integer"], ["name", "gender", "long", "date"], 0.4],
  householder: person,
  person,
  leader: person,
  owner: person,
  handler: person,
  visitor: person,
  idNumber: [["id"], ["date", "phone", ...TEXTS, ...WORDS], 1],
  phone: [["phone"], ["date", "id", ...TEXTS, ...WORDS], 0.9],
  gender: [["gender"], [...FIGURES, ...KEYS, "long", "text", "place"], 1],
  age: [["integer"], [...KEYS, ...TEXTS, "gender"], 0.5],
  ethnicity: [["word"], [...FIGURES, ...KEYS, "long", "yesno", "gender"], 0.3],
  politics: [["word", "yesno", "text"], [...KEYS, "long", "gender"], 0.2],
  education: [["word"], [...FIGURES, ...KEYS, "long", "yesno", "gender"], 0.2],
  marriage: [["word"], [...FIGURES, ...KEYS, "long", "gender"], 0.2],
  relation: [["word"], [...FIGURES, ...KEYS, "long", "yesno"], 0.2],
  address: [["long", "place", "text"], [...FIGURES, ...KEYS, ...WORDS], 0.3],
  registeredAddress: [["long", "place", "text"], [...FIGURES, ...KEYS, ...WORDS], 0.3],
  population: figure,
  peopleCount: figure,
  amount: figure,
  count: [FIGURES, ["id", "phone", ...TEXTS, "gender"], 0.6],
  score: [FIGURES, [...KEYS, ...TEXTS, "gender"], 0.5],
  rate: [["percent", "number", "integer", "dateFigure"], [...KEYS, ...TEXTS, "gender"], 0.6],
  aidType: [["word", "text", "yesno"], [...KEYS, "number", "dateFigure", "class"], 0.2],
  name: [["text", "long"], [...FIGURES, ...KEYS, "gender", "yesno", "tick", "rating"], 0.3],
  category: word,
  source: word,
  level: [["level", "word"], [...KEYS, "long", "name"], 0.5],
  scale: [["word", "text", "level", "scaled", "integer"], [...KEYS, "long", "name"], 0.2],
  summary: narrative,
  measure: narrative,
  visitResult: narrative,
  feedback: narrative,
  revisitResult: [["long", "text", "rating", "word"], [...KEYS, "gender", "integer"], 0.2],
  recheckResult: [["status", "word", "text"], [...KEYS, "gender", "integer", "name"], 0.3],
  ownerUnit: [["text", "place", "word", "long"], [...FIGURES, ...KEYS, ...WORDS], 0.3],
  status: [["status", "yesno", "tick"], [...KEYS, "name", "gender", "serialDate"], 0.7],
  supervised: [["yesno", "tick"], [...KEYS, "name"], 0.4],
  rating: [["rating", "tick", "level"], [...KEYS, "name", "long", "gender"], 0.8],
  awareness: [["rating", "yesno", "word", "tick"], [...KEYS, "name", "gender"], 0.4],
  visitMethod: word,
  visitClass: [["class", "level", "word"], [...KEYS, "serialDate", "long"], 0.6],
  phoneStatus: [["word", "text", "yesno"], [...KEYS, "name"], 0.3],
  role: [["word", "text"], [...FIGURES, ...KEYS, ...WORDS, "long"], 0.2],
  occupation: [["word", "text"], [...FIGURES, ...KEYS, ...WORDS], 0.2],
};

const KEY_OF: ReadonlyMap<Shape, FieldId> = new Map([
  ["id", "idNumber"],
  ["phone", "phone"],
]);

const NEUTRAL: Fit = { value: 0, what: "" };

/** Fields an exact label settles whatever stands under it: the cells are then findings, not silence. */
const SETTLED: ReadonlySet<FieldId> = new Set<FieldId>([...dateFields, "idNumber", "phone"]);
/** Values that show that a column holds something else than an exact label says. */
const OTHERWISE: readonly Shape[] = [
  "name",
  "place",
  "gender",
  "yesno",
  "rating",
  "class",
  "level",
];
/** How far odd values count against an exact label. */
const MOST_AGAINST = -0.35;

/**
 * How the values of a column fit a field. Few values say little; none says nothing. `exact`: the label
 * names the field and nothing else, so that values too odd to be read hardly count against it.
 */
export function fitOf(field: FieldId, values: ColumnValues, exact = false): Fit {
  const fit = valueFit(field, values);
  if (!exact || fit.value >= MOST_AGAINST || !SETTLED.has(field)) return fit;
  const others = KEYS.filter((key) => field !== KEY_OF.get(key));
  // eslint-disable-next-line no-restricted-syntax -- a handful of shapes
  if (values.share(...OTHERWISE, ...others) > 0.5) return fit;
  return { value: MOST_AGAINST, what: fit.what };
}

function valueFit(field: FieldId, values: ColumnValues): Fit {
  if (values.filled === 0) return NEUTRAL;
  const trust = Math.min(1, values.filled / 4);
  if (dateFields.has(field)) return dateFit(field, values, trust);
  const expected = EXPECTED[field];
  if (expected === undefined) return NEUTRAL;
  const [good, bad, strength] = expected;
  /* eslint-disable no-restricted-syntax -- a handful of shapes */
  const forIt = values.share(...good);
  const against = values.share(...bad.filter((shape) => !good.includes(shape)));
  /* eslint-enable no-restricted-syntax */
  if (against > 0.5) return { value: -trust * against, what: worst(bad, values) };
  return { value: trust * strength * forIt, what: forIt > 0 ? worst(good, values) : "" };
}

function dateFit(field: FieldId, values: ColumnValues, trust: number): Fit {
  const dates =
    values.share("date", "serialDate", "dateFigure", "days") +
    0.7 * values.share("number") * Number(values.length <= 5);
  if (dates >= 0.4) return { value: trust * Math.min(1, dates), what: "date" };
  // Days alone (5, 6, 12) or numbers of days, where the label says so.
  if (values.share("integer") > 0.5 && values.smallShare > 0.9)
    return { value: -0.2 * trust, what: "integer" };
  const loose = field === "deadline" ? 0.5 : 1;
  const against = values.share(
    "name",
    "id",
    "phone",
    "gender",
    "yesno",
    "place",
    "level",
    "rating",
  );
  if (against > 0.5) return { value: -trust, what: "words" };
  return { value: -trust * loose * (1 - dates / 0.4) * 0.9, what: "noDate" };
}

function worst(shapes: readonly Shape[], values: ColumnValues): string {
  let best: Shape | "" = "";
  let most = 0;
  for (const shape of shapes) {
    const share = values.share(shape);
    if (share > most) {
      most = share;
      best = shape;
    }
  }
  return best;
}
