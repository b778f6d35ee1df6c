import { squeeze } from "../../sheet/text";

const LONGEST = 120;
const LONGEST_NAME = 14;
/** A name ends with 村, 社区 or 居委会; 村委会 is the village's. */
const END = /社区|居委会|居民委员会|村/g;
/** What stands before a name without being of it: 2024年石桥村, 5月双井村, 中共柳林村. */
const BEFORE =
  /^(?:[〇零一二三四五六七八九十]{2,4})?(?:年度?|月份?|日|季度|上半年|下半年|关于|中共|附件|附表|原)/;
/** Words that make 村 any village or no name: 农村, 各村, 全村, 行政村, 三个村, 一村一册. */
const NO_NAME =
  /^(?:[农各全本驻乡村入下进到联包辖每多几两该新我某]|行政|自然|贫困|试点|示范|重点|帮扶|出列|脱贫|所有|新农|智慧|平安|和谐|无疫|[0-9〇一二三四五六七八九十]{1,3}个?)$|(?:农|乡|各|每|个|全体|所有|所辖|驻)$/;
const ONE_EACH = /一村一/;

/**
 * The village or 社区 a title, sheet name or file name names, with the places written before it
 * (永丰镇石桥村); "" when it names none, any (农村, 各村) or several. What stands in brackets is read
 * only when there is no name outside.
 */
export function villageInText(text: string): string {
  const squeezed = squeeze(text.slice(0, LONGEST));
  const outside = squeezed.replace(/[（(【[][^（）()【】[\]]{0,40}[）)】\]]/g, " ");
  return onlyName(outside) || (outside === squeezed ? "" : onlyName(squeezed));
}

function onlyName(text: string): string {
  let only = "";
  for (const run of text.split(/[^\u4e00-\u9fff]+/)) {
    const names = namesInRun(run);
    for (const name of names) {
      if (only !== "" && only !== name) return "";
      only = name;
    }
  }
  return only;
}

function namesInRun(run: string): string[] {
  const names: string[] = [];
  if (ONE_EACH.test(run)) return names;
  let rest = run;
  for (let cut = BEFORE.exec(rest); cut !== null; cut = BEFORE.exec(rest))
    rest = rest.slice(cut[0].length);
  if (/^驻..+村/.test(rest)) rest = rest.slice(1);
  let from = 0;
  END.lastIndex = 0;
  for (let end = END.exec(rest); end !== null; end = END.exec(rest)) {
    const to = end.index + end[0].length;
    // 中村社区 and 下村村 go on to their own end.
    if (end[0] === "村" && /^(?:社区|村(?!民))/.test(rest.slice(to))) continue;
    const name = rest.slice(from, to).replace(/^[和与及、]/, "");
    from = to;
    const stem = name.slice(0, -end[0].length);
    const base = stem
      .replace(/^.*(?:省|市|县|镇|乡|街道|办事处|苏木)(?=..*$)/, "")
      .replace(/行政$/, "");
    if (base === "" || name.length > LONGEST_NAME || NO_NAME.test(base)) continue;
    names.push(stem.replace(/行政$/, "") + (end[0] === "村" ? "村" : end[0]));
    // What follows is the rest of the title: 石桥村农村低保台账 names one village.
    if (!/^(?:委会)?[和与及]/.test(rest.slice(to))) break;
  }
  return names;
}
