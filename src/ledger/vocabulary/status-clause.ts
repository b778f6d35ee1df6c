import type { StatusState } from "./status";
import type { Token, TokenKind } from "./status-lexicon";

/**
 * What a piece of a clause states. `weaklyClosed`: 已调解, 已处理 without a result. `care`: work that
 * goes on (持续跟踪). `intent`: planned or asked for. `pending`: not begun. `null`: nothing.
 */
export type Statement =
  Exclude<StatusState, "blank" | "unknown"> | "weaklyClosed" | "care" | "intent" | "pending" | null;

/** What has been read of a clause so far. */
export interface Clause {
  /** The last word that tells whether what follows has happened. */
  modifier: Token | null;
  /** Characters since the modifier that known words cover. */
  covered: number;
  /** Under a hard order an end has only been asked for. */
  ordered: boolean;
  part: boolean;
  /** End of the last 基本; -1: none. */
  nearly: number;
  asserts: boolean;
  /** 达成 or 签订, waiting for what is reached. */
  reach: { readonly end: number; readonly bearing: Bearing } | null;
  agreed: boolean;
  effort: Token | null;
  previous: Token | null;
  /** 调解 was spoken of, in this clause or before. */
  mediation: boolean;
}

export function newClause(mediation: boolean): Clause {
  return {
    modifier: null,
    covered: 0,
    ordered: false,
    part: false,
    nearly: -1,
    asserts: true,
    reach: null,
    agreed: false,
    effort: null,
    previous: null,
    mediation,
  };
}

/** How the modifier bears on a word: `null` not at all, `unsure` it may. */
type Bearing = "neg" | "unsure" | "done" | "doing" | "plan" | "await" | "order" | "urge" | null;

interface Place {
  readonly clause: Clause;
  readonly text: string;
  readonly token: Token;
  /** The next two pieces of the same clause. */
  readonly next: Token | null;
  readonly after: Token | null;
}

const MODIFIERS = setOf("neg weakNeg done doing plan may await order urge");
const COVERING = setOf("adverb noun effort verb activity end mid gained nearly paper agree part");
const MEDIATION = new Set(["调解", "调处"]);
/** Talks between the parties: without result, the matter is simply open. */
const TALKS = new Set(["协商", "沟通", "谈判", "商量", "对话"]);
const STARTED = new Set(["受理", "立案", "稳控"]);
const STANDING_CARE = new Set(["继续", "持续", "进一步", "积极", "逐步"]);
const FIRM_URGES = new Set(["督促", "督办", "监督", "交办", "部署", "指派", "派单"]);
const OPEN_INTENTS = new Set(["交办", "派单", "督办", "责令", "勒令", "限期"]);
const FIRM_PLANS = new Set("拟 拟于 将于 将在 即将 准备 计划 预计 争取 力争 尽快 尽早".split(" "));
/** Who hands matters down; 县信访局转办 tells where a matter comes from. */
const SENDERS = new Set("局厅委级线台院府办部".split(""));

/** Reads the `index`-th piece; `pieces` without those that are skipped. Changes `clause`. */
export function readToken(
  clause: Clause,
  text: string,
  pieces: readonly Token[],
  index: number,
): Statement {
  const token = pieces[index] as Token;
  if (!clause.asserts) return null;
  const next = inClause(pieces[index + 1]);
  const after = next === null ? null : inClause(pieces[index + 2]);
  const said = MODIFIERS.has(token.kind)
    ? modify(clause, token)
    : readWord({ clause, text, token, next, after });
  clause.previous = token;
  if (COVERING.has(token.kind)) clause.covered += token.end - token.start;
  return said;
}

/** What a clause says that names no work: 正在安装护栏, 拟于下周开会, 已交办. */
export function remainder(clause: Clause): Statement {
  const { modifier } = clause;
  if (modifier === null || !clause.asserts) return null;
  if (modifier.kind === "doing") return "care";
  if (FIRM_PLANS.has(modifier.text) || OPEN_INTENTS.has(modifier.text)) return "intent";
  return null;
}

function modify(clause: Clause, token: Token): Statement {
  const { modifier } = clause;
  const denied = modifier !== null && (modifier.kind === "weakNeg" || modifier.text === "没有");
  // 无遗留未解决问题: what is denied twice is not told.
  if (token.kind === "neg" && denied && token.start - modifier.end <= 6) clause.asserts = false;
  if (token.kind === "order") clause.ordered = true;
  clause.modifier = token;
  clause.covered = 0;
  return null;
}

