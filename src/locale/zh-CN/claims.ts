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
    wrong: "各项 {parts} = {computed}，与 {stated} 不符，请核对总数和各项",
  },
  status: {
    right: "{stated} = {parts}，相符",
    wrong: "{parts} = {computed}，与总数 {stated} 不符，请核对已办和在办的件数",
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
    right: "由 {before} 到 {after}，变化 {stated}%，相符",
    wrong: "由 {before} 到 {after}，变化应为 {computed}%，写的是 {stated}%，请改正",
  },
  points: {
    right: "由 {before}% 到 {after}%，相差 {stated} 个百分点，相符",
    wrong: "由 {before}% 到 {after}%，相差 {computed} 个百分点，写的是 {stated}，请改正",
  },
  direction: {
    right: "升降与数字相符",
    wrong: "数字与所写的升降方向相反，请核对",
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
    right: "日期存在",
    wrong: "{stated} 这个日期不存在，请核对",
  },
  weekday: {
    right: "日期与星期相符",
    wrong: "{stated} 是 {computed}，与所写的星期不符，请核对",
  },
  period: {
    right: "起止日期先后相符",
    wrong: "起止日期先后颠倒，请核对",
  },
  titlePeriod: {
    right: "年份与标题相符",
    wrong: "年份与标题不一致，请核对",
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
