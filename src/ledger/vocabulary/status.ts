import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { tidyText } from "../../sheet/text";
import type { KindId } from "../kind-ids";
import { chosen } from "./choice";
import { ownWord, readOwn } from "./own-words";
import { LONGEST_ANSWERED, readAnswered } from "./status-answered";
import type { Closing, StatusState } from "./status-state";
import { closingOf, readStatusText } from "./status-text";
import { timeAt, type SaidDay } from "./status-times";
import { STATUS_WORDS } from "./status-words";
import { isCross, isTick } from "./tick";
import { saysNothing, wordOf } from "./word";
import { readYesNo } from "./yes-no";

export type { StatusState };

export interface StatusReading {
  readonly state: StatusState;
  readonly closing?: Closing;
  /** Dealt with, successfully or not: the numerator of 调处率, the base of 成功率. */
  readonly mediated: boolean;
  /** The standard word this whole word can be rewritten to; `null` for free text, 是/否 and √. */
  readonly canonical: string | null;
  /** The day it says the matter was closed on: 5月20日化解. */
  readonly on?: SaidDay;
  /** The word is of no kind of ledger in particular: `canonicalStatus` names the kind's own. */
  readonly generic?: true;
}

/**
 * Reads a status: a word of the vocabularies, 是/否, √, 1/0 or free text. The township's own words win.
 * Meanings: CONTRACT “Status”. Linear in the length of the text.
 */
export function readStatus(value: CellValue, profile: Profile): StatusReading {
  const { reading, own } = readOwn(profile, "status", value, readBuiltIn);
  if (own === null) return reading;
  const { state, closing, mediated } = reading;
  return { state, ...(closing === undefined ? {} : { closing }), mediated, canonical: own };
}

function readBuiltIn(value: CellValue): StatusReading {
  const word = wordOf(value);
  const known = STATUS_WORDS.get(word);
  if (known !== undefined) {
    const reading = readingOf(known.state, word, known.canonical);
    return known.generic ? { ...reading, generic: true } : reading;
  }
  if (ANSWERS.has(word) || isTick(value) || isCross(value))
    return readingOf(readYesNo(value) === "yes" ? "closed" : "open", "", null);
  if (value === null || value === "") return readingOf("blank", "", null);
  if (typeof value !== "string") return readingOf("unknown", "", null);
  return readText(chosen(value) ?? value);
}

/** Free text, or a word that is answered by yes or no: 已化解（否）, 是否化解：是. */
function readText(text: string): StatusReading {
  const answered = text.length <= LONGEST_ANSWERED ? readAnswered(tidyText(text)) : null;
  if (answered !== null) return readingOf(answered, text, null);
  const stated = readStatusText(text);
  const { on } = stated;
  const state = stated.state === "unknown" ? stateOfClauses(text) : stated.state;
  // A masked name inside a sentence does not mask what the sentence says.
  const reading = readingOf(state === "unknown" && saysNothing(text) ? "blank" : state, text, null);
  return on === null ? reading : { ...reading, on };
}

const LONGEST_DECORATED = 60;
const CLAUSE_END = /[，,。；;：:！!、（()）\[\]【】\s]+/;
/** Whether a word says that something is, or is not, done: a bare 化解 in front of a comma is a topic. */
const ASPECT = /[已未没待在中正完结毕尚成败]/;

/** The last whole word of the vocabulary among the clauses of a short text: 5月20日：已办, 在办（村级）. */
function stateOfClauses(text: string): StatusState {
  let state: StatusState = "unknown";
  if (text.length > LONGEST_DECORATED) return state;
  for (const clause of tidyText(text).split(CLAUSE_END)) {
    const time = timeAt(clause, 0);
    const word = time?.kind === "moment" ? clause.slice(time.end) : clause;
    if (ASPECT.test(word)) state = STATUS_WORDS.get(word)?.state ?? state;
  }
  return state;
}

/** Answers to 是否办结; 有/没有 and 对/错 answer other questions. */
const ANSWERS = new Set("是 否 1 0 1.0 0.0 TRUE FALSE Y N".split(" "));

function readingOf(state: StatusState, text: string, canonical: string | null): StatusReading {
  const closing = state === "closed" ? closingOf(text) : null;
  const mediated = state === "closed" || state === "failed";
  return { state, ...(closing === null ? {} : { closing }), mediated, canonical };
}

const KIND_WORDS: Partial<Record<KindId, Partial<Record<StatusState, string>>>> = {
  dispute: { closed: "已化解", progress: "化解中", open: "未化解" },
  petition: { closed: "已办结", progress: "办理中", open: "未办结" },
  opinion: { closed: "已办结", progress: "办理中", open: "未办结" },
  hazard: { closed: "已整改", progress: "整改中", open: "未整改" },
};

/**
 * The standard word in a ledger of the kind (处理中 is 整改中 of a hazard), or what the township says for
 * it; `null` for free text. Rewriting to it is final: the word is its own standard word.
 */
export function canonicalStatus(
  reading: StatusReading,
  kind: KindId | null,
  profile?: Profile,
): string | null {
  if (reading.generic !== true || kind === null) return reading.canonical;
  const word = KIND_WORDS[kind]?.[reading.state] ?? reading.canonical;
  if (word === null || profile === undefined) return word;
  return ownWord(profile, "status", word) ?? word;
}

const PLAIN: Partial<Record<StatusState, PlainStatus>> = {
  closed: "已化解",
  progress: "化解中",
  open: "未化解",
  failed: "未化解",
  transferred: "已移交",
};

export type PlainStatus = "已化解" | "化解中" | "未化解" | "已移交" | "";

/** The status in four words; "" for nothing said, nothing understood, and withdrawn matters. */
export function plainStatus(reading: StatusReading): PlainStatus {
  return PLAIN[reading.state] ?? "";
}
