import type { FindingCode } from "../../check/codes";

/** Texts of the lists that go back to the villages (退回清单). */
export const returnText = {
  name: "退回清单",
  rowsName: "涉及的行",
  /** Stands for the village of records that name none. */
  noVillage: "未填村名",
  title: "{village}台账问题退回清单",
  facts: "退回单位：{unit}　　接收：{village}　　检查日期：{asOf}",
  factsNoUnit: "接收：{village}　　检查日期：{asOf}",
  counts: "错误 {error} 处　警告 {warning} 处　提示 {hint} 处，涉及 {rows} 条记录",
  todo: "请在原台账上逐项改正；改好一项，在“已改”栏选√，连同改好的台账交回。",
  cells: "{cells} 等 {count} 处",
  /** What names another village's record. */
  elsewhere: "另一村",
  gathered: "{title}（{count}处）",
  head: {
    serial: "序号",
    severity: "级别",
    sheet: "工作表",
    cell: "单元格",
    person: "姓名",
    message: "问题",
    advice: "怎么改",
    value: "现值",
    done: "已改",
  },
  done: "√",
  sign: "经办人：　　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日",
  footer: "{village}退回清单",
  rowsTitle: "{village}涉及的行（照台账原样，只供核对）",
  ledger: "{sheet}（{count}行）",
  rowNumber: "行号",
} as const;

/**
 * What is said instead where the other record is another village's: neither its name nor its number nor
 * its place.
 */
export const foreignTexts: Readonly<Partial<Record<FindingCode, string>>> = {
  "serial-duplicate": "序号{value}与另一村的一行重复",
  "code-duplicate": "{label}“{value}”与另一村的一行重复",
  "duplicate-record": "本行除序号、编号外与另一村的一行完全相同",
  "near-duplicate": "本行与另一村一行的人员、时间和内容几乎相同",
  "household-two-heads": "{name}填的是户主，同户在另一村还有一人也是户主",
  "household-in-two-groups": "{name}已编入另一村的一组，又编入“{group}”",
  "id-two-names": "{name}的身份证号在另一村登记在别人名下",
  "person-two-ids": "{name}在另一村登记的是另一个身份证号",
  "person-repeated": "{name}已在另一村登记过",
  "matter-in-two-ledgers": "与另一村登记的一件事疑为同一件",
};
