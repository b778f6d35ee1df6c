/** Texts of an empty ledger. */
export const emptyLedgerText = {
  title: "{unit}{kind}",
  unit: "填报单位（盖章）：{unit}　　　　填报人：　　　　　填报日期：　　　年　　月　　日",
  kinds: {
    dispute: "矛盾纠纷排查化解台账",
    household: "民情档案",
    opinion: "群众诉求办理台账",
    visit: "入户走访台账",
    satisfaction: "群众满意度测评表",
    hazard: "安全隐患排查整改台账",
    petition: "信访登记台账",
    contact: "联系群众记录簿",
    tenhouse: "十户联防登记表",
  },
} as const;
