import type { LedgerColumn } from "../ledger/ledger";

const BRACKETS = /[(（[【][^)）\]】]*[)）\]】]?/g;
const IDENTIFIER =
  /(?:[^多几型]号|^号|号码|编码|代码|区码|户码|邮编|账户|帐户|电话|手机|座机|传真|联系方式|微信|QQ)$/i;

/**
 * Whether a column's label says that its cells tell things apart (编号, 账号, 电话, 邮编), whatever field
 * it was taken for: its digits are no figure, to be neither added up nor made a number.
 */
export function isIdentifierColumn({ label }: LedgerColumn): boolean {
  return label.length <= 60 && IDENTIFIER.test(label.replace(BRACKETS, "").replace(/\s/g, ""));
}
