/** Texts of the pane's frame. */
export const paneText = {
  tabs: { check: "检查", rates: "统计", visits: "回访", month: "月报", settings: "设置" },
  tabsLabel: "台账助手的五个页面",
  start: "正在打开工作簿",
  loading: "正在读取各表…",
  cancel: "取消",
  cancelling: "正在停下…",
  cancelled: "已取消，没有改动。",
  retry: "重试",
  dismiss: "知道了",
  close: "关闭",
  confirm: "确定",
  more: "再显示 {count} 条",
  of: "{done} / {total}",
  stale: "内容已变化，正在重新检查…",
  noLedger: "这个工作簿里没有认出台账。",
  noLedgerAdvice:
    "请打开有台账的工作簿，或到“检查”页里看各表认成了什么、改正栏目；也可以在“设置”页新建台账。",
  reread: "重新读取",
  month: {
    year: "年份",
    month: "月份",
    previous: "上一个月",
    next: "下一个月",
    ofYear: "{year}年",
    ofMonth: "{month}月",
  },
  problems: {
    internal: "台账助手出错了，这一步没有完成。请重试；还不行，请把这句话告诉维护人员：{detail}",
    "no-ledger": "没有找到台账：{sheets}。请打开有台账的工作表，或在下面改正各列是什么。",
    "profile-not-json": "“{file}”不是台账助手的设置文件，没有采用。请选择从“导出设置”得到的文件。",
    "profile-invalid": "“{file}”里的 {path} 不对：{problem}。没有采用，现有设置不变。",
    "settings-too-large":
      "撤销记录太大，工作簿里存不下了。请先把工作簿另存一份，再到“设置”页撤销或保留这些操作。",
  },
} as const;
