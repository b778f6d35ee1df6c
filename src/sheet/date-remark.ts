const START =
  /^(?:(?:已?于|是?在|大?约|限|限于|截至|截止到?|延期?[到至]|延长[到至]|改?定于)(?=\d))?/;
/** What a date is written with; the remark begins behind it. */
const DATE = /^[\d年月日号季度.。·\-/—–~～至到、，,;；和及上中下旬初底末内半前之以止 ]*/;
const REMARK = /^[（(【[：:\u4e00-\u9fff√]/;
/** Not done, or still to be done: no day of anything that happened. */
const UNDONE = /[未没拟将待]|计划|预计|准备|争取|打算|不在|不便|拒/;
const DECIMAL = /^\d+\.\d+$/;
const UNIT = /^(?:[万亿元天个人户次岁件起处米亩吨度]|小时|公里|平方)/;
const LIMITED = /[前止]$/;
const LONGEST = 40;

/**
 * The date of a text that has words behind or before it (4月16日夜访, 已于5月18日化解); `null` when there
 * are none, or when they tell that nothing happened on the day. Before a remark 6月20日前 is a date only
 * where time `limits` are written.
 */
export function splitRemark(text: string, limits: boolean): string | null {
  const begun = text.replace(START, "");
  const date = DATE.exec(begun)?.[0] ?? "";
  const rest = begun.slice(date.length);
  if (date === "" || (rest === "" && begun === text)) return null;
  const plain = date.replace(
    /(?<![.。·\-/—–~～至到、，,;；和及 ])[.。·\-/—–~～至到、，,;；和及 ]+$/,
    "",
  );
  if (!/^\d/.test(plain) && !limits) return null;
  if (rest === "") return plain;
  if (rest.length > LONGEST || !REMARK.test(rest)) return null;
  if (DECIMAL.test(plain) && UNIT.test(rest)) return null;
  if (/^\d+$/.test(plain)) return null;
  if (limits) return plain;
  return LIMITED.test(plain) || UNDONE.test(rest) ? null : plain;
}