function readWord(place: Place): Statement {
  const { clause, token } = place;
  switch (token.kind) {
    case "gained":
      return clause.modifier === null ? modify(clause, { ...token, kind: "done" }) : null;
    case "void":
      clause.asserts = false;
      return null;
    case "part":
      clause.part = true;
      return null;
    case "nearly":
      clause.nearly = token.end;
      return null;
    case "verb":
    case "effort":
      return readWork(place);
    case "activity":
      return readActivity(place);
    case "end":
      return readEnd(place);
    case "result":
      return concluded(place, "closed");
    case "reach":
      return readReach(place);
    case "agree":
      return readAgreement(place);
    case "fail":
      return clause.effort !== null || clause.previous === null ? "failed" : null;
    case "failIfEffort":
      return readFailure(clause, token);
    case "cannot":
      return clause.effort?.end === token.start ? "open" : null;
    case "stopped":
    case "withdraw":
    case "transfer":
      return readDeparture(place);
    case "back":
      return bearingOn(clause, token) === "neg" ? null : "open";
    default:
      return null;
  }
}

function bearingOn(clause: Clause, token: Token): Bearing {
  const { modifier } = clause;
  if (modifier === null) return null;
  const gap = token.start - modifier.end;
  const strange = gap - clause.covered;
  switch (modifier.kind) {
    case "neg":
      return strange <= 3 ? "neg" : "unsure";
    case "weakNeg":
      return gap <= 2 ? "neg" : gap <= 4 ? "unsure" : null;
    case "may":
      return gap <= 2 ? "plan" : null;
    case "done":
      return "done";
    default:
      return strange <= 12 ? (modifier.kind as Bearing) : null;
  }
}

/** An end is named (办结, 整改到位): whether it has come. */
function concluded(place: Place, end: "closed" | "weaklyClosed"): Statement {
  const { clause, token } = place;
  return settle(clause, token.start, bearingOn(clause, token), end);
}

function settle(
  clause: Clause,
  start: number,
  bearing: Bearing,
  end: "closed" | "weaklyClosed",
): Statement {
  switch (bearing) {
    case "neg":
      return "open";
    case "unsure":
      return null;
    case "doing":
      return ongoing(clause);
    case "plan":
    case "order":
      return "intent";
    case "await":
      return "pending";
    case "urge":
      if (FIRM_URGES.has(clause.modifier?.text ?? "")) return "intent";
      break;
    default:
      if (bearing === null && clause.ordered) return "intent";
  }
  if (clause.nearly >= 0 && start - clause.nearly <= 3) return null;
  return clause.part ? "progress" : end;
}

function ongoing(clause: Clause): Statement {
  return STANDING_CARE.has(clause.modifier?.text ?? "") ? "care" : "progress";
}

/** 化解, 整改 (verbs) and 调解, 处理 (efforts): what stands before and right after them decides. */
function readWork(place: Place): Statement {
  const { clause, token, next, after } = place;
  const ended = clause.previous?.kind === "end" && clause.previous.end === token.start;
  clause.effort = token;
  if (MEDIATION.has(token.text)) clause.mediation = true;
  if (clause.reach !== null && token.start - clause.reach.end <= 4) return null;
  const follower = next !== null && next.start === token.end ? next : null;
  const isVerb = token.kind === "verb";
  switch (follower?.kind) {
    case "mid":
      return "progress";
    case "noun":
    case "fail":
    case "failIfEffort":
    case "cannot":
      return null;
    case "part":
      return bearingOn(clause, token) === "done" ? "progress" : null;
    case "end": {
      const parted = after !== null && after.kind === "part";
      if (parted) return "progress";
      const loose = !isVerb && LOOSE_ENDS.has(follower.text);
      if (loose && follower.text === "了" && !endsClause(place.text, follower.end)) return null;
      return concluded(place, loose ? "weaklyClosed" : "closed");
    }
  }
  if (ended) return concluded(place, isVerb ? "closed" : "weaklyClosed");
  return readBareWork(place, isVerb);
}

/** Ends that say an effort is over, not that it succeeded. */
const LOOSE_ENDS = new Set(["了", "完", "完了", "结束"]);

