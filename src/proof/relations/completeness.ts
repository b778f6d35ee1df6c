/** Words that together leave nothing out; a list that names all of a line is complete. */
const SETS: readonly (readonly RegExp[])[] = [
  [/来信/, /来访/, /网上|网信|网络|来电|电话/],
  [/网上|网信|网络/, /来信/, /来访/, /来电|电话|热线/],
  [/男/, /女/],
  [/专职/, /兼职/],
  [/镇级|乡级|镇本级|镇人民|镇调/, /村级|各村/],
  [/县级/, /镇级|乡级/],
  [/属实/, /不实|不属实/],
  [/有效/, /无效/],
  [/城镇|城区|社区/, /农村|乡村|村居/],
  [/本地|本村|本镇|户籍|常住/, /外来|外地|流动|外村/],
  [/刑事/, /治安/],
  [/初访|初信|初次|首次/, /重访|重信|重复/],
  [/个体访|个访|个人访/, /集体访|集访|联名/],
  [/一般/, /重大|较大|突出/],
  [/简单|简易|一般/, /复杂|疑难|重大/],
  [/口头/, /书面/],
  [/正式/, /预备/],
  [/线上|网上/, /线下|现场/],
  [/^上半年/, /^下半年/],
  [/家庭外|户外/, /家庭内|户内/],
];
const FILLERS = /^(?:其中|有|是|为|共|已|的)+|(?:的?(?:有|为|是|共|各|达))+$/g;

/** Answers of a poll; with a negative one among three or more, they are all there are. */
const ANSWER = /满意|一般|不了解|不清楚|弃权|赞成|反对|同意|安全/;

/** Whether labels split a whole so that nothing is left out: 男/女, 采纳/未采纳, 来信/来访/网上信访. */
export function isCompleteSet(labels: readonly string[]): boolean {
  const plain = labels.map((label) => label.replace(FILLERS, ""));
  if (plain.some((label) => label === "")) return false;
  if (
    plain.length >= 3 &&
    plain.every((label) => ANSWER.test(label)) &&
    plain.some((label) => /[不反]/.test(label))
  )
    return true;
  const [first = "", second = ""] = plain;
  if (plain.length === 2 && (isNegation(first, second) || isNegation(second, first))) return true;
  return SETS.some((words) => words.length === plain.length && isMatching(words, plain));
}

/** Whether every label has a word of its own. */
function isMatching(words: readonly RegExp[], labels: readonly string[]): boolean {
  const free = [...words];
  return labels.every((label) => {
    const i = free.findIndex((word) => word.test(label));
    if (i >= 0) free.splice(i, 1);
    return i >= 0;
  });
}

function isNegation(plain: string, negated: string): boolean {
  return ["未", "不", "非", "没有", "无", "尚未"].some(
    (no) => negated === no + plain || negated.endsWith(no + plain),
  );
}
