import fc from "fast-check";

const typed = [
  ..."已化解 化解中 未回访 满意 不满意 是 否 √ × 重大 三级 柳林村 一组 乡镇干部 人大代表 重点户 身份证 护照".split(
    " ",
  ),
  ..."30日 一个月 两周内 合计 填表人： 备注 张三 李四家 、 （ ） 一 十二 2024 年 月 日 〃 同上 #REF! ; \n".split(
    " ",
  ),
];

/** What a clerk may type into a cell: words of the trade put together, and anything else. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...typed), { maxLength: 4 }).map((words) => words.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
);

/** The same text as another clerk types it: blanks around it, full-width digits and letters. */
export const wide = (text: string): string =>
  text.replaceAll(/[0-9A-Za-z]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
