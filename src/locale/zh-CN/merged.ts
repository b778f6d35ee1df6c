/** Texts of the merged ledgers and of their notes. */
export const mergedText = {
  name: "汇总{kind}",
  title: "{kind}（各村汇总）",
  serial: "序号",
  oldSerial: "原序号",
  file: "来源文件",
  sheet: "来源工作表",
  row: "来源行",
  notesName: "汇总说明",
  notesTitle: "汇总说明",
  sources: "一、来源",
  kind: "种类",
  none: "不是台账",
  skipped: "未并入行数",
  records: "并入记录",
  total: "合计",
  skippedTitle: "二、未并入的行（{count}）",
  reason: "原因",
  line: "",
  rowNumber: "第{row}行",
  remarksTitle: "三、要人来看的（{count}）",
  cell: "单元格",
  remark: "问题",
  duplicate: "与{file}“{sheet}”第{row}行{what}，请核对",
  keptText: "{field}“{value}”不是确切的数，原样保留，没有当作 0",
} as const;

/** What two records of different sources have in common, by the finding's code. */
export const duplicateTexts = {
  "duplicate-record": "除序号、编号、村名外完全相同",
  "near-duplicate": "人员、时间和内容几乎相同",
  "person-repeated": "是同一人，登记了两次",
  "id-two-names": "身份证号相同、姓名不同",
  "matter-in-two-ledgers": "疑为同一件事，记在两类台账",
} as const;
