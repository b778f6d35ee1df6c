import type { RatingLevel, RatingReading } from "./rating-reading";

const NOT =
  "不(?:太|大|甚|够|怎么|怎样|咋|很|十分|完全|尽|算|是(?:很|太|十分|特别)?)?|(?:并|也|还)不(?:太|是)?|未(?:能)?|欠";
const UTTERLY_NOT = "(?:很|非常|极|极其|极度|十分|相当|特别|太|完全|根本|都)不";
const FULLY = "非常|很|十分|特别|最|极|极其|极为|相当|挺|太|完全|高度|真的?|都|均|全部|表示";
const NEARLY = "比较|较|较为|还算|还|尚|尚算|算是|基本上?|大体上?|大致|总的来说|勉强";

/** 不甚满意, 还算安全: how far a thing said is so. */
const DEGREE = new RegExp(
  `^(?:(?<utterly>${UTTERLY_NOT})|(?<not>${NOT})|(?<fully>${FULLY})|(?<nearly>${NEARLY}))?(?<thing>满意|安全|好|差)(?:评)?$`,
);

const LONGEST = 8;
type Place = NonNullable<RatingReading["safety"]>;
const LEVELS: Readonly<Record<Place, RatingLevel>> = {
  0: "satisfied",
  1: "basic",
  2: "unsatisfied",
  3: "unsatisfied",
};

/**
 * The rating in a word made of a degree and what it is a degree of, 差 turning it round; `null` for any
 * other word. 好 and 差 belong to both scales.
 */
export function degreeRating(word: string): RatingReading | null {
  if (word.length > LONGEST) return null;
  const groups = DEGREE.exec(word)?.groups;
  if (groups === undefined) return null;
  const { utterly, not, nearly, thing } = groups;
  const denied = utterly !== undefined || not !== undefined;
  // 不差 praises or excuses: who knows.
  if (thing === "差") return denied ? null : reading("unsatisfied", null, nearly ? 2 : 3);
  const place: Place =
    utterly !== undefined || not === "不" ? 3 : denied ? 2 : nearly !== undefined ? 1 : 0;
  if (thing === "好") return reading(LEVELS[place], null, place);
  if (thing === "安全") return reading(LEVELS[place], "safety", place);
  const satisfied = { level: LEVELS[place], scale: "satisfaction", canonical: null } as const;
  return place === 2 ? { ...satisfied, standard: "不太满意" } : satisfied;
}

function reading(level: RatingLevel, scale: RatingReading["scale"], safety: Place): RatingReading {
  return { level, scale, canonical: null, safety };
}
