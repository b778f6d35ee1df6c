/** Reminders shown when a cell of a guarded column is selected. */
export const entryRuleText = {
  list: "{name}请从下拉中选：{words}",
  date: "{name}请写成 2024-05-06 这样",
  id: "身份证号 18 位；先把单元格设为文本再录入，末位 X 用大写",
  whole: "人数请填整数，不带“人”字",
} as const;
