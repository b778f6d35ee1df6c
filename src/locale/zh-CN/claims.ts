import type { ClaimTopic } from "../../proof/claim";

/** What a claim says: when it is right, and when it is wrong with what to do. */
export interface ClaimText {
  readonly right: string;
  readonly wrong: string;
}

/** Texts by topic; the placeholders are the claim's params. */
export const claimTexts: Readonly<Record<ClaimTopic, ClaimText>> = {
  sum: {
    right: "{stated} = {parts}，相符",
    wrong: "各项 {parts} = {computed}，与 {stated} 相差 {difference}，请核对总数和各项",
  },
  status: {
    right: "{stated} = {parts}，相符",
    wrong: "{parts} = {computed}，与总数 {stated} 相差 {difference}，请核对已办和在办的件数",
  },
  carry: {
    right: "结转 {carried} + 新增 {added} − 办结 {closed} = {stated}，相符",
    wrong: "结转 {carried} + 新增 {added} − 办结 {closed} = {computed}，写的是 {stated}，请核对",
  },
  difference: {
    right: "{current} 与 {earlier} 相差 {stated}，相符",
    wrong: "{current} 与 {earlier} 相差 {computed}，写的是 {stated}，请核对",
  },
  part: {
    right: "{stated} 不超过 {computed}，相符",
    wrong: "部分 {stated} 大于总数 {computed}，请核对",
  },
  share: {
    right: "{part} ÷ {whole} = {stated}%，相符",
    wrong: "{part} ÷ {whole} = {computed}%，写的是 {stated}%，请改正",
  },
  rate: {
    right: "{name}：{part} ÷ {whole} = {stated}%，相符",
    wrong: "{name}：{part} ÷ {whole} = {computed}%，写的是 {stated}%，请改正",
  },
  bound: {
    right: "{name}：{part} ÷ {whole} = {computed}%，与所写的 {stated}% 不矛盾",
    wrong: "{name}：{part} ÷ {whole} = {computed}%，达不到所写的 {stated}%，请核对",
  },
  change: {
    right: "由 {before} 到 {after}，{word} {stated}%，相符",
    wrong: "由 {before} 到 {after}，升降幅度是 {computed}%，写的是“{word} {stated}%”，请核对",
  },
  points: {
    right: "由 {before}% 到 {after}%，相差 {stated} 个百分点，相符",
    wrong:
      "由 {before}% 到 {after}%，相差 {computed} 个百分点，写的是“{word} {stated} 个百分点”，请核对",
  },
  direction: {
    right: "由 {computed} 到 {stated}，确是“{word}”",
    wrong: "由 {computed} 到 {stated} 不是“{word}”，请核对数字和升降",
  },
  percentSum: {
    right: "各项占比 {parts} 合计 {computed}%，在四舍五入范围内",
    wrong: "各项占比 {parts} 合计 {computed}%，不是 100%，请核对各项",
  },
  items: {
    right: "写明 {stated}，列出 {computed} 项，相符",
    wrong: "写明 {stated}，实际列出 {computed} 项，请核对",
  },
  impossibleDate: {
    right: "有 {date} 这一天",
    wrong: "没有 {date} 这一天，请核对",
  },
  weekday: {
    right: "{date} 是星期{stated}，相符",
    wrong: "{date} 是星期{computed}，写的是星期{stated}，请核对",
  },
  period: {
    right: "{period} 先后相符",
    wrong: "{period} 的起止先后颠倒，请核对",
  },
  titlePeriod: {
    right: "{stated} 与标题的 {title} 相符",
    wrong: "{stated} 与标题的 {title} 不一致，请核对",
  },
  ledgerCount: {
    right: "{name} {stated}，与台账相符",
    wrong: "{name}写的是 {stated}，台账里是 {computed}，请核对",
  },
  ledgerRate: {
    right: "{name} {stated}%，与台账（{part}/{whole}）相符",
    wrong: "{name}写的是 {stated}%，按台账 {part}/{whole} 应为 {computed}%，请核对",
  },
};

/** Said instead of the text (`truncated`) or added to it. */
export const claimNotes = {
  truncated: "{part} ÷ {whole} 四舍五入为 {computed}%，写的 {stated}% 只是截去了尾数",
  "fits-parts": "（所写的占比 {percent}% 与各项之和相符，可能是总数写错了）",
} as const;
