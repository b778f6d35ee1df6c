import type { Figure } from "./figure";
import { codeEnd, mayBegin, numberAt } from "./numbers";
import type { PrintedNumber } from "./numbers";
import { nounsOf, roleOf, saysTotal, scopeOf } from "./roles";
import { withRespective } from "./respective";
import { canonicalUnit, unitAt } from "./units";

const LONGEST_LABEL = 40;
const LONGEST_TAIL = 24;
/** Behind 以上 and the like a count is a bound, not a figure. */
const AFTER_LEAST = /^(?:以上|及以上|有余|多(?!次|年|元|种)|余(?!下))/;
const AFTER_VAGUE = /^(?:以下|以内|左右|上下|不等)/;
/** 个, 条, 项, 处, 次 count matters only when no other thing is named behind them: 10个村 is no 10个. */
const OWN_THING =
  /^(?:[,;:。、()\n|”]|$|的?(?:矛盾|纠纷|隐患|问题|意见|诉求|建议|困难|难题|事项|心愿|需求|案|线索|信访|投诉|工单|已|正|尚|未|待|均|全部|得到|为|是|属|占|被|在办|化解|办结|解决|整改|处理|办理|群众|移交|转|中|进行|限期|通过|都|和|及|与|也|按|经|由|因|需|处于|达成|上级|下|回访|涉|民|重大|一般|风险|各类|突出))/;
/** Things a generic measure word is told of, by one name each. */
const THINGS =
  /^(?:行政|自然|建制)?(村民小组|村|社区|单位|部门|企业|学校|小区|网格|小组|乡镇|镇街|街道|家庭|项目|点位|场所|班级|支部|党支部)/;
const MAY_OWN = new Set(["个", "条", "项", "处", "次", "大"]);

/** Every figure of a paragraph in order, with its clause read. Linear in the length of the text. */
export function figuresOf(text: string): Figure[] {
  const figures: Figure[] = [];
  let depth = 0;
  let quotes = 0;
  let sentence = 0;
  let clause = 0;
  let figureEnd = -1;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (mayBegin(code)) {
      const number = numberAt(text, i);
      if (number !== null) {
        const from = Math.max(clause, figureEnd);
        const figure = completed(
          text,
          i,
          number,
          from,
          figures.length,
          depth,
          quotes > 0,
          sentence,
        );
        if (figure !== null) {
          figures.push(figure);
          figureEnd = figure.end;
          i = figure.end;
          continue;
        }
        i = Math.max(number.end, i + 1);
        continue;
      }
      i = code <= 0x7a ? codeEnd(text, i) : i + 1;
      continue;
    }
    const character = text.charAt(i);
    i += 1;
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === "“") quotes += 1;
    else if (character === "”") quotes = Math.max(0, quotes - 1);
    else if (character === "。" || character === "\n" || character === "|") {
      sentence += 1;
      depth = 0;
      quotes = 0;
    }
    if (parts(character, text, i, figureEnd > clause)) clause = i;
  }
  return withRespective(text, figures);
}

/** Whether a sign ends a clause. 、 does so only behind a figure, and : not right before one. */
function parts(character: string, text: string, next: number, behindFigure: boolean): boolean {
  if (character === "、") return behindFigure;
  if (character === ":") return !/[\d.]/.test(text.charAt(next)) || behindFigure;
  return ",;。()\n|".includes(character);
}

function completed(
  text: string,
  start: number,
  number: PrintedNumber,
  clause: number,
  index: number,
  depth: number,
  quoted: boolean,
  sentence: number,
): Figure | null {
  const label = text
    .slice(Math.max(clause, start - LONGEST_LABEL), start)
    .replace(/^[、和及与,:;的]+/, "")
    .replace(/:$/, "");
  const shared = { index, start, depth, quoted, sentence, label };
  if (number.kind === "percent" || number.kind === "points" || number.kind === "ratio") {
    const bound = AFTER_LEAST.test(text.slice(number.end, number.end + 3)) ? "least" : number.bound;
    const vague = AFTER_VAGUE.test(text.slice(number.end, number.end + 2));
    const exact = number.exact && bound === null && !vague;
    return { ...number, ...shared, ...NO_COUNT, kind: number.kind, bound, exact };
  }
  if (number.kind === "fraction") return { ...number, ...shared, ...NO_COUNT, kind: "fraction" };
  const printedUnit = unitAt(text, number.end);
  if (printedUnit === "" && (number.numeral || !countsWithoutUnit(label, number.value)))
    return null;
  if (number.numeral && isManner(number.value, printedUnit)) return null;
  const end = number.end + printedUnit.length;
  const after = text.slice(end, end + 4);
  const least = AFTER_LEAST.test(after);
  const bound = least ? "least" : number.bound;
  const exact = number.exact && !least && !AFTER_VAGUE.test(after);
  const tail = tailOf(text, end);
  const unit = ownUnit(canonicalUnit(printedUnit), text.slice(end, end + 8));
  const role = roleOf(label, tail);
  const partitive = PARTITIVE.test(text.slice(end, end + 14));
  return {
    ...number,
    ...shared,
    kind: "count",
    end,
    unit,
    bound,
    exact,
    idiom: number.numeral && number.value === 1,
    tail,
    around: label + text.slice(end, end + LONGEST_TAIL).replace(/[,;:。()\n\d].*$/s, ""),
    role,
    total: saysTotal(label) || partitive,
    partitive,
    nouns: nounsOf(label + tail),
    scope: scopeOf(label),
  };
}

/** 进一步, 十分, 一大批, 一方面: manners of speaking. */
function isManner(value: number, unit: string): boolean {
  if (unit === "分" || unit === "步") return true;
  return value === 1 && !ONES.has(unit);
}
const ONES = new Set("件起条处宗例户人名位项个批次家".split(""));

const PARTITIVE =
  /^[^,;:。、()\d其集当]{0,8}?(?:\([^)]{1,8}\))?(?<![其集当空初高适心])中(?:[,有已共的]|$|\d|:)/;

const NO_COUNT = {
  unit: "",
  idiom: false,
  tail: "",
  around: "",
  role: "none",
  total: false,
  partitive: false,
  nouns: 0,
  scope: "",
} as const;

/** 排查数为36: a figure without a measure word, named as a number of something. */
function countsWithoutUnit(label: string, value: number): boolean {
  if (!Number.isInteger(value) || value > 999_999) return false;
  return (
    /数量?(?:为|是|达|有|共)?$/.test(label) && !/(?:系|指|分|基|参)数(?:为|是|达)?$/.test(label)
  );
}

function tailOf(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_TAIL);
  const stop = /[,;:。、()\n|\d]/.exec(rest);
  if (stop !== null && /\d/.test(stop[0])) return "";
  return stop === null ? rest : rest.slice(0, stop.index);
}

function ownUnit(unit: string, rest: string): string {
  if (!MAY_OWN.has(unit) || OWN_THING.test(rest)) return unit;
  const thing = THINGS.exec(rest)?.[1] ?? /^[\u4e00-\u9fff]{1,2}/.exec(rest)?.[0] ?? "";
  return unit + thing;
}
