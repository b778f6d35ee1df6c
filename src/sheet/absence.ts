const LONGEST = 20;
/** Not, not yet, no longer, being seen to: the words with which a blank tells its reason. */
const ABSENT =
  /[无未没暂缺]|(?<![接招])待|不[详知清明愿便肯会用]|^尚|正在|[在补]办|拒|注销|吊销|遗失|丢失|停用|停机|空号|新生|婴儿|黑户|死亡|[去过]世|已故|失[联效]|^同(?:户主|户|父|母|夫|妻|儿|子|女|兄|弟|姐|妹|监护人|家长)|^(?:保密|匿名)$/;
const FIGURES = /[\da-z０-９]/i;

/**
 * Whether the text in a cell for a number says in words that there is none or why: 未上户, 户口待办,
 * 已注销, 无电话, 没有留. What holds a digit or a Latin letter says more than that.
 */
export function saysAbsent(text: string): boolean {
  return text !== "" && text.length <= LONGEST && ABSENT.test(text) && !FIGURES.test(text);
}
