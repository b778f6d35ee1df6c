/** Texts of the add-in's frame around the pane. */
export const addinText = {
  starting: "台账助手正在启动…",
  slow: "Excel 还没有回应。请稍等片刻后重试；还不行，请关闭 Excel 再打开。",
  notExcel: "台账助手要在 Excel 里打开：请在 Excel 的“台账助手”选项卡里点按钮。",
  failed: "台账助手没能启动：{reason}",
  retry: "重试",
  cellEdit: "Excel 正在等您填完单元格：请先按回车，台账助手就会接着做。",
  recovered: {
    "rolled-back": "上次没做完的操作已经退回，台账和原来一样。",
    completed: "上次没做完的操作已经补做完。",
  },
  print: "请按 Ctrl+P 打印“{sheet}”表。",
} as const;
