import type { RatingReading } from "../ledger/vocabulary/rating";
import type { CellValue } from "../sheet/grid";
import { squeeze } from "../sheet/text";

/** What the respondents (or matters, or votes) of a group answered, on one scale. */
export interface AnswerCounts {
  readonly satisfied: number;
  readonly basic: number;
  /** 一般: in the base, not satisfied. */
  readonly neutral: number;
  readonly unsatisfied: number;
  /** 不了解, 弃权: outside the base. */
  readonly none: number;
  /** Words nobody knows: outside the base, counted and listed. */
  readonly unknown: number;
  /** By place on the scale 安全, 比较安全, 不太安全, 不安全. */
  readonly places: readonly [number, number, number, number];
}

interface Mutable {
  satisfied: number;
  basic: number;
  neutral: number;
  unsatisfied: number;
  none: number;
  unknown: number;
  places: [number, number, number, number];
}

/** Counts answers by group as they come. */
export interface AnswerTally {
  /** `votes`: how many gave it; `word`: as it stands. Blank ones are not answers at all. */
  readonly add: (group: number, reading: RatingReading, votes: number, word: CellValue) => void;
  readonly of: (group: number) => AnswerCounts;
  /** Words nobody knows, with how often they stand. */
  readonly unknown: ReadonlyMap<string, number>;
}

export function answerTally(): AnswerTally {
  const counts: Mutable[] = [];
  const unknown = new Map<string, number>();
  return {
    add: (group, reading, votes, word) => {
      if (reading.level === "blank") return;
      const count = (counts[group] ??= noAnswers());
      count[reading.level] += votes;
      const place = placeOf(reading);
      if (place !== null) count.places[place] += votes;
      if (reading.level !== "unknown") return;
      const shown = squeeze(String(word));
      unknown.set(shown, (unknown.get(shown) ?? 0) + votes);
    },
    of: (group) => counts[group] ?? noAnswers(),
    unknown,
  };
}

function noAnswers(): Mutable {
  return {
    satisfied: 0,
    basic: 0,
    neutral: 0,
    unsatisfied: 0,
    none: 0,
    unknown: 0,
    places: [0, 0, 0, 0],
  };
}

/** The base of 满意率: every answer that is one. */
export function answered(counts: AnswerCounts): number {
  return counts.satisfied + counts.basic + counts.neutral + counts.unsatisfied;
}

/** Words of the satisfaction scale stand where the safety plan puts them: 安全(含满意) and so on. */
function placeOf(reading: RatingReading): 0 | 1 | 2 | 3 | null {
  if (reading.safety !== undefined) return reading.safety;
  switch (reading.level) {
    case "satisfied":
      return 0;
    case "basic":
      return 1;
    case "neutral":
      return 2;
    case "unsatisfied":
      return (reading.canonical ?? reading.standard) === "不太满意" ? 2 : 3;
    default:
      return null;
  }
}
