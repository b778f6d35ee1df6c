import type { CellValue } from "../../sheet/grid";
import { isBlankWord, isMasked, squeeze } from "../../sheet/text";

const SEPARATORS = /[、，,;；/&\n]+|(?<=[\u4e00-\u9fff]{2})\s+(?=[\u4e00-\u9fff]{2})/;
const AND_OTHERS = /等(?:\d{1,5}|[一二三四五六七八九十百两多数几]{1,4})?(?:人|户|家)?$/;
const REMARK = /[(（][^()（）]{0,40}[)）]?/g;
const LONGEST = 200;

/**
 * The people a cell names, squeezed, without remarks in brackets and 等五人. Masked names (张**) and
 * blank words name nobody: they must not join two people.
 */
export function namesIn(value: CellValue): string[] {
  if (typeof value !== "string" || value.length > LONGEST || isBlankWord(value)) return [];
  const names: string[] = [];
  for (const part of value.trim().split(SEPARATORS)) {
    const name = squeeze(part).replace(REMARK, "").replace(AND_OTHERS, "");
    if (name !== "" && !isMasked(name) && !names.includes(name)) names.push(name);
  }
  return names;
}
