/** Words that together leave nothing out; a list that names all of a line is complete. */
const PAIRINGS: readonly (readonly RegExp[])[] = [
  [/男/, /女/],
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

/** Whether labels split a whole in two that leave nothing out: 男/女, 采纳/未采纳, 合格/不合格. */
export function isCompletePairing(labels: readonly string[]): boolean {
  if (labels.length !== 2) return false;
  const [first = "", second = ""] = labels.map((label) => label.replace(FILLERS, ""));
  if (first === "" || second === "") return false;
  if (isNegation(first, second) || isNegation(second, first)) return true;
  return PAIRINGS.some(
    ([a, b]) =>
      a !== undefined && b !== undefined && ((a.test(first) && b.test(second)) || (b.test(first) && a.test(second))),
  );
}

function isNegation(plain: string, negated: string): boolean {
  return ["未", "不", "非", "没有", "无", "尚未"].some((no) => negated === no + plain || negated.endsWith(no + plain));
}
