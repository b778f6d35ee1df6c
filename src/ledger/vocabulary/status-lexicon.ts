import { timeAt, type SaidDay } from "./status-times";
import { words } from "./word";
import { widthOf } from "../../sheet/lists";

/** What a piece of a status text does to its meaning. */
export type TokenKind =
  /** 未: what it reaches has not happened. */
  | "neg"
  /** 不, 无: reaches the next word only. */
  | "weakNeg"
  /** 已: what it touches has happened. */
  | "done"
  /** 得到, 实质性: as 已, unless something before it says otherwise. */
  | "gained"
  /** 正在. */
  | "doing"
  /** 拟, 争取. */
  | "plan"
  /** 6月底前, 三日内: planned, unless 已 or 未 is said. */
  | "until"
  /** 下周, 近期. */
  | "ahead"
  /** 5月20日, 昨天: what follows happened then. */
  | "moment"
  /** 将: the future right before a verb, else only a preposition. */
  | "may"
  /** 待: not begun. */
  | "await"
  /** 责令: whatever follows has only been asked for. */
  | "order"
  /** 督促, 交办: asked for, unless an end is stated. */
  | "urge"
  /** May stand between 已 and its verb. */
  | "adverb"
  /** Closes a matter once done: 化解, 整改. */
  | "verb"
  /** Work that need not succeed: 调解, 处理. */
  | "effort"
  /** Work that closes nothing: 调查, 受理. */
  | "activity"
  /** 完毕, 到位, 成功. */
  | "end"
  /** An end by itself: 办结, 和解. */
  | "result"
  /** 达成 … and what is reached: 协议. */
  | "reach"
  | "agree"
  | "fail"
  /** 未果, 无效: a failure only right after an effort (合同无效 is none). */
  | "failIfEffort"
  /** 化解不了. */
  | "cannot"
  | "stopped"
  | "withdraw"
  | "transfer"
  /** 中, 阶段 right after a verb: under way. */
  | "mid"
  /** 部分. */
  | "part"
  /** 基本: neither done nor not; nothing is concluded from it. */
  | "nearly"
  /** 如, 是否: the clause asserts nothing. */
  | "void"
  /** 反悔, 复发: an end undone. */
  | "back"
  /** 发生, 上访: an end undone when it comes 再次, 又. */
  | "trouble"
  /** 合格, 通过 of what was inspected. */
  | "pass"
  /** 答复: what an opinion is dealt with by. */
  | "answer"
  /** Papers (归档) and contracts: handing over or ending these says nothing about the matter. */
  | "paper"
  /** Makes the verb before it a noun: 化解方案. */
  | "noun"
  | "stop"
  /** Swallows a word that would be misread: 了解, 接待. */
  | "skip";

