import type { MatterKind } from "../../ledger/matters/states";
import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { matterWords } from "../../locale/zh-CN/matters";
import { sentenceTexts as texts } from "../../locale/zh-CN/sentence";
import { percentText, type RateId } from "../../measure/index";
import { dateOf } from "../../sheet/serial";
import { asks, placesOf } from "./answers-table";
import { countsOf, flowOf, mainKindOf, shownKinds, type MonthData } from "./month-data";

/**
 * The stock sentence of the period: matters found in it, how many of those are closed, and how many not
 * (CONTRACT `--month`; the two add up). Without any ledger of matters the first there is to say.
 */
export function monthSentence(data: MonthData): string {
  return monthSentences(data)[0] ?? foundSentence(data, mainKindOf(data));
}

/** All sentences ready to paste: of each kind of matter, carried-over ones apart, then the ratings. */
export function monthSentences(data: MonthData): string[] {
  return [
    ...shownKinds(data).flatMap((kind) => [
      foundSentence(data, kind),
      ...carriedSentence(data, kind),
      ...openSentence(data, kind),
    ]),
    ...revisitSentence(data),
    ...satisfactionSentence(data),
    ...safetySentence(data),
    ...coverageSentence(data),
  ];
}

function foundSentence(data: MonthData, kind: MatterKind): string {
  const { report } = data.measures;
  const { base, closed } = countsOf(report.groups[0], kind);
  const words = matterWords[kind];
  return fill(texts.matters, {
    ...words,
    ...timeWords(data),
    found: base,
    closed,
    rateName: words.rate,
    rate: percentText({ numerator: closed, denominator: base }, data.profile.decimals),
    open: base - closed,
  });
}

function carriedSentence(data: MonthData, kind: MatterKind): string[] {
  const flow = flowOf(data.measures.report.groups[0], kind);
  return flow.carried === 0
    ? []
    : [fill(texts.carried, { ...matterWords[kind], ...timeWords(data), ...flow })];
}

function openSentence(data: MonthData, kind: MatterKind): string[] {
  const flow = flowOf(data.measures.report.groups[0], kind);
  if (flow.open === 0) return [];
  return [fill(texts.open, { ...matterWords[kind], ...timeWords(data), ...flow })];
}

function revisitSentence(data: MonthData): string[] {
  const rate = rateOf(data, "revisit");
  if (rate === undefined || rate.denominator === 0) return [];
  const { numerator, denominator, text } = rate;
  return [fill(texts.revisit, { closed: denominator, revisited: numerator, rate: text })];
}

function satisfactionSentence(data: MonthData): string[] {
  if (!asks(data, "satisfaction")) return [];
  const [satisfied, basic, neutral, unsatisfied] = placesOf(whole(data), "satisfaction");
  const rate = rateOf(data, "satisfaction");
  if (rate === undefined || rate.denominator === 0) return [];
  const base = rate.denominator;
  return [
    fill(texts.satisfaction, {
      ...timeWords(data),
      base,
      satisfied,
      basic,
      neutral,
      unsatisfied,
      rate: rate.text,
    }),
  ];
}

function safetySentence(data: MonthData): string[] {
  const rate = rateOf(data, "safety");
  if (rate?.index === undefined || rate.denominator === 0) return [];
  const { numerator, denominator, text, index } = rate;
  return [
    fill(texts.safety, {
      ...timeWords(data),
      base: denominator,
      safe: numerator,
      rate: text,
      index: index.text,
    }),
  ];
}

function coverageSentence(data: MonthData): string[] {
  const rate = rateOf(data, "coverage");
  if (rate === undefined || rate.denominator === 0) return [];
  const { numerator, denominator, text } = rate;
  return [
    fill(texts.coverage, {
      ...timeWords(data),
      visited: numerator,
      households: denominator,
      rate: text,
    }),
  ];
}

function rateOf(data: MonthData, id: RateId) {
  return whole(data).rates.find((rate) => rate.id === id);
}

function whole({ measures }: MonthData) {
  return measures.report.groups[0];
}

/** Words of the period, and the day it is judged on. */
function timeWords({ month: period, measures }: MonthData) {
  const { month, day } = dateOf(measures.report.window.cut);
  return { ...periodWords(period), month, day };
}
