/** Texts of the add-in's frame around the pane. */
export const addinText = {
  starting: "台账助手正在启动…",
  retry: "重试",
  cellEdit: "请先按回车结束单元格编辑，台账助手就会接着做。",
  recovered: {
    "rolled-back": "上次的操作没有做完就中断了，已经恢复原样。",
    completed: "上次的撤销没有做完就中断了，现已完成。",
  },
  print: "请按 Ctrl+P 打印“{sheet}”表。",
} as const;
