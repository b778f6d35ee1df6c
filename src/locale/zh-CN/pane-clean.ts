/** Texts of 清理: taking everything of the add-in's out of a workbook. */
export const paneCleanText = {
  offer: "检查结果、撤销记录和设置还在这个工作簿里，往上报之前可以一并去掉。",
  open: "也去掉检查结果和设置",
  no: "留着",
  title: "只留台账",
  note: "去掉标记、撤销记录（里面有改动前的内容）和下面没有打勾的。去掉以后不能撤销；台账里的内容和您自己的表不动。",
  keepSheets: "留下这些表",
  keepProfile: "留下本单位的设置",
  clean: "去掉",
  cancel: "取消",
  cleaning: "正在清理",
  done: "已清理，只留下台账。",
  doneSheets: "已清理，去掉了“{sheets}”，只留下台账。",
  nothing: "工作簿里没有台账助手留下的东西。",
} as const;
