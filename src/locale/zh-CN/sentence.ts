/** The stock sentences of a monthly report. */
export const sentenceTexts = {
  unit: "件",
  month: "截至{month}月{day}日，本月共排查矛盾纠纷{found}{unit}，化解{closed}{unit}，化解率{rate}，正在化解{open}{unit}。",
} as const;
