import {
  bearingOn,
  date,
  isModifier,
  isNearly,
  isReached,
  modify,
  pass,
  settle,
  type Clause,
  type Statement,
} from "./status-clause";
import type { Token } from "./status-lexicon";
import { isInspection, readAnswer, readPass, readReturn } from "./status-outcomes";
import { endsClause, type Place } from "./status-place";
import { timeAt } from "./status-times";

/** Reads the `index`-th piece of a text, a modifier or a word that states something; changes `clause`. */
export function readPiece(
  clause: Clause,
  text: string,
  pieces: readonly Token[],
  index: number,
): Statement {
  const token = pieces[index];
  if (token === undefined || !clause.asserts) return null;
  const next = inClause(pieces[index + 1]);
  const after = next === null ? null : inClause(pieces[index + 2]);
  let said: Statement = null;
  if (isModifier(token)) modify(clause, token);
  else if (TIMES.has(token.kind)) date(clause, token);
  else said = readWord({ clause, text, token, next, after });
  pass(clause, token);
  return said;
}

const TIMES: ReadonlySet<string> = new Set(["until", "ahead", "moment"]);

function inClause(token: Token | undefined): Token | null {
  return token === undefined || token.kind === "stop" ? null : token;
}

function readWord(place: Place): Statement {
  const { clause, token } = place;
  switch (token.kind) {
    case "adverb":
      if (token.text === "经" || (token.text === "在" && clause.dated)) clause.through = true;
      return null;
    case "gained":
      if (clause.modifier === null) modify(clause, { ...token, kind: "done" });
      return null;
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
      return readResult(clause, token);
    case "reach":
      return readReach(place);
    case "agree":
      return readAgreement(place);
    case "fail":
      return clause.work !== null || clause.previous === null ? "failed" : null;
    case "failIfEffort":
      return readFailure(place);
    case "cannot":
      return clause.work?.end === token.start ? "open" : null;
    case "stopped":
    case "withdraw":
    case "transfer":
      return readDeparture(place);
    case "answer":
      return readAnswer(place);
    case "pass":
      return readPass(place);
    case "back":
    case "trouble":
      return readReturn(place);
    default:
      return null;
  }
}

/** 办结, 调解成功; 未能调解成功 is a mediation that failed. */
function readResult(clause: Clause, token: Token): Statement {
  const said = settle(clause, token.start, bearingOn(clause, token), "closed");
  return said === "open" && token.text.includes("调") ? "failed" : said;
}

const MEDIATION = new Set(["调解", "调处"]);
/** Ends that say an effort is over, not that it succeeded. */
const LOOSE_ENDS = new Set(["了", "完", "完了", "结束"]);

/** 化解, 整改 (verbs) and 调解, 处理 (efforts): what stands before and right after them decides. */
function readWork(place: Place): Statement {
  const { clause, token, next } = place;
  clause.work = token;
  if (MEDIATION.has(token.text)) clause.mediation = true;
  // In 达成调解协议 the agreement speaks.
  if (clause.reach !== null && token.start - clause.reach.end <= 4) return null;
  const follower = next !== null && next.start === token.end ? next : null;
  switch (follower?.kind) {
    case "mid":
      return "progress";
    case "noun":
      return follower.text === "工作" && isFinished(clause, token) ? readFinished(place) : null;
    case "fail":
    case "failIfEffort":
    case "cannot":
      return null;
    case "part":
      return bearingOn(clause, token) === "done" ? "progress" : null;
    case "end":
      return readEnded(place, follower);
    default:
      return isFinished(clause, token) ? readFinished(place) : readBareWork(place);
  }
}

/** 整改完毕, 解决了. */
function readEnded({ clause, text, token, after }: Place, end: Token): Statement {
  if (after?.kind === "part") return "progress";
  const loose = token.kind === "effort" && LOOSE_ENDS.has(end.text);
  // 调解了三次 counts attempts.
  if (loose && end.text === "了" && !endsClause(text, end.end)) return null;
  return settle(clause, token.start, bearingOn(clause, token), loose ? "weaklyClosed" : "closed");
}

/** 完成 right before its work. */
function isFinished({ previous }: Clause, token: Token): boolean {
  return previous !== null && previous.kind === "end" && previous.end === token.start;
}

function readFinished({ clause, text, token, next }: Place): Statement {
  const end = next?.text === "工作" ? next.end : token.end;
  if (isCounted(text, end)) return null;
  const verb = token.kind === "verb";
  if (!verb && !endsClause(text, end)) return null;
  return settle(clause, token.start, bearingOn(clause, token), verb ? "closed" : "weaklyClosed");
}

function readBareWork({ clause, text, token }: Place): Statement {
  const verb = token.kind === "verb";
  const last = endsClause(text, token.end);
  const bearing = bearingOn(clause, token);
  if (bearing === null) return readUnmodified(clause, text, token);
  if (bearing === "urge") return "intent";
  if (bearing !== "done") return settle(clause, token.start, bearing, "closed");
  if (!isReached(clause, token)) return null;
  // 已落实整改资金 is about money.
  if (!last && (!verb || clause.previous?.text === "落实" || isCounted(text, token.end)))
    return null;
  return settle(clause, token.start, bearing, verb ? "closed" : "weaklyClosed");
}

