const SUBJECT =
  "(?:电话|手机|号码|联系方式|多次|拨打|始终|一直|均|都|仍|本人|户主|家中|家里|当事人|对方|群众)";
const CONTACT =
  "(?:联系|取得联系|接通|接听|接电话|打通|回访|电话回访|接受回访|接受采访|接|访|答|答复|作答|回答|回应|应答|应|表态|评|评价|测评|参评|参与|反馈|访问|走访|在家|调查|打)";
const LOCKS =
  "(?:空号|错号|停机|关机|欠费|忙音|占线|暂停服务|无信号|号码有误|号码错误|号码不对|不存在)";
const AWAY =
  "(?:(?:已)?(?:外出|在外)(?:务工|打工|就医|住院)?|(?:已)?(?:去世|死亡|病故|搬走|搬离|迁出)|家中?无人|无人在家|长期外出)";

/** 无法联系, 未接, 空号, 外出务工: who could not be asked, or would not say. */
const UNASKED = new RegExp(
  `^${SUBJECT}{0,4}(?:` +
    `(?:无法|不能|未能|没能|没法|未|没有|没|无人|不|尚未|暂未|还未|均未|待|拒|拒绝|不愿|不愿意|不便|不予|不作|不做)(?:被|做|作|人|能|予|进行)?${CONTACT}(?:上|到|过|通|成功)?` +
    `|(?:联系|打|接|找)不(?:上|到|通|着)|联系不上|${LOCKS}|${AWAY}|暂无(?:评价|回访)?|不方便|不便|挂断(?:电话)?|不好说|难说|说不好|无所谓|未到期|未到回访(?:时间|期)?` +
    `)(?:本人|户主|电话|人员?|群众|对方|当事人)?(?:${LOCKS})?$`,
);
const LONGEST = 16;

/** Whether a word says that no answer was got. Such a word is no slip for an answer. */
export function isUnasked(word: string): boolean {
  return word.length <= LONGEST && UNASKED.test(word);
}
