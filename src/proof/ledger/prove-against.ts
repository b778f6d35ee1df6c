import { judgePercent } from "../arithmetic";
import type { Claim } from "../claim";
import { shown, shownCount, type Draft } from "../draft";
import { finished, readWritten, type ProofOptions } from "../prove-text";
import type { Figure } from "../reading/figure";
import type { Passage } from "../reading/prose";
import { isPast, nounsFit, nounsOf, saysChange } from "../reading/roles";
import { placeNamed } from "../relations/places";
import type { RateName } from "../relations/rate-names";
import { printedRates } from "../relations/printed-rates";
import type { LedgerFacts, LedgerPeriods, MatterFacts, MonthSpan, RateFact } from "./facts";
import { periodNamed, periodOfFigure, titleOf } from "./named-period";

/**
 * A word of each sort of matter, read by the same nouns as the report; the plainest come last: 信访事项
 * are petitions, though opinions are 事项 too.
 */
const nounOf: readonly (readonly [MatterFacts["kind"], number])[] = [
  ["dispute", nounsOf("矛盾纠纷")],
  ["hazard", nounsOf("隐患")],
  ["petition", nounsOf("信访")],
  ["opinion", nounsOf("意见诉求")],
];

const wholeTable: ReadonlySet<string> = new Set("件 起 个 条 宗 例 桩 处 批 批次 项".split(" "));

/**
 * Holds the figures a report quotes against the ledger: matters found in all (共排查…件), of these closed
 * and open, and rates by name. A figure that says its period (本月, 第二季度, 上半年, 1—3月) is held against
 * that period; one that says none is right when it fits that of its paragraph or title, the report's
 * month, its year or the whole ledger. Only totals are compared: a village's own figures make no claim.
 */
export function proveAgainst(
  source: string,
  ledger: LedgerPeriods,
  options: ProofOptions = {},
): Claim[] {
  const prose = readWritten(source, options);
  const title = titleOf(prose.passages);
  const told = { ...ledger, month: monthOfTitle(title, ledger.month) };
  const drafts = prose.passages.flatMap((passage) => {
    const factsFor = (figure: Figure) => factsOfFigure(passage, figure, title, told);
    const counted = countDrafts(passage, factsFor);
    // A rate beside counts of other matters is theirs, not the ledger's.
    const isOwn = counted.length > 0 || passage.figures.every(({ kind }) => kind !== "count");
    return isOwn ? [...counted, ...rateDrafts(passage, factsFor)] : counted;
  });
  return finished(prose, drafts);
}

/** 本月 in a report titled 2024年5月… is that May, whenever it is proved. */
function monthOfTitle(title: string, month: MonthSpan): MonthSpan {
  const titled = periodNamed(title, month);
  return titled !== null && titled !== "other" && titled.first === titled.last ? titled : month;
}

/** Facts a figure may be right by, the likeliest first; `own`: of the period its sentence names. */
interface FiguresFacts {
  readonly facts: readonly LedgerFacts[];
  readonly own: boolean;
}

type FactsFor = (figure: Figure) => FiguresFacts;

function factsOfFigure(
  passage: Passage,
  figure: Figure,
  title: string,
  { month, factsOf }: LedgerPeriods,
): FiguresFacts {
  const { span, own } = periodOfFigure(passage, figure, title, month);
  if (span === "other") return { facts: [], own };
  if (span !== null && own) return { facts: [factsOf(span)], own };
  const usual = [month, { year: month.year, first: 1, last: month.last }, null];
  return { facts: (span === null ? usual : [span, ...usual]).map((one) => factsOf(one)), own };
}

/** Totals of the passage: the first, and every other one that names its period. */
function countDrafts(passage: Passage, factsFor: FactsFor): Draft[] {
  const totals = passage.figures.filter((figure) => isTotalFound(figure));
  return totals.flatMap((found, i) => {
    const { facts, own } = factsFor(found);
    if (i > 0 && (!own || placeNamed(found.label) !== null)) return [];
    const fitting = facts.flatMap((one) => mattersSpokenOf(found, one) ?? []);
    const chosen = fitting.find((matter) => matter.found === found.value) ?? fitting[0];
    if (chosen === undefined) return [];
    const drafts = [countDraft(passage, found, chosen.found)];
    for (const role of ["closed", "open"] as const) {
      const figure = nextOf(passage, found, role, totals[i + 1]);
      if (figure !== undefined) drafts.push(countDraft(passage, figure, chosen[role]));
    }
    return drafts;
  });
}

/** The matters a figure's nouns mean, of those the ledger holds. */
function mattersSpokenOf({ nouns }: Figure, { matters }: LedgerFacts): MatterFacts | undefined {
  for (const [kind, bits] of nounOf) {
    const found = (nouns & bits) === 0 ? undefined : matters.find((one) => one.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
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
    !saysChange(figure.label) &&
    (figure.total || figure.index === 0)
  );
}

/** The next closed or open figure of the same matters, in the same sentence or the one behind it. */
function nextOf(
  passage: Passage,
  found: Figure,
  role: "closed" | "open",
  following: Figure | undefined,
): Figure | undefined {
  return passage.figures.find(
    (figure) =>
      figure.index > found.index &&
      (following === undefined || figure.index < following.index) &&
      figure.kind === "count" &&
      figure.exact &&
      figure.role === role &&
      figure.unit === found.unit &&
      figure.sentence <= found.sentence + 1 &&
      nounsFit(figure.nouns, found.nouns) &&
      !isPast(figure.scope),
  );
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

function rateDrafts(passage: Passage, factsFor: FactsFor): Draft[] {
  return printedRates(passage).flatMap(({ figure, name }) => {
    if (!figure.exact || figure.bound !== null || isPast(figure.scope)) return [];
    const found = totalBefore(passage, figure);
    const fitting = factsFor(figure)
      .facts.flatMap((facts) => [
        ...ownRate(facts, found, name),
        ...facts.rates.filter((rate) => rate.name === name.label),
      ])
      .filter(({ denominator }) => denominator > 0);
    const judged = fitting.map((rate) => judgedRate(passage, figure, rate));
    const chosen = judged.find((draft) => draft.ok) ?? judged[0];
    return chosen === undefined ? [] : [chosen];
  });
}

/** The total a rate's sentence counts before it: 共受理信访事项8件，办结7件，办结率…. */
function totalBefore(passage: Passage, rate: Figure): Figure | undefined {
  return passage.figures
    .slice(0, rate.index)
    .findLast((figure) => figure.sentence === rate.sentence && isTotalFound(figure));
}

/** What is closed of one sort of matter: the ledger's own rate of that name is of all sorts together. */
function ownRate(
  facts: LedgerFacts,
  found: Figure | undefined,
  { label, limit }: RateName,
): RateFact[] {
  const matters = found === undefined ? undefined : mattersSpokenOf(found, facts);
  if (matters === undefined || limit !== "" || !CLOSING_RATES.has(label)) return [];
  return [{ name: label, numerator: matters.closed, denominator: matters.found }];
}

const CLOSING_RATES: ReadonlySet<string> = new Set(["化解率", "办结率", "整改率"]);

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
