/** Texts of the pane's frame. */
export const paneText = {
  tabs: {
    check: "检查",
    rates: "统计",
    visits: "回访",
    month: "月报",
    appraisal: "考核",
    settings: "设置",
  },
  tabsLabel: "台账助手的六个页面",
  start: "正在打开工作簿",
  loading: "正在读取各表…",
  computing: "正在计算…",
  cancel: "取消",
  cancelling: "正在停下…",
  cancelled: "已取消，没有改动。",
  retry: "重试",
  dismiss: "知道了",
  lookAt: "看“{sheet}”",
  close: "关闭",
  copy: "复制",
  copied: "已复制。",
  notCopied: "没能复制，请选中文字后按 Ctrl+C。",
  confirm: "确定",
  more: "再显示 {count} 条",
  of: "{done} / {total}",
  stale: "内容已变化，正在重新检查…",
  noLedger: "这个工作簿里没有认出台账。",
  noLedgerAdvice:
    "请打开有台账的工作簿，或到“检查”页里看各表认成了什么、改正栏目；也可以在“设置”页新建台账。",
  reread: "重新读取",
  period: {
    year: "年份",
    first: "起",
    last: "止",
    previous: "上{step}",
    next: "下{step}",
    ofYear: "{year}年",
    /** By kind: in the list, the label of its part of a year, a part, and a step. */
    kinds: {
      month: { name: "月", part: "月份", of: "{month}月", step: "一个月" },
      quarter: { name: "季", part: "季度", of: "第{quarter}季度", step: "一季度" },
      half: { name: "半年", part: "半年", of: "{half}", step: "个半年" },
      year: { name: "年", part: "", of: "", step: "一年" },
      span: { name: "起止", part: "", of: "", step: "一期" },
    },
  },
  problems: {
    internal: "台账助手出错了，这一步没有完成。请重试；还不行，请把这句话告诉维护人员：{detail}",
    "start-slow": "Excel 还没有回应。请稍等片刻后重试；还不行，请关闭 Excel 再打开。",
    "start-not-excel": "台账助手要在 Excel 里打开：请在 Excel 的“台账助手”选项卡里点按钮。",
    "no-ledger": "没有找到台账：{sheets}。请打开有台账的工作表；认错了的，可在“检查”页改正各列。",
    "profile-not-json": "“{file}”不是台账助手的设置文件，没有采用。请选择从“导出设置”得到的文件。",
    "profile-invalid": "“{file}”里的 {path} 不对：{problem}。没有采用，现有设置不变。",
    "month-not-begun": "{month} 还没有开始（今天是 {asOf}），请选已经开始的时段。",
    "argument-month": "“{value}”不是时段，请重新选择。",
    "selection-none": "没有选中单元格，没有写。请先点一处空白的单元格，再试一次。",
    "selection-not-empty":
      "要写的地方（{cell}）已经有内容，没有写。请选一处空白的单元格，再试一次。",
    "page-worker-lost":
      "处理文件的后台程序出错停了，这一步没有做，内容和这一步之前一样。请再试一次；还不行，请先另存一份。",
    "page-worker-gone":
      "处理文件的后台程序停了，这一步没有做，文件也没能重新打开。请刷新页面，在开始页打开没有存的那一份。",
    "settings-too-large":
      "撤销记录太大，工作簿里存不下了。请先把工作簿另存一份，再到“设置”页撤销或保留这些操作。",
  },
} as const;
