import { bearingOn, isReached, settle, type Statement } from "./status-clause";
import { endsClause, restOfClause, type Place } from "./status-place";

const WAYS = new Set("书面 口头 电话 短信 当面 上门 网上 公开 当场 现场 当天 当日".split(" "));
const WHOM =
  /^(?:给|了|于|至)?(?:群众|诉求人|反映人|来访人|来电人|信访人|投诉人|举报人|申请人|当事人|咨询人|村民|居民|业主|市民|户主|本人|对方|双方)*(?:本人)?$/;

/** 已答复, 未回复群众, 电话答复: an opinion answered is dealt with. */
export function readAnswer({ clause, text, token, next }: Place): Statement {
  const follower = next !== null && next.start === token.end ? next : null;
  if (follower?.kind === "mid") return "progress";
  clause.work = token;
  if (follower?.kind === "end") {
    const bearing = bearingOn(clause, token);
    return settle(clause, token.start, bearing, "weaklyClosed");
  }
  const bearing = bearingOn(clause, token);
  const whom = restOfClause(text, token.end, 8);
  if (whom === null || !WHOM.test(whom)) return null;
  if (bearing === null) {
    const { previous } = clause;
    const told = previous !== null && previous.end === token.start && WAYS.has(previous.text);
    return told || clause.dated ? "weaklyClosed" : null;
  }
  if (bearing === "done" && !isReached(clause, token)) return null;
  return settle(clause, token.start, bearing, "weaklyClosed");
}

const INSPECTIONS = new Set("复查 验收 复验 复检 核查 检查 查验 核验 抽查 检测".split(" "));

/** 复查合格, 验收未通过, 整改不达标: what an inspection or the work itself came to. */
export function readPass({ clause, text, token }: Place): Statement {
  const { previous, modifier } = clause;
  if (!endsClause(text, token.end) || previous === null) return null;
  const bearing = bearingOn(clause, token);
  const inspected = clause.inspected || clause.work?.kind === "verb";
  if (bearing === "neg") return inspected || modifier?.kind === "neg" ? "open" : null;
  if (!inspected) return null;
  return settle(clause, token.start, bearing, "closed");
}

/** Whether a piece is an inspection whose result may follow. */
export function isInspection(text: string): boolean {
  return INSPECTIONS.has(text);
}

const AGAIN = /(?:又|仍|反复|屡|继续|再(?!说)|重新|二次|重复)[^，。；,;]{0,4}$/;
const NEVER_AGAIN = /[不未没无勿][^，。；,;再]{0,2}再[^，。；,;]{0,4}$/;
const LONGEST_BETWEEN = 8;
/** Only feared: 反弹风险. */
const FEARED = /^(?:的?(?:风险|可能|隐患|苗头|迹象|倾向))/;

/** 反悔, 又上访, 再次发生: the matter is open again. 无反复 and 不再发生 change nothing. */
export function readReturn({ clause, text, token, next }: Place): Statement {
  const bearing = bearingOn(clause, token);
  if (bearing !== null && bearing !== "done" && bearing !== "doing") return null;
  if (FEARED.test(text.slice(token.end, token.end + 4))) return null;
  const before = text.slice(
    Math.max(clause.start - 2, token.start - LONGEST_BETWEEN, 0),
    token.start,
  );
  if (NEVER_AGAIN.test(before)) return null;
  const again = AGAIN.test(before);
  if (token.kind === "trouble") return again ? "open" : null;
  // 反复调解 is to mediate many times.
  if (token.text === "反复" && !again && (next !== null || !endsClause(text, token.end)))
    return null;
  return "open";
}