const LISTS: Readonly<Record<Exclude<TokenKind, "until" | "ahead" | "moment">, string>> = {
  neg: `未 没 没有 尚未 还未 仍未 未能 未得到 没得到 不能 不能得到 无法 难以 未予 没能 均未 都未 拒绝 拒不
    暂未 从未 并未 不同意 不予 不愿 不愿意 不服 不接受 至今未 一直未 暂缓 暂停 还没 还没有 尚没有 尚无法 未曾`,
  weakNeg: "不 无 防 防止 避免 以防 严防 谨防 杜绝",
  done: "已 已经 业已 均已 都已 现已 早已 已于 已被 已由 已将 全部已 现均已 双方已",
  gained: "得到 得到了 获得 予以 实质性 阶段性 程序性",
  doing:
    "正在 仍在 还在 尚在 继续 持续 进一步 着手 开始 抓紧 加快 加紧 逐步 稳步 有序 积极 介入 已介入 在办 在办理 在处理 在化解",
  plan: `有望 可望 预期 约定 商定 定于 暂定 拟 拟于 将于 将在 即将 准备 计划 预计 争取 力争 尽快 尽早 需 需要 须 应当 打算 承诺 下一步 下步
    明日 明天 下周 下月 力求 确保 候 申请 请求 以便 便于 希望 要 应 可 同意`,
  may: "将",
  await: "待 有待 等待 尚待 亟待 仍待 仍需 还需 尚需 急需 亟需",
  order: "责令 勒令 限期 要求 通知 下达 引导 告知",
  urge: "督促 监督 安排 组织 交办 指派 派员 派人 部署 督办 协助 指导 联系 派单",
  adverb: `全部 全面 圆满 妥善 顺利 彻底 完全 当场 现场 及时 有效 双方 自行 依法 经 由 给予 均 都 当天 当日
    就地 和平 和谐 最终 一次性 如期 按期 按时 进行 加以 作 做 立即 自愿 友好 逐一 逐项
    一并 并 按要求 按规定 按照要求 根据要求 在 规定 内 时间 多次 再次 完善 切实 真正 被 把 对 问题 矛盾 纠纷
    隐患 此事 该 实质 合理 很好 好 较好 严格 共同 当面 互相 相互 于 约 书面 口头 电话 短信 上门 网上 公开 予 作出 回访 解释 说明 耐心 详细 帮助 帮忙`,
  verb: `化解 解决 整改 治理 整治 消除 修复 排除 修缮 清除 平息 清理 关停 拆除 改正 纠正 补发 清运 疏通 兑现 恢复 取缔 接通 封堵 回填`,
  effort: `调解 调处 处理 办理 协商 协调 劝解 调节 斡旋 疏导 沟通 谈判 劝导 处置 落实 调停 调和 商量 对话
    维修 更换 加固 安装 配备`,
  activity: `调查 核查 核实 审理 审查 诉讼 起诉 走访 施工 对接 跟进 推进 跟踪 研究 评估 鉴定 检测 筹备 复查 复核 听证 公示
    验收 复验 复检 检查 查验 核验 抽查 启动 开展 动工 开工 仲裁 执行 受理 立案 稳控 审批 审核 招标 采购 改造 谈话 流转 管控 监控 履行 观察 评理 商讨 勘查 测量`,
  end: "了 完毕 完成 到位 成功 结束 完 妥 掉 完了 好了 妥当 完结 终结",
  result: `办结 结案 销号 销账 了结 办毕 销案 整改合格 完结 终结 和解 和好 言和 握手言和 重归于好 言归于好 和好如初 闭环 息诉
    息访 罢访 停访 息诉罢访 停访息诉 息诉息访 案结事了 事了 达成谅解 取得谅解 冰释前嫌 验收合格 通过验收 通过复查 通过复验
    验收通过 验收完毕 赔付到位 赔偿到位 履行完毕 支付完毕 兑付完毕 和平解决 圆满解决 妥善解决 成功化解
    成功调解 成功解决 成功调处 化解成功 调解成功 调处成功 协商解决 握手言欢 矛盾消除 化干戈为玉帛 办好 办妥 办完 办成 修好 修缮好 处理好 协商一致 意见一致 立行立改 立查立改 立整立改 即查即改 即知即改
    付清 还清 结清 清零`,
  reach: "达成 下达成 签订 签定 签署 签 订立 签下 签了 达成了 签订了 签署了",
  agree: "协议 协议书 一致 共识 谅解 调解书 和解书",
  fail: "失败 不成功 未成功 没有成功 没成功 未能成功 未获成功",
  failIfEffort: "未果 无果 无效 不成 破裂 未成 无结果 没结果 没有结果",
  cannot: "不了 不下 不通 不下来",
  stopped: "终止",
  withdraw: "撤回 撤诉 撤访 撤案",
  transfer: `移交 移送 转办 转交 转送 转至 转给 转由 上报 呈报 报送 上交 报请 呈送 已报上级 已报镇 已报县 已报街道 已转
    转镇 转县 转乡 转街道 转派出所 转司法 转法院 转公安 转城管 转综治 转信访 转上级 转有关 转相关 转入司法 转入诉讼`,
  mid: "中 进行中 过程中 之中 当中 阶段",
  part: "部分 部份 一部分 大部分 大部份 多数 个别 局部 一半 大半 其余 剩余",
  nearly: "基本 基本上 初步 大体 大致 暂时 临时 几乎 接近",
  void: "如 若 如果 倘若 假如 是否 能否 可否 一旦 曾经 原先 建议",
  back: "反悔 反弹 变卦 毁约 复发 反复 回潮 回弹 死灰复燃 翻案 未决 重新受理 再次受理 重新立案 再次立案",
  trouble: `发生 出现 产生 引发 爆发 激化 上访 信访 反映 投诉 举报 缠访 争吵 吵架 争执 打架 斗殴 冲突 闹事 闹 纠缠 起纠纷 起争执
    违约 拖欠 堆放 堵塞 占用 损坏 破损 松动 重建 复建`,
  pass: "合格 通过 达标 过关",
  answer: "答复 回复 解答 反馈 回应",
  paper: "材料 档案 卷宗 归档 存档 备案 备查 台账 合同 劳动关系 租赁 承包 资料 信息 结果 情况",
  noun: `方案 措施 工作 意见 书 责任 难度 时限 期限 办法 对策 率 方式 小组 专班 委员会 中心 员 室 思路
    流程 通知书`,
  stop: '， 。 ； ： 、 ！ ？ , . ; : ! ? ( ) （ ） [ ] 【 】 “ ” " ～ ~ / | 但 但是 目前 随后 然后 后又',
  skip: `了解 接待 招待 待遇 期待 对待 优待 发现 要点 主要 重要 首要 可能 可行 可靠 应急 反应 供应 响应 对应
    应诉 集中 其中 途中 初中 高中 家中 手中 心中 空中 水中 中止 中午 中学 中旬 预防 消防 防火 防汛 国防 防护
    不仅 不但 不久 不断 不再 不少 不良 不法 不当 无证 无故 无理 完整 书记 一再 在场 需求 如下 如实 例如
    比如 不足 不符 不均 不动产 将来 将军 可见 无偿 无条件 不满 要道 须知 书证 认可 许可 宁可 答应 未来 要么 要件 已转变 已转为 已转移 已转好 已转账 已转款 已转正 办结率
    化解率 整改率 结案率 办结时限 办结期限 办结时间 办结日期 未成年 未婚 同意后 对方 作物 把关`,
};

