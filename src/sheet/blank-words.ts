/** Words (squeezed, lower case) with which ledgers say that there is nothing to say. */
export const BLANK_WORDS: ReadonlySet<string> = new Set([
  "无",
  "暂无",
  "没有",
  "空",
  "空白",
  "空缺",
  "缺",
  "暂缺",
  "缺失",
  "不详",
  "未知",
  "未填",
  "未填写",
  "未填报",
  "未设置",
  "未设定",
  "未分配",
  "未指定",
  "未登记",
  "未录入",
  "未采集",
  "未提供",
  "暂未填",
  "暂未填写",
  "无数据",
  "无此项",
  "无隐患",
  "(空)",
  "（空）",
  "(无)",
  "（无）",
  "n/a",
  "na",
  "n.a.",
  "null",
  "none",
  "nil",
]);

/** Signs that say the same, alone or repeated. */
export const BLANK_SIGNS: ReadonlySet<string> = new Set("—–―‐‑‒−-ー_/\\|.…·。、~～");

/** First characters of the words above: most texts are told apart by theirs. */
export const BLANK_WORD_STARTS: ReadonlySet<string> = new Set(
  [...BLANK_WORDS].map((word) => word.charAt(0)),
);
