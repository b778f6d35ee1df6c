/** Texts of the 检查结果 sheet. */
export const checkSheetText = {
  name: "检查结果",
  title: "台账检查结果",
  subtitle: "{book}　检查日期：{asOf}　共检查 {records} 条记录",
  counts:
    "错误 {error} 处　警告 {warning} 处　提示 {hint} 处（点“单元格”一列可跳到原处；本表不改动台账）",
  nothing: "没有发现问题",
  cells: "{cell} 等 {count} 处",
  head: {
    severity: "级别",
    sheet: "工作表",
    cell: "单元格",
    field: "栏目",
    message: "问题",
    advice: "建议",
    value: "现值",
  },
} as const;