function readBareWork(place: Place, isVerb: boolean): Statement {
  const { clause, text, token } = place;
  const bearing = bearingOn(clause, token);
  if (bearing === null) {
    return clause.part && isVerb && endsClause(text, token.end) ? "progress" : null;
  }
  if (bearing === "urge") return "intent";
  if (bearing !== "done") return settle(clause, token.start, bearing, "closed");
  if (!reaches(clause, token)) return null;
  if (isVerb) {
    const counted = /[0-9]/.test(text.charAt(token.end));
    return counted ? null : settle(clause, token.start, bearing, "closed");
  }
  return endsClause(text, token.end) ? settle(clause, token.start, bearing, "weaklyClosed") : null;
}

/** Whether 已 touches a verb: only known adverbs between, or who did it after 已由. */
function reaches(clause: Clause, token: Token): boolean {
  const { modifier } = clause;
  if (modifier === null) return false;
  const strange = token.start - modifier.end - clause.covered;
  return strange <= (modifier.text.endsWith("由") || modifier.text.endsWith("被") ? 8 : 0);
}

/** 完成, 到位 away from its verb: 整改工作已完成, 整改尚未到位. */
function readEnd(place: Place): Statement {
  const { clause, text, token } = place;
  if (clause.previous?.end === token.start && isWork(clause.previous)) return null;
  const bearing = bearingOn(clause, token);
  if (bearing === null || token.text.length < 2) return null;
  if (clause.effort !== null && clause.effort.end <= (clause.modifier?.start ?? 0)) {
    const weak = LOOSE_ENDS.has(token.text) || bearing !== "done";
    return settle(clause, token.start, bearing, weak ? "weaklyClosed" : "closed");
  }
  const whole = token.text.startsWith("完") && endsClause(text, token.end);
  return whole && reaches(clause, token)
    ? settle(clause, token.start, bearing, "weaklyClosed")
    : null;
}

function isWork(token: Token): boolean {
  return token.kind === "verb" || token.kind === "effort";
}

function readActivity({ clause, token, next }: Place): Statement {
  if (next?.kind === "mid" && next.start === token.end) return "care";
  const bearing = bearingOn(clause, token);
  if (bearing === "doing") return "care";
  if (bearing === "done") return STARTED.has(token.text) && reaches(clause, token) ? "care" : null;
  return bearing === "neg" || bearing === "unsure" || bearing === null ? null : "intent";
}

function readReach({ clause, token }: Place): Statement {
  const bearing = bearingOn(clause, token);
  if (clause.agreed) return settle(clause, token.start, bearing, "closed");
  const nearly = clause.nearly >= 0 && token.start - clause.nearly <= 3;
  clause.reach = { end: token.end, bearing: nearly ? "unsure" : bearing };
  return null;
}

function readAgreement({ clause, token }: Place): Statement {
  const { reach } = clause;
  clause.agreed = true;
  clause.reach = null;
  if (reach === null || token.start - reach.end > 12) return null;
  if (reach.bearing === "neg") return clause.mediation ? "failed" : "open";
  return settle(clause, token.start, reach.bearing, "closed");
}

function readFailure(clause: Clause, token: Token): Statement {
  const { effort } = clause;
  if (effort === null || token.start - effort.end > 4) return null;
  return TALKS.has(effort.text) ? "open" : "failed";
}

/** 移交, 终止, 撤回: the matter leaves, unless that is only planned or about papers and contracts. */
function readDeparture({ clause, text, token, next, after }: Place): Statement {
  const bearing = bearingOn(clause, token);
  if (bearing === "neg" || bearing === "unsure") return null;
  const asked = bearing !== null && bearing !== "done";
  if (token.kind === "withdraw") {
    return asked && clause.modifier?.text !== "申请" && clause.modifier?.text !== "同意"
      ? "intent"
      : "withdrawn";
  }
  if (asked) return "intent";
  if (next?.kind === "paper" || after?.kind === "paper") return null;
  if (token.kind === "stopped") return "failed";
  const sent = bearing === null && SENDERS.has(text.charAt(token.start - 1));
  return sent ? null : "transferred";
}

function inClause(token: Token | undefined): Token | null {
  return token === undefined || token.kind === "stop" ? null : token;
}

/** Whether nothing but the clause's end follows. */
function endsClause(text: string, end: number): boolean {
  return end >= text.length || CLAUSE_ENDS.has(text.charAt(end));
}

const CLAUSE_ENDS = new Set('，。；：、！？,.;:!?\n()（）[]【】“”"~～/|'.split(""));

function setOf(kinds: string): ReadonlySet<TokenKind> {
  return new Set(kinds.split(" ") as TokenKind[]);
}
