import { legendOf } from "../../vocabulary/legend";
import { tidyText } from "../../../sheet/text";
import type { CellValue } from "../../../sheet/grid";

/** A label taken apart: its words, and what brackets and legends add to them. */
export interface CleanLabel {
  /** As shown: line breaks and stars removed. */
  readonly shown: string;
  /** Without blanks, brackets, legend and numbering: what is read. */
  readonly core: string;
  /** Texts of the brackets and the legend: units (元), choices (是/否), formats. */
  readonly hints: readonly string[];
}

const STARS = /[*★☆※▲△●◆#]/g;
const BRACKETS = /[([{（〔【［《「]([^)\]}）〕】］》」]*)[)\]}）〕】］》」]?/g;
const NUMBERING =
  /^(?:[0-9]{1,2}[.、．]|[一二三四五六七八九十]{1,2}[、．.]|[(（][0-9一二三四五六七八九十]{1,2}[)）])/;
/** From here on the label only explains what to enter: "，0否 1是", ":1.男", "填是或否". */
const LEGEND = /[，,;；:：。].*(?:[0-9a-zA-Z√]|是|否|填|选|如|请|格式|例).*$/;
/** The codes of a legend that stands without brackets: 状态1已化解2未化解. */
const CODES = /(?<=[\u4e00-\u9fff])[0-9A-H①-⑨][.、:：=-]?[\u4e00-\u9fff].*$/;
const HINT_WORDS =
  /^(?:万?元|元\/[年月人]|人|件|起|次|户|名|岁|周岁|%|％|m2|㎡|平方米|亩|cm|kg|必填|选填|盖章|签字|签名|章|√|打√|公历|阳历|农历|年月日|是\/?否|是或否|有\/?无|男\/?女|全称|可多选|单选|多选|下拉|分|天|日|个|小时)$|[0-9;；:：]|格式|填写|隔开|如[:：]|例如|选择|以上|以下|单位|必填|精确|为准|√/;

/** Nobody reads on in a label longer than this; a hostile sheet has one of 32,767 letters. */
const LONGEST_READ = 400;

/** The label of a cell as text; numbers and truth values become what they show. */
export function labelText(value: CellValue | undefined): string {
  if (value === null || value === undefined || value === "") return "";
  return tidyText(String(value).replace(/[\r\n]+/g, " ")).trim();
}

/** Takes a label apart. Brackets holding plain words stay in the core: 处理(化解)情况. */
export function cleanLabel(text: string): CleanLabel {
  const shown = text.slice(0, LONGEST_READ).replace(STARS, "").replace(/\s+/g, " ").trim();
  const hints: string[] = [];
  let core = shown.replace(/\s+/g, "").replace(NUMBERING, "");
  core = core.replace(BRACKETS, (whole: string, inside: string) => {
    if (inside !== "" && !HINT_WORDS.test(inside) && inside.length <= 8 && !isAside(core, whole))
      return inside;
    if (inside !== "") hints.push(inside);
    return "";
  });
  core = core.replace(LEGEND, (legend) => {
    hints.push(legend.slice(1));
    return "";
  });
  if (legendOf(shown) !== null)
    core = core.replace(CODES, (legend) => {
      hints.push(legend);
      return "";
    });
  core = core
    .replace(/(?<![:：。.．,，、;；?？!！])[:：。.．,，、;；?？!！]+$/, "")
    .replace(/^[:：.、,，]+/, "");
  return { shown, core, hints };
}

/** Brackets at the very end only comment what stands before them: 化解情况（未化解说明原因）. */
function isAside(core: string, bracket: string): boolean {
  return core.endsWith(bracket) && core.length > bracket.length;
}
