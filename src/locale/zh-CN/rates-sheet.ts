/** Texts of the 统计 sheet. */
export const ratesSheetText = {
  name: "统计{period}",
  title: "{unit}台账统计",
  all: "全部事项，截至{asOf}",
  period: "{period}排查（受理）的事项，截至{asOf}",
  head: {
    rate: "指标",
    part: "分子",
    whole: "分母",
    value: "率",
    target: "目标",
    base: "怎么算的",
  },
  by: {
    village: "村（社区）",
    category: "类别",
    owner: "责任人",
    leader: "包案领导",
    ownerUnit: "责任单位",
    level: "等级",
    month: "月份",
  },
  groupsTitle: "按{by}",
  unknown: "不认识的词，已计入总数、未算作办结或满意：{list}",
  unknownWord: "{field}“{word}”{count}处",
} as const;
