import { sumFits } from "../arithmetic";
import type { Draft } from "../draft";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { sumDraft } from "./sums";

/** Answers of a satisfaction poll that a passage counts. */
export interface Poll {
  readonly good: number;
  readonly fair: number;
  readonly bad: number;
  /** Whether more than one answer was counted, so that the base is known. */
  readonly complete: boolean;
  /** Figures of those asked, nearest first. */
  readonly asked: readonly Figure[];
}

type Answer = "good" | "fair" | "bad" | "other";
const REACH = 12;

/** What a figure's clause answers: 满意, 基本满意, 不满意, or 不了解 and 弃权, which are no base. */
export function answerOf(label: string): Answer | null {
  const said = label.replace(/满意度?(?:测评|调查|率)/g, "");
  if (/不了解|不清楚|弃权|不知/.test(said)) return "other";
  if (/不(?:太|很)?满意/.test(said)) return "bad";
  if (/(?:基本|比较|较为?)满意/.test(said)) return "fair";
  return /满意/.test(said) ? "good" : null;
}

/** The poll told of before a printed rate; null unless at least two kinds of answers are counted. */
export function pollBefore(passage: Passage, rate: Figure): Poll | null {
  const seen: Partial<Record<Answer, number>> = {};
  const asked: Figure[] = [];
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - REACH); i--) {
    const figure = passage.figures[i];
    if (figure?.kind !== "count") continue;
    const answer = answerOf(figure.label);
    if (answer === null) {
      if (Object.keys(seen).length > 0 && figure.exact && asked.length < 2) asked.push(figure);
      continue;
    }
    if (!figure.exact || asked.length > 0) return null;
    seen[answer] ??= figure.value;
  }
  const kinds = Object.keys(seen).length;
  if (kinds < 2 || seen.good === undefined) return null;
  return {
    good: seen.good,
    fair: seen.fair ?? 0,
    bad: seen.bad ?? 0,
    complete: seen.bad !== undefined,
    asked,
  };
}

/** 回访731人，满意702人、基本满意21人、不满意8人: the answers make up those asked. */
export function pollClaims(passage: Passage): Draft[] {
  const claims: Draft[] = [];
  for (let i = 0; i < passage.figures.length; i++) {
    const asked = passage.figures[i];
    if (asked?.kind !== "count" || !asked.exact || answerOf(asked.label) !== null) continue;
    const answers: Figure[] = [];
    for (let j = i + 1; j < passage.figures.length; j++) {
      const figure = passage.figures[j];
      if (figure === undefined || figure.sentence !== asked.sentence) break;
      if (figure.kind === "percent") continue;
      if (figure.unit !== asked.unit || answerOf(figure.label) === null) break;
      answers.push(figure);
    }
    const told = new Set(answers.map((figure) => answerOf(figure.label)));
    if (answers.length < 3 || told.size !== answers.length || !told.has("bad")) continue;
    if (answers.some((figure) => !figure.exact)) continue;
    claims.push(sumDraft(passage, asked, answers, sumFits(answers, asked)));
  }
  return claims;
}
