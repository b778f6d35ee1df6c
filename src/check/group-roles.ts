/** The four roles of a group and other words for them. */
export const GROUP_ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  ["网长", /网长|组长|十户长|联户长|网格长/],
  ["法律宣传员", /法律|法治|普法/],
  ["矛盾调解员", /调解/],
  ["信息联络员", /信息|联络/],
];