const LEXICON: ReadonlyMap<string, TokenKind> = lexicon();
const STARTS = new Set(Array.from(LEXICON.keys(), (word) => word.charCodeAt(0)));
const LONGEST = widthOf(LEXICON.keys());

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** UTF-16 positions in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The day a `moment` names. */
  readonly on?: SaidDay;
}

/** The known pieces of a text from left to right, the longest first at each position. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const token = tokenAt(text, start);
    if (token !== null && token.kind !== "skip") found.push(token);
    start = token === null ? start + 1 : token.end;
  }
  return found;
}

function tokenAt(text: string, start: number): Token | null {
  const time = timeAt(text, start);
  const word = STARTS.has(text.charCodeAt(start)) ? longestAt(text, start) : null;
  if (time === null || (word !== null && word.end >= time.end)) return word;
  const { kind, end, on } = time;
  const token = { kind, text: text.slice(start, end), start, end };
  return on === null ? token : { ...token, on };
}

function longestAt(text: string, start: number): Token | null {
  for (let end = Math.min(text.length, start + LONGEST); end > start; end--) {
    const piece = text.slice(start, end);
    const kind = LEXICON.get(piece);
    if (kind !== undefined) return { kind, text: piece, start, end };
  }
  return null;
}

/** 完结 and 终结 stand in two lists: as results, which can do without a verb, they win over ends. */
function lexicon(): ReadonlyMap<string, TokenKind> {
  const table = new Map<string, TokenKind>([["\n", "stop"]]);
  for (const kind of Object.keys(LISTS) as (keyof typeof LISTS)[])
    for (const word of words(LISTS[kind])) table.set(word, kind);
  for (const kind of ["verb", "effort", "answer"] as const)
    for (const word of words(LISTS[kind])) table.set(`正${word}`, "doing");
  return table;
}
