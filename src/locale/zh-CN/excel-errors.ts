/**
 * What goes wrong while talking to Excel, by code: what happened and what to do. `{code}` is Excel's own word
 * for it, for whoever helps the clerk.
 */
export const excelErrorTexts: Readonly<Record<string, string>> = {
  "excel-cell-edit": "正在编辑单元格，Excel 不接受操作，请先按回车结束编辑，再试一次。",
  "excel-access-denied":
    "Excel 不允许改动，工作簿保持原样；请检查它是否只读、受保护或正由别人占用，再试一次。",
  "excel-structure-protected":
    "工作簿的结构受保护，不能新建或删除工作表，请先在“审阅”里撤销工作簿保护。",
  "excel-sheet-hidden": "工作表“{sheet}”是隐藏的，请先取消隐藏再查看。",
  "excel-sheet-gone": "要用的工作表或区域已经不在了，可能刚被删除或改名，请再试一次。",
  "excel-other-workbook": "另一个工作簿正在前面，请切换回要处理的工作簿，再试一次。",
  "excel-dialog-open": "Excel 里有对话框开着，请先关掉它，再试一次。",
  "excel-too-much-data":
    "一次要读写的内容太多，Excel 不接受（{code}），请删掉数据以外的内容或拆成几张表再试。",
  "excel-busy": "Excel 正忙，没有来得及处理（{code}），请稍等一会再试。",
  "excel-disconnected": "与 Excel 的连接断了（{code}），请关闭面板重新打开，再试一次。",
  "excel-too-old": "这个版本的 Excel 不支持此操作（{code}），需要 Excel 2021 或更新的版本。",
  "excel-refused":
    "Excel 拒绝了这次操作（{code}），没有改动任何内容；请检查表里是否有合并单元格或表格挡住。",
  "excel-failed": "Excel 出错（{code}），没有改动任何内容，请保存工作簿后再试一次。",
  "excel-formula-in-the-way":
    "工作表“{sheet}”的 {cell} 是公式，没有改动任何内容；请先处理这个公式，再试一次。",
  "excel-half-done":
    "操作做到一半被 Excel 拒绝（{code}），“{sheets}”还有 {cells} 个单元格没能改回原样；请检查工作表是否受保护、工作簿是否只读或由别人占用，之后再试一次或重新打开台账助手面板，会先把它们改回。",
  "excel-not-undone":
    "操作中途出错（{code}），暂时没能恢复原样，可能只做了一半；请不要关闭工作簿，再试一次或重新打开台账助手面板，会先自动恢复。",
  "excel-clean-half":
    "清理到一半被 Excel 打断（{code}）。台账里的内容没有动，标记、台账助手的表和撤销记录可能还剩一部分；请检查工作表是否受保护、工作簿是否只读或由别人占用，再点“重试”，会接着清理完。",
};
