import type { CellValue } from "../sheet/grid";
import { wordOf } from "../ledger/vocabulary/word";

const HEAD = /^(?:户主|本人|家长|(?:户主)?本人[(（]?(?:户主)?[)）]?|户主.{0,3}本人|本户户主)$/;

/** Whether a 与户主关系 says that the person is the householder. */
export function isHeadWord(value: CellValue): boolean {
  return HEAD.test(wordOf(value));
}
