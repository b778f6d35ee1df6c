import { isSurname } from "../recognise/values/surnames";

/** Sides of a dispute as they are written before a name. */
const SIDES =
  /(?:双方|第?[一二三]?)?当事人[甲乙丙一二12]?\s*[:：]?|被?(?:申请|投诉|举报|反映|上诉|控告)(?:人|方)\s*[:：]?|(?:原|被)告(?:人|方)?\s*[:：]?|[甲乙丙丁]方\s*[:：]?|(?<![\u4e00-\u9fff])[甲乙丙丁][:：]|第三人\s*[:：]/g;
/** 张三 VS 李四 */
const VERSUS = /(?<![A-Za-z])vs(?![A-Za-z])\.?/gi;
/** 户主：张三, 走访对象：张三 */
const LABEL = /(?:^|(?<=[、，,;；\n\s]))[\u4e00-\u9fff]{2,6}\s*[:：]/g;

/** A cell's text with the names of the sides made separators: 甲方：张三 乙方：李四 is 、张三 、李四. */
export function withoutSides(text: string): string {
  return text.replace(VERSUS, "、").replace(SIDES, "、").replace(LABEL, "、");
}

/** Between two names: 与 and 诉 stand in few names, the others in many (李和平). */
const FIRM = "与诉";
const SOFT = "和同跟及对告";
const AFTER = /(?:之间|二者|双方|两人|两家|二人|两户).{0,20}$/;
/** 和平超市 is one party. */
const UNIT = /(?:公司|工厂|厂|店|社|会|局|所|站|校|院|中心|超市|部|[组队])$/;
const LONGEST = 24;

/** The parties joined by a word: 余秀芝与孔令山 are two; 李和平, 吴与民 and 欧阳和平 are one. */
export function splitParties(whole: string): string[] {
  if (whole.length < 4 || whole.length > LONGEST) return [whole];
  const text = whole.replace(AFTER, "") || whole;
  for (let at = 2; at < text.length - 1; at++) {
    const word = text.charAt(at);
    const isFirm = FIRM.includes(word);
    if (!isFirm && (!SOFT.includes(word) || UNIT.test(text))) continue;
    const [left, right] = [text.slice(0, at), text.slice(at + 1)];
    if (right.length < 2 || !isName(left)) continue;
    // 司马与民, 张和平: the rest must be somebody by itself.
    if (!isSurname(right) && (!isFirm || !isSurname(left))) continue;
    const others = splitParties(right);
    if (others.every(isName)) return [left, ...others];
  }
  return [text];
}

/** A person's name by its length; a surname alone is none. */
function isName(text: string): boolean {
  return (text.length <= 5 || text.includes("·")) && !DOUBLE.has(text);
}

const DOUBLE = new Set([
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "皇甫",
  "尉迟",
  "夏侯",
  "慕容",
  "司徒",
  "令狐",
]);
