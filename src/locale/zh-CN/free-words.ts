/** What masked sheets say instead of free text under 类别. */
export const freeWordsText = {
  gathered: "其他（{kinds}种自由文字）",
  one: "其他（自由文字）",
  note: "本表已脱敏：既不是通用类别、又用得不到3件的类别文字可能写有姓名，合为“其他（几种自由文字）”，件数照计。",
} as const;
