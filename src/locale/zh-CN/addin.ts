/** Texts of the add-in's frame around the pane. */
export const addinText = {
  starting: "台账助手正在启动…",
  retry: "重试",
  cellEdit: "请先按回车结束单元格编辑，台账助手就会接着做。",
  recovered: {
    "rolled-back": "上次的操作没有做完就中断了，已经恢复原样。",
    completed: "上次的撤销没有做完就中断了，现已完成。",
    asked:
      "这个工作簿里有一项没有做完的操作，不是在这台电脑上做的，台账助手没有动；请在窗格上方看看它会改什么，再决定。",
    unreadable: "这个工作簿里有一条“没有做完的操作”的记录，在这台电脑上读不了，没有采用。",
  },
  print: "请按 Ctrl+P 打印“{sheet}”表。",
} as const;
