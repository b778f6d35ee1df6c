/** Why a sheet is no ledger. */
export const noLedgerText = {
  sheet: "“{sheet}”{reason}",
  more: "；另有 {count} 个工作表也不是台账",
  empty: "是空表",
  "no-header": "没有找到表头",
  "no-kind": "的栏目与各类台账都对不上",
  unfit: "是另一类台账，这里用不上",
  hidden: "是隐藏的工作表（先取消隐藏）",
  owned: "是台账助手生成的",
} as const;
