import { words } from "./word";
import type { StatusState } from "./status-state";

/** What a whole word means as a status. */
export interface StatusWord {
  readonly state: StatusState;
  /** The standard word of the same meaning. */
  readonly canonical: string;
  /** Belongs to no kind of ledger in particular: 处理中 is 化解中 of a dispute, 整改中 of a hazard. */
  readonly generic: boolean;
}

type Row = readonly [state: StatusState, canonical: string, synonyms: string];

/** Words of a family of ledgers. A word that says something of its own is its own canonical word. */
const ROWS: readonly Row[] = [
  ["closed", "已化解", "化解 化解成功 调解成功 成功化解 成功调解 调处成功 已成功化解 已调解成功"],
  ["closed", "已化解", "化解完毕 已化解完毕 已经化解 已化解成功 已得到化解 化解完成 已全部化解"],
  ["closed", "已调处", "调处完毕 已经调处 已调处完毕"],
  ["closed", "已调解", "已经调解 调解完毕 已调解完毕"],
  [
    "closed",
    "已办结",
    "办结 已经办结 办理完毕 已办理完毕 办理完结 已办理完结 办毕 已办毕 完结 已完结 已结 案件已结 已办",
  ],
  ["closed", "已结案", "结案 已经结案"],
  ["closed", "已终结", "终结 已经终结"],
  ["closed", "实质性办结", "已实质性办结 实质办结"],
  ["closed", "阶段性办结", "已阶段性办结 阶段办结"],
  ["closed", "程序性办结", "已程序性办结 程序办结"],
  ["closed", "实质性化解", "已实质性化解"],
  ["closed", "阶段性化解", "已阶段性化解"],
  ["closed", "已整改", "整改完毕 已整改完毕 整改完成 已整改完成 已完成整改 完成整改 已经整改"],
  ["closed", "已整改", "整改到位 已整改到位 整改已完成 整改完 已全部整改"],
  ["closed", "已治理", "治理完毕 已治理完毕 已经治理"],
  ["closed", "已销号", "销号 已经销号 已销账 销账"],
  ["closed", "已验收", "验收完毕 已经验收"],
  [
    "progress",
    "化解中",
    "在调解 正调解 正化解 正调处 正在化解 正在化解中 调处中 调解中 正在调解 正在调处 正在调解中 正在调处中",
  ],
  ["progress", "办理中", "正在办理 正在办理中 在办 在办理 正办理"],
  ["progress", "整改中", "正在整改 正在整改中"],
  ["progress", "治理中", "正在治理"],
  ["open", "未化解", "尚未化解 还未化解 没有化解 没化解 未能化解 待化解 暂未化解"],
  [
    "open",
    "未办结",
    "尚未办结 还未办结 没有办结 没办结 未能办结 待办结 暂未办结 未结案 未完结 未办 没办 尚未办 还没办",
  ],
  ["open", "未整改", "尚未整改 还未整改 没有整改 没整改 待整改 暂未整改 未完成整改"],
  ["open", "未治理", "尚未治理 待治理"],
  ["open", "待办", "待办理"],
  ["transferred", "已移交", "移交 已经移交 已移送 移送"],
  ["transferred", "已移交上级", "移交上级"],
  ["transferred", "已转办", "转办 已经转办"],
  ["transferred", "已转交", "转交"],
  ["transferred", "已上报", "上报 已经上报"],
  ["transferred", "已呈报", "呈报"],
  ["failed", "失败", ""],
  ["failed", "不成功", "未成功"],
  ["failed", "调解失败", "调解不成功 调解未成功 调解未果 调处失败 调处不成功"],
  ["failed", "化解失败", "化解不成功 化解未成功"],
  ["failed", "终止", "已终止"],
  ["failed", "调解终止", "终止调解 已终止调解"],
  ["withdrawn", "撤回", "已撤回"],
  ["withdrawn", "撤诉", "已撤诉"],
  ["withdrawn", "撤销", "已撤销"],
];

/** Words any ledger uses; `canonicalStatus` turns them into the word of the kind. */
const GENERIC_ROWS: readonly Row[] = [
  ["closed", "已解决", "解决 已经解决 得到解决 已得到解决 已妥善解决 已解决完毕"],
  ["closed", "已处理", "已经处理 处理完毕 已处理完毕 已妥善处理 已处置 处置完毕"],
  ["closed", "已完成", "完成 完毕 已结束"],
  [
    "progress",
    "处理中",
    "正在处理 正在处理中 进行中 处置中 正在处置 正在解决 解决中 在处理 正处理",
  ],
  ["open", "未解决", "尚未解决 还未解决 没有解决 没解决 未能解决 待解决 暂未解决"],
  [
    "open",
    "未处理",
    "尚未处理 还未处理 没有处理 没处理 待处理 暂未处理 未完成 未开始 尚未开始 还未开始 没开始",
  ],
];

/** 成功 alone answers the question of its column (化解是否成功) and stays as it is. */
const ANSWERS: readonly Row[] = [["closed", "成功", ""]];

export const STATUS_WORDS: ReadonlyMap<string, StatusWord> = new Map([
  ...entries(ROWS, false),
  ...entries(ANSWERS, false),
  ...entries(GENERIC_ROWS, true),
]);

function entries(rows: readonly Row[], generic: boolean): [string, StatusWord][] {
  return rows.flatMap(([state, canonical, synonyms]) =>
    [canonical, ...words(synonyms)].map((word): [string, StatusWord] => [
      word,
      { state, canonical, generic },
    ]),
  );
}
