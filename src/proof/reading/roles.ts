/** What a counted figure says about a matter's life. */
export type Role =
  | "found"
  | "handled"
  | "closed"
  | "open"
  | "rest"
  | "moved"
  | "failed"
  | "carry"
  | "carryOut"
  | "none";

const OPEN =
  /正在|正(?=处理|办理|化解|调处|整改|调解|解决|推进)|尚未|尚在|尚有|仍在|仍有|仍未|还在|还未|还有|未(?=化解|办结|解决|整改|调处|处理|完成|办理|销号|成功|结|答|落实|到位|能|予)|没有(?=化解|办结|解决|整改)|没(?=化解|办结|解决)|待(?=化解|解决|办|处理|整改|调处|核实|答复|回复|落实|结)|(?:化解|办理|处理|调处|整改|调解|推进|协调|处置|解决|落实)(?:之)?中(?!心)|在办|在途|限期|遗留|跟踪|稳控|继续|持续|(?:推进|协调|处理|办理)当中/;
const REST = /其余|余下|剩余|剩下|还剩|尚余|仅剩|另外|另有|另$|^余/;
const MOVED =
  /移交|转办(?!件|来|事|单|的)|转交|转送|呈报|上报|报送|移送|提交|交由|引导|诉讼|仲裁|法院|司法途径|法律途径/;
const FAILED = /不成功|未成功|未达成|失败|终止|撤回|撤诉|退回|不予受理|无法/;
const CLOSED =
  /化解(?!中心|机制|组)|办结|解决|整改(?!通知|方案|措施|时限|台账|指令)|销号|结案|完成|成功|办复|答复|落实|消除|修复|息诉|息访|了结|调成|达成协议|完毕|审结|已(?=处理|办理|处置|调处|调解|结|办|治理|清理)|办好|整治(?!组|活动|行动)|妥处|结清|处结|回复|反馈|调结/;
const HANDLED =
  /(?:办理|处理|处置|调处|调解|接处|治理|清理)(?!中心|委|组织|室|员|站|机构|机制|协议|平台|办公)/;
const FOUND =
  /(?:需|应|拟)(?:整改|化解|办理|办结|解决|处理)|排查|收集|受理(?!中心|点|窗口)|接收|接件|接到|接报|接诉|接办|登记|收到|征集|征求|梳理|摸排|摸查|排摸|发现|查出|查找|查摆|立案|交办|承办|应办|接访|接待|归集|录入|采集|反映|提出|检查出|派发|分流|流转|起底|接警|建档|新增|新发|发生|发放|下发|派单|排出|应整改|应化解|收办|收转|汇总/;
/** 群众反映的, 排查出的: says which matters, not what was done with them. */
const MODIFIER =
  /(?:排查|收集|受理|反映|发现|登记|征集|梳理|交办|摸排|提出|发生|接到|收到|查出)[^,]{0,6}?的/g;
const CARRY =
  /结转|上(?:期|月|年|季度|年度)(?:遗留|未办结|未化解|在办|转|结存)|历史遗留|往年|历年|年初(?:在办|结存|遗留)|期初|月初(?:在办|结存|遗留)/;
const CARRY_OUT =
  /结转(?:至|到|下|入下)|转(?:入|下)(?:月|期|季|年)|期末|月末|年末|季末|年底在办|月底在办|留待下/;
const TOTAL = /共|总|累计|合计|总计|全部/;

/** What a figure's clause says of it: `label` before the number, `tail` behind the measure word. */
export function roleOf(label: string, tail: string): Role {
  const said = tail === "" ? label : `${label}|${tail}`;
  if (CARRY_OUT.test(said)) return "carryOut";
  if (CARRY.test(said)) return "carry";
  if (FAILED.test(said)) return "failed";
  if (REST.test(label)) return "rest";
  if (OPEN.test(said)) return "open";
  if (MOVED.test(said)) return "moved";
  const plain = said.replace(MODIFIER, "");
  // 环境需要整治、通讯安装等问题7条 describes a kind of problem; its verbs tell nothing of the seven.
  const described = KIND.test(label) ? LATEST_VERB : Infinity;
  const at = (words: RegExp) => {
    const index = words.exec(plain)?.index ?? -1;
    return index > described ? -1 : index;
  };
  const [found, closed, handled] = [at(FOUND), at(CLOSED), at(HANDLED)];
  if (found < 0) return closed >= 0 ? "closed" : handled >= 0 ? "handled" : "none";
  // 排查化解矛盾纠纷29件 counts what was found and dealt with; 解决群众反映问题 what was closed.
  if (closed >= 0 && closed < found) return "closed";
  return handled >= 0 && handled < found ? "handled" : "found";
}

/** A label that names a kind of matter by example: …等问题意见有. */
const KIND = /(?:此类|该类|这类|同类|等)[^,。;]{0,12}$/;
const LATEST_VERB = 4;

/** Whether a label counts something out: 共, 总, 累计, 合计. */
export function saysTotal(label: string): boolean {
  return TOTAL.test(label);
}

/** Nouns a matter is called by; words of one line mean the same kind of matter. */
const NOUNS: readonly RegExp[] = [
  /矛盾|纠纷|积怨/,
  /隐患|风险点|违章|违法行为|违建/,
  /意见|问题|诉求|建议|困难|难题|事项|心愿|需求|民情|工单|热线|投诉/,
  /实事|好事/,
  /信访|来信|来访|上访|集体访|重访|网访|信件/,
  /案件|刑案|警情|案子/,
  /积案|陈案|旧案/,
  /线索/,
  /提案|议案/,
];

/** Bits of the nouns in a text; 0 when it names none. */
export function nounsOf(text: string): number {
  let bits = 0;
  NOUNS.forEach((words, i) => {
    if (words.test(text)) bits |= 1 << i;
  });
  return bits;
}

/** Whether two figures can speak of the same matters. */
export function nounsFit(a: number, b: number): boolean {
  return a === 0 || b === 0 || (a & b) !== 0;
}

/** 较上月减少5件, 同比增加3起: a difference, not a level; 新增5件 counts new ones. */
const CHANGE =
  /(?:较|比|同期).*?(?:(?:增加|减少|上升|下降|增长|降低|提高|回落|压减|压降|多|少|增|减|降|升)[了出]?)$/;

/** Whether a label gives its figure as a difference to another time. */
export function saysChange(label: string): boolean {
  return CHANGE.test(label);
}

const SCOPE =
  /去年|上年|前年|往年|同期|上月|上个月|上季度|上周|上期|环比|同比|本月|当月|这个月|本周|本季度|今年以来|今年|全年|上半年|下半年|年初以来|第?[一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|以来)?|\d{4}年|历年|累计|近[三两几]年/g;
const PAST = /去年|上年|前年|往年|同期|上月|上个月|上季度|上周|上期|环比|同比|历年/;

/** 截至10月底 says until when was counted, not which matters. */
const AS_OF = /截[至止]到?[^,]{0,8}?(?:\d+日|底|末|止|目前)/g;

/** The times a figure is limited to, as its label says; "" when none. */
export function scopeOf(label: string): string {
  return (label.replace(AS_OF, "").match(SCOPE) ?? []).join("");
}

/** Whether a scope lies before the report's own period. */
export function isPast(scope: string): boolean {
  return PAST.test(scope);
}
