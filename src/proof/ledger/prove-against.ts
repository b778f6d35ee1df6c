import { judgePercent } from "../arithmetic";
import type { Claim } from "../claim";
import { shown, shownCount, type Draft } from "../draft";
import { finished, readWritten, type ProofOptions } from "../prove-text";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, nounsOf } from "../reading/roles";
import { printedRates } from "../relations/printed-rates";
import type { LedgerFacts, MatterFacts, RateFact } from "./facts";

/** A word of each sort of matter, read by the same nouns as the report. */
const nounOf: Readonly<Record<MatterFacts["kind"], number>> = {
  dispute: nounsOf("矛盾纠纷"),
  hazard: nounsOf("隐患"),
  opinion: nounsOf("意见诉求"),
  petition: nounsOf("信访"),
};

const wholeTable: ReadonlySet<string> = new Set("件 起 个 条 宗 例 桩 处 批 批次 项".split(" "));

/**
 * Holds the figures a report quotes against the ledger: matters found in all (共排查…件), of these closed
 * and open, and rates by name. A figure that says its period is held against that period; one that says
 * none is right when it fits any. Only totals are compared: a village's own figures make no claim.
 */
export function proveAgainst(
  source: string,
  facts: readonly LedgerFacts[],
  options: ProofOptions = {},
): Claim[] {
  const prose = readWritten(source, options);
  const drafts = prose.passages.flatMap((passage) => {
    const counted = countDrafts(passage, facts);
    // A rate beside counts of other matters is theirs, not the ledger's.
    const isOwn = counted.length > 0 || passage.figures.every(({ kind }) => kind !== "count");
    return isOwn ? [...counted, ...rateDrafts(passage, facts)] : counted;
  });
  return finished(prose, drafts);
}

function countDrafts(passage: Passage, facts: readonly LedgerFacts[]): Draft[] {
  const found = passage.figures.find((figure) => isTotalFound(figure));
  if (found === undefined) return [];
  const kind = (Object.keys(nounOf) as MatterFacts["kind"][]).find(
    (one) => (found.nouns & nounOf[one]) !== 0,
  );
  const fitting = periodsOf(found.scope, facts).flatMap(
    (period) => period.matters.find((matter) => matter.kind === kind) ?? [],
  );
  if (fitting.length === 0) return [];
  const chosen = fitting.find((matter) => matter.found === found.value) ?? fitting[0];
  if (chosen === undefined) return [];
  const drafts = [countDraft(passage, found, chosen.found)];
  for (const role of ["closed", "open"] as const) {
    const figure = nextOf(passage, found, role);
    if (figure !== undefined) drafts.push(countDraft(passage, figure, chosen[role]));
  }
  return drafts;
}

/** 共排查矛盾纠纷29件: exact, a total or the first figure of its passage, of the report's own time. */
function isTotalFound(figure: Figure): boolean {
  return (
    figure.kind === "count" &&
    figure.exact &&
    figure.depth === 0 &&
    figure.role === "found" &&
    figure.nouns !== 0 &&
    wholeTable.has(figure.unit) &&
    !isPast(figure.scope) &&
    (figure.total || figure.index === 0)
  );
}

/** The next closed or open figure of the same matters, in the same sentence or the one behind it. */
function nextOf(passage: Passage, found: Figure, role: "closed" | "open"): Figure | undefined {
  return passage.figures.find(
    (figure) =>
      figure.index > found.index &&
      figure.kind === "count" &&
      figure.exact &&
      figure.role === role &&
      figure.unit === found.unit &&
      figure.sentence <= found.sentence + 1 &&
      nounsFit(figure.nouns, found.nouns) &&
      !isPast(figure.scope),
  );
}

/** Facts of the period a figure names; all of them when it names none. */
function periodsOf(scope: string, facts: readonly LedgerFacts[]): readonly LedgerFacts[] {
  const named = /本月|当月|这个月/.test(scope)
    ? "month"
    : /今年|全年|年初以来/.test(scope)
      ? "year"
      : null;
  return named === null ? facts : facts.filter(({ period }) => period === named);
}

function countDraft(passage: Passage, figure: Figure, computed: number): Draft {
  return {
    kind: "identity",
    topic: "ledgerCount",
    passage,
    at: figure.start,
    stated: figure.value,
    computed,
    ok: figure.value === computed,
    note: "ledger",
    params: {
      name: figure.label.slice(-12),
      stated: shownCount(figure),
      computed: shown(computed) + figure.unit,
    },
  };
}

function rateDrafts(passage: Passage, facts: readonly LedgerFacts[]): Draft[] {
  return printedRates(passage).flatMap(({ figure, name }) => {
    if (!figure.exact || figure.bound !== null || isPast(figure.scope)) return [];
    const fitting = periodsOf(figure.scope, facts).flatMap(
      ({ rates }) => rates.find((rate) => rate.name === name.label && rate.denominator > 0) ?? [],
    );
    const judged = fitting.map((rate) => judgedRate(passage, figure, rate));
    const chosen = judged.find((draft) => draft.ok) ?? judged[0];
    return chosen === undefined ? [] : [chosen];
  });
}

function judgedRate(passage: Passage, figure: Figure, rate: RateFact): Draft {
  const { verdict, computed } = judgePercent(
    { value: rate.numerator, step: 1 },
    { value: rate.denominator, step: 1 },
    { value: figure.value, step: figure.step },
  );
  return {
    kind: "percent",
    topic: "ledgerRate",
    passage,
    at: figure.start,
    stated: figure.value,
    computed,
    ok: verdict !== "wrong",
    note: verdict === "truncated" ? "truncated" : "ledger",
    params: {
      name: rate.name,
      stated: shown(figure.value),
      computed: shown(computed),
      part: shown(rate.numerator),
      whole: shown(rate.denominator),
    },
  };
}
