import { escapePattern } from "../../sheet/escape-pattern";

/** A rate by its name: which counted figures are its upper number. */
export interface RateName {
  /** As printed: 办结率. */
  readonly label: string;
  /** Words of the figure that is its upper number, and words that often stand for them. */
  readonly words: RegExp;
  readonly alike: RegExp | null;
  /** A word that narrows it: 按期, 本月. "" when none. */
  readonly limit: string;
  /** 成功率 is of those dealt with, 化解率 of all that were found. */
  readonly ofHandled: boolean;
  /** Satisfaction has more than one formula. */
  readonly isSatisfaction: boolean;
}

const ROOTS: readonly (readonly [string, RegExp, RegExp | null])[] = [
  ["调解成功", /调解成功|成功调解|成功/, /化解|调解/],
  ["调处成功", /调处成功|成功/, /化解/],
  ["化解成功", /化解成功|成功化解|成功/, /化解|调处|调解|解决/],
  ["整改完成", /整改/, /完成|销号/],
  ["化解", /化解/, /调解成功|调处成功|成功|解决|办结|调处|调解/],
  ["办结", /办结|结案|办复/, /解决|化解|办理完毕|完成|处理完毕|已办理|已处理|落实/],
  ["办复", /办复|答复|办结/, null],
  ["解决", /解决/, /化解|办结/],
  ["调处", /调处/, /处理|调解|化解/],
  ["调解", /调解/, /调处|化解/],
  ["成功", /成功/, /化解/],
  ["整改", /整改/, /销号|消除|治理|完成/],
  ["整治", /整治|整改/, null],
  ["销号", /销号/, /整改/],
  ["处置", /处置/, /处理|办结/],
  ["处理", /处理/, /处置|办结/],
  ["结案", /结案|办结|审结/, null],
  ["审结", /审结/, null],
  ["答复", /答复/, /回复|反馈/],
  ["回复", /回复/, /答复|反馈/],
  ["反馈", /反馈/, /答复|回复/],
  ["回访", /回访/, null],
  ["满意", /满意/, null],
  ["回收", /回收|收回/, null],
  ["走访", /走访|入户/, null],
  ["覆盖", /走访|入户|覆盖|巡查|检查/, null],
  ["到会", /实到|到会|出席/, null],
  ["出席", /实到|到会|出席/, null],
  ["受理", /受理/, null],
];

/** 率 with the words that may stand between it and the figure. */
const NAMED =
  /([\u4e00-\u9fff、]{1,16}率)(?:[均都]?(?:为|是|达到了?|达|高达|约为|在|有|实现|保持在?|提高到|提升到|提升至|上升到|升至|分别为|分别达到?|分别是|已达|已)|均|都|分别)*$/;
const BEHIND = /^的([\u4e00-\u9fff]{1,8}率)/;
/** Words before a rate's root that do not narrow it. */
const WIDE =
  /矛盾|纠纷|信访|事项|问题|隐患|群众|总体|综合|整体|案件|诉求|工单|意见|建议|投诉|线索|积案|调解|调处|各类|总|其|的|和|均|达|且|全镇|全乡|全村|我镇|我乡|件|热线|平台|风险|安全|走访|入户|问卷|人民|实现|累计|成功|现场|目前|工作|已|使|综治|社会|治安|代表|议案|提案|回访|办理|排查|整体/g;

/** What narrows a rate (按期, 初信初访, 本月): it is made of figures that say the same. */
function limitOf(prefix: string): string {
  return prefix.replace(WIDE, "");
}

/** The rates a clause gives a percentage for; of a row of names the one at the same place in the row. */
export function rateNamed(
  label: string,
  row: { readonly index: number; readonly count: number; readonly label: string },
  behind: string,
): RateName[] {
  const follows = BEHIND.exec(behind);
  if (follows !== null && !/率/.test(label)) return [rateByName(follows[1] ?? "")].flat();
  const named = NAMED.exec(row.count > 1 ? row.label : label);
  const written = named?.[1];
  if (written === undefined) return [];
  const names = written.split("、").filter((name) => name.endsWith("率"));
  if (names.length > 1) {
    if (row.count === names.length) return rateByName(names[row.index] ?? "");
    return row.count === 1 ? names.flatMap((name) => rateByName(name)) : [];
  }
  return row.index === 0 ? rateByName(names[0] ?? "") : [];
}

/** The rate a name such as 化解率 means; none for rates that are no part of a whole (增长率). */
export function rateByName(written: string): RateName[] {
  const name = written.slice(0, -1);
  for (const [root, words, alike] of ROOTS) {
    if (!name.endsWith(root)) continue;
    const limit = limitOf(name.slice(0, -root.length));
    return [
      {
        label: `${root}率`,
        words,
        alike,
        limit,
        ofHandled: root.endsWith("成功"),
        isSatisfaction: root === "满意",
      },
    ];
  }
  if (name.length < 2 || /增长|上升|下降|利|效|概|速|升学|就业|出勤/.test(name)) return [];
  const root = name.slice(-2);
  const limit = limitOf(name.slice(0, -2));
  return [
    {
      label: `${root}率`,
      words: new RegExp(escapePattern(root)),
      alike: null,
      limit,
      ofHandled: false,
      isSatisfaction: false,
    },
  ];
}