const COMPLETELY = new Set(
  "全部 圆满 彻底 顺利 妥善 完全 当场 现场 就地 当天 当日 当面 和平 和谐 如期 最终 友好".split(" "),
);
/** Efforts that are over once made: 当场处理. 现场调解 may have failed. */
const MADE = new Set("处理 处置 办理 调处 维修 更换".split(" "));
const OUTCOMES = new Set([
  "问题解决",
  "问题化解",
  "纠纷化解",
  "矛盾化解",
  "纠纷解决",
  "隐患消除",
  "隐患排除",
]);

/** 圆满化解; and 纠纷化解 as what comes of the clause before. As a first clause that is a mere topic. */
function readUnmodified(clause: Clause, text: string, token: Token): Statement {
  const verb = token.kind === "verb";
  const end = endOfDay(text, token.end);
  if (!endsClause(text, end) || !(verb || MADE.has(token.text))) return null;
  if (clause.part) return "progress";
  if (clause.ordered) return null;
  const said = verb ? "closed" : "weaklyClosed";
  // 经村调解化解, 5月20日在村委会化解.
  if (verb && clause.through && isWork(clause.previous, clause.dated)) return said;
  if (token.start - clause.start !== clause.covered) return null;
  if (end > token.end || (verb && clause.dated)) return said;
  const { previous } = clause;
  if (previous === null) return null;
  const outcome = clause.start > 0 && OUTCOMES.has(previous.text + token.text);
  return outcome || COMPLETELY.has(previous.text) ? said : null;
}

/** 经调解 … 化解: with work before it, or a day, a verb at the end is its outcome. */
function isWork(previous: Token | null, dated: boolean): boolean {
  return dated || previous?.kind === "effort";
}

/** Past the day behind a verb: 化解于5月18日. */
function endOfDay(text: string, end: number): number {
  const time = text.charAt(end) === "于" ? timeAt(text, end + 1) : null;
  return time?.kind === "moment" ? time.end : end;
}

/** 已解决3户 may be all of them or some. */
function isCounted(text: string, end: number): boolean {
  return /[0-9]/.test(text.charAt(end));
}

/** 完成, 到位 away from its verb: 整改工作已完成, 整改尚未到位. */
function readEnd({ clause, text, token }: Place): Statement {
  const { previous, modifier, work } = clause;
  if (previous !== null && previous === work && previous.end === token.start) return null;
  const bearing = bearingOn(clause, token);
  if (bearing === null || modifier === null || token.text.length < 2) return null;
  if (work !== null && work.end <= modifier.start) {
    const loose = LOOSE_ENDS.has(token.text) || bearing !== "done";
    return settle(clause, token.start, bearing, loose ? "weaklyClosed" : "closed");
  }
  const whole = token.text.startsWith("完") && endsClause(text, token.end);
  return whole && isReached(clause, token)
    ? settle(clause, token.start, bearing, "weaklyClosed")
    : null;
}

const STARTED = new Set("受理 立案 稳控 跟进 启动 开展 动工 开工 起诉".split(" "));

function readActivity({ clause, token, next }: Place): Statement {
  if (isInspection(token.text)) clause.inspected = true;
  if (next?.kind === "mid" && next.start === token.end) return "care";
  switch (bearingOn(clause, token)) {
    case "doing":
      return "care";
    case "done":
      return STARTED.has(token.text) && isReached(clause, token) ? "care" : null;
    case "neg":
      return STARTED.has(token.text) && !REFUSALS.has(clause.modifier?.text ?? "")
        ? "pending"
        : null;
    case "await":
      // 还需跟进 is work under way.
      return STARTED.has(token.text) && /待$/.test(clause.modifier?.text ?? "")
        ? "pending"
        : "intent";
    case "plan":
    case "order":
    case "urge":
      return "intent";
    default:
      return null;
  }
}

/** 不予受理 is how a petition ends, not that it has not begun. */
const REFUSALS = new Set(["不予", "拒绝", "不", "无"]);

function readReach({ clause, token }: Place): Statement {
  const bearing = bearingOn(clause, token);
  // 协议已签订.
  if (clause.agreed) return settle(clause, token.start, bearing, "closed");
  clause.reach = { end: token.end, bearing: isNearly(clause, token.start) ? "unsure" : bearing };
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

/** Talks between the parties: without result, the matter is simply open. */
const TALKS = new Set(["协商", "沟通", "谈判", "商量", "对话"]);

function readFailure({ clause, token }: Place): Statement {
  const { work } = clause;
  if (work === null || token.start - work.end > 4) return null;
  return TALKS.has(work.text) ? "open" : "failed";
}

/** Who hands matters down; 县信访局转办 tells where a matter comes from. */
const SENDERS = new Set("局厅委级线台院府办部".split(""));

/** 移交, 终止, 撤回: the matter leaves, unless that is only planned or about papers and contracts. */
function readDeparture({ clause, text, token, next, after }: Place): Statement {
  const bearing = bearingOn(clause, token);
  if (bearing === "neg" || bearing === "unsure") return null;
  const asked = bearing !== null && bearing !== "done";
  if (token.kind === "withdraw")
    return asked && !/^(?:申请|同意)$/.test(clause.modifier?.text ?? "") ? "intent" : "withdrawn";
  if (asked) return "intent";
  if (next?.kind === "paper" || after?.kind === "paper") return null;
  if (clause.previous?.kind === "paper" && clause.previous.end === token.start) return null;
  if (token.kind === "stopped") return "failed";
  return bearing === null && SENDERS.has(text.charAt(token.start - 1)) ? null : "transferred";
}
