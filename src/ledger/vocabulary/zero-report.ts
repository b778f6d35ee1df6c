import { isHan } from "../../sheet/characters";
import { squeeze } from "../../sheet/text";

/**
 * Whether a text says that there was nothing (零报告): the whole text consists of words that frame a
 * report (本月, 经排查, 我村), of a negation before what is looked for (无矛盾纠纷, 未发现安全隐患), of
 * a count of none (排查0起), or of a word for nothing (零报告, 一切正常). A single other word makes it
 * a matter: 无灭火器, 无故拖欠工资.
 */
export function saysNothingFound(text: string): boolean {
  if (text.length > LONGEST || !mayBegin(text.charCodeAt(0))) return false;
  const parts = partsOf(squeeze(text));
  return parts !== null && isZero(parts);
}

/** Longer texts tell of something. */
const LONGEST = 60;

type Part =
  | "frame"
  | "not"
  | "found"
  | "what"
  | "none"
  | "zero"
  | "number"
  | "unit"
  | "tail"
  | "deed"
  | "of"
  | "mark";

const LEXICON: Readonly<Record<Exclude<Part, "mark" | "number">, string>> = {
  frame: `第 本 我 全 该 各 村 镇 乡 社区 街道 辖区 网格 组 片区 单位 学校 校 站 所 点 内 中 里 日 周 旬 月 月份 季 季度 年 年度 期 次 轮 今日 今天 当日 当天 当
    上旬 中旬 下旬 上月 近期 目前 现 期间 截至 截止 至今 以来 到 至 经 经过 通过 对 于 在 全面 认真 逐户 入户 深入 多次 开展 进行 现场 实地
    排查 摸排 走访 检查 巡查 了解 核实 询问 调查 查看 摸底 统计 收集 登记 共 共计 累计 新增 化解 调处 调解 受理 接待 办理 办结 整改 上报 报告
    后 时 均 都 也 并 且 为 是 特此`,
  not: "无 没 没有 未 未曾 尚未 尚无 暂无 暂未 暂没有 均无 均未 并无 并未 不存在 未能 从未 不曾",
  found:
    "发现 发生 发现有 发生过 排查出 排查到 摸排出 摸排到 查出 查到 检查出 收集到 征集到 接到 收到 接待 受理 受理到 出现 产生 存在 有 反映 提出 上报 新增 登记",
  what: `矛盾 纠纷 矛盾纠纷 隐患 安全隐患 消防隐患 火灾隐患 事故 事故隐患 问题 信访 上访 来访 来信 信访件 信访事项 诉求 意见 建议 投诉 举报 异常 异常情况
    情况 事项 事件 案件 案事件 风险 风险点 风险隐患 苗头 不稳定因素 不安定因素 涉稳 涉稳因素 突发事件 需求 困难 困难诉求 矛盾隐患 民转刑 群体性事件 群访
    变化 违规 违规行为 违章 欠薪 数据 内容 信息 事情 事`,
  none: `平安 平安无恙 零报告 零上报 零排查 零发生 零隐患 零纠纷 零矛盾 零信访 零诉求 零投诉 零事件 平安无事 无事 无事故 正常 一切正常 情况正常 良好 情况良好 合格 检查合格 达标
    符合 符合要求 符合规定 符合标准 符合安全要求 平稳 稳定 安全 社会稳定 总体平稳 无恙 无须 无需 无需整改 无须整改 不涉及`,
  zero: "0 零 〇 O",
  unit: "件 起 宗 处 个 项 例 条 人 人次 批 批次 次 户 家",
  tail: `此类 该类 这类 上述 以上 前述 任何 新 其他 其它 明显 重大 较大 一般 各类 相关 类似 有关 上级 交办 安全 消防 群众 村民 居民 人员 人 学生 家长 需 要 需要 可 应
    报送 填报 类 和 及 与 或 以及 等 可报 地方 现象 方面 行为`,
  deed: "化解 解决 处理 整改 调处 调解 办理 办结 答复 回复 上报 报告 反映",
  of: "的",
};

const LONGEST_WORD = 6;
const MARKS = new Set("，,。.、；;：:！!（）()【】[]“”\"' /-—~～+");

/** 五月份, 第三季度, 二十一周: when the report is of. */
const MONTH = /^[一二三四五六七八九十]{1,3}(?=[月日季周旬])/;

const WORDS: ReadonlyMap<string, readonly Part[]> = lexicon();

function lexicon(): ReadonlyMap<string, readonly Part[]> {
  const words = new Map<string, Part[]>();
  for (const [part, list] of Object.entries(LEXICON) as [Part, string][])
    for (const word of list.split(/\s+/)) {
      const known = words.get(word);
      if (known === undefined) words.set(word, [part]);
      else known.push(part);
    }
  return words;
}

/** First characters of the words and of a month. Every cell of a content column is asked. */
const INITIALS: ReadonlySet<number> = new Set(
  [...WORDS.keys(), ..."一二三四五六七八九十"].map((word) => word.charCodeAt(0)),
);

/** Whether a text with this first character may consist of known words; tidying leaves Chinese ones alone. */
function mayBegin(first: number): boolean {
  return !isHan(first) || INITIALS.has(first);
}

/** The text as known words, longest first; `null` when a word is not known. */
function partsOf(text: string): readonly (readonly Part[])[] | null {
  const parts: (readonly Part[])[] = [];
  let at = 0;
  while (at < text.length) {
    const number = /^[0-9]{1,4}/.exec(text.slice(at, at + 4))?.[0];
    if (number !== undefined) {
      parts.push([Number(number) === 0 ? "zero" : "number"]);
      at += number.length;
      continue;
    }
    const month = MONTH.exec(text.slice(at, at + 4))?.[0];
    if (month !== undefined) {
      parts.push(["frame"]);
      at += month.length;
      continue;
    }
    if (MARKS.has(text.charAt(at))) {
      parts.push(["mark"]);
      at++;
      continue;
    }
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 0 && !WORDS.has(text.slice(at, at + length))) length--;
    const found = WORDS.get(text.slice(at, at + length));
    if (length === 0 || found === undefined) return null;
    parts.push(found);
    at += length;
  }
  return parts;
}

/** A word for nothing, a count of none, or a negation before what is looked for or at the end. */
function isZero(parts: readonly (readonly Part[])[]): boolean {
  const is = (at: number, part: Part): boolean => parts[at]?.includes(part) === true;
  let counted = false;
  let some = false;
  for (let at = 0; at < parts.length; at++) {
    if (is(at, "none")) some = true;
    else if (is(at, "zero") && (is(at + 1, "unit") || at === parts.length - 1)) some = true;
    else if (is(at, "unit") && !is(at, "frame") && is(at - 1, "number")) counted = true;
    else if (is(at, "not") && negates(parts, at)) some = true;
  }
  return some && !counted;
}

/** What stands behind a negation: finding and what is looked for, or nothing more; no deed left undone. */
function negates(parts: readonly (readonly Part[])[], at: number): boolean {
  for (let next = at + 1; next < parts.length; next++) {
    const part = parts[next] ?? [];
    if (part.includes("what") || part.includes("none")) return true;
    if (part.includes("mark")) return next > at + 1;
    if (part.some((one) => one === "found" || one === "tail" || one === "of")) continue;
    if (!part.includes("deed") || parts[next + 1]?.includes("of") !== true) return false;
  }
  return true;
}
