/** Texts of the pane on what a result left out, and on what the clerk says sheets are. */
export const paneUnreadText = {
  look: "，看看",
  list: "没有计入的",
  place: "{sheet} {at}",
  row: "第{row}行",
  column: "{column}列",
  saidKind: "这张表认作",
  byItself: "由台账助手认（{kind}）",
  none: "不是台账",
  takenOut: "不计入",
  saving: "正在按改正后的种类重新读取",
  done: "已改正“{sheet}”的种类。",
} as const;
