import type { RateId } from "../../profile/ids";

/** Name of each rate and, in words, what is divided by what (DOMAIN §4). */
export const rateLabels: Readonly<
  Record<RateId, { readonly label: string; readonly base: string }>
> = {
  resolution: { label: "化解率", base: "化解成功 ÷ 排查总数" },
  mediation: { label: "调处率", base: "已调处（含不成功）÷ 排查总数" },
  success: { label: "成功率", base: "化解成功 ÷ 已调处" },
  closing: { label: "办结率", base: "办结 ÷ 收集（受理）总数" },
  onTime: { label: "按期办结率", base: "期限内办结 ÷ 应办结（已到期和已办结）" },
  rectification: { label: "整改率", base: "已整改 ÷ 隐患总数" },
  satisfaction: { label: "满意率", base: "（满意 + 基本满意）÷ 有效评价，不了解、弃权不计" },
  strictSatisfaction: { label: "满意率（严格）", base: "满意 ÷ 有效评价，不了解、弃权不计" },
  safety: { label: "安全感", base: "（安全 + 比较安全）÷ 有效评价" },
  composite: { label: "综合得分", base: "各项得分 × 权重之和，权重见设置" },
  coverage: { label: "走访覆盖率", base: "期内走访户数（不重复）÷ 全部户数" },
  revisit: { label: "回访率", base: "已回访 ÷ 已办结（有回访栏的台账）" },
  feedback: { label: "反馈率", base: "已反馈 ÷ 全部事项（有反馈栏的台账）" },
  awareness: { label: "知晓率", base: "知晓 ÷ 有效回答" },
};

/** Shown beside 安全感. */
export const safetyIndexLabel = "安全感指数";
