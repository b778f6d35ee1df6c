import type { CellValue } from "../../sheet/grid";
import { isBlankWord, isMasked, squeeze } from "../../sheet/text";
import { isSurname } from "../recognise/values/surnames";
import { splitParties, withoutSides } from "./parties";

/** A name as a cell has it. */
export interface WrittenName {
  /** Squeezed, without phone, remark in brackets and 等五人. */
  readonly shown: string;
  /** The same with one kind of middle dot. */
  readonly full: string;
  /** Without 家, 户, 一家 …: the same person unless somebody has exactly the full name. */
  readonly bare: string;
}

const SEPARATORS =
  /[、，,;；/\n→~～—–]+|(?<=[\u4e00-\u9fff])(?:&|-|[vV][sS]\.?)(?=[\u4e00-\u9fff])/;
const BLANK_BETWEEN = /(?<=[\u4e00-\u9fff]{2})\s+(?=[\u4e00-\u9fff]{2})/;
const AND_OTHERS = /等(?:[0-9]{1,5}|[一二三四五六七八九十百两多数几]{1,4})?(?:人|户|家)?$/;
const REMARK = /[(（【[][^()（）【】[\]]{0,40}[)）\]】]?/g;
/** A phone or ID number, masked or not, with what announces it. */
const NUMBERS =
  /(?:联系)?(?:电话|手机号?|身份证号?码?|TEL)?[:：]?(?<![0-9*])[0-9]{3}[0-9*Xx-]{4,18}(?![0-9*])/gi;
const DOT = /(?<=\p{Script=Han})[·•・‧∙⋅･●•.．](?=\p{Script=Han})/gu;
const SERIAL = /(?<![0-9])[0-9]{1,3}[.、．)）](?=\p{Script=Han})/gu;
/** Surnames that a column of names need not show, yet stand behind a blank. */
const RARE_SURNAMES = new Set("佟冼仇仝卜巩卞衣寇敖阎闵邝邬苟茅练荀骞晏隋冷来逄展历盖战买阿古艾热");
/** Behind a name, what only says that the household or its head is meant. */
const HOME =
  /(?:一?家人?|一?户|全家|家中|家里|家庭|家属|户主|本人|夫妇|夫妻|[两二]口子|同志|先生|女士)$/;
const LONGEST = 200;

/**
 * The persons a cell names. Masked names (张**) and blank words name nobody: they must not join two
 * people.
 */
export function readNames(value: CellValue): WrittenName[] {
  if (typeof value !== "string" || value.length > LONGEST || isBlankWord(value)) return [];
  const names: WrittenName[] = [];
  const plain = withoutSides(
    value.trim().replace(REMARK, " ").replace(NUMBERS, "、").replace(SERIAL, "、"),
  );
  for (const text of plain.split(SEPARATORS))
    text
      .trim()
      .split(BLANK_BETWEEN)
      .forEach((piece, place) => {
        const whole = squeeze(piece).replace(AND_OTHERS, "");
        if (whole === "" || isBlankWord(whole) || isMasked(whole)) return;
        // 丁广福 在家: behind a blank only what starts like a name is one.
        if (place > 0 && !isSurname(whole) && !RARE_SURNAMES.has(whole.charAt(0))) return;
        for (const shown of splitParties(whole)) {
          const name = written(shown);
          if (!names.some(({ full }) => full === name.full)) names.push(name);
        }
      });
  return names;
}

/** The names of a cell, 家 and 户 kept: for whoever is joined to nobody. */
export function namesIn(value: CellValue): string[] {
  return readNames(value).map(({ full }) => full);
}

function written(shown: string): WrittenName {
  const full = shown.replace(DOT, "·");
  const bare = [full.replace(HOME, ""), full.replace(/[家户]$/, "")].find(
    ({ length }) => length >= 2,
  );
  return { shown, full, bare: bare ?? full };
}
