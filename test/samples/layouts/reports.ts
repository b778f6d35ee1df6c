import { layoutOf, type LabelledLayout } from "../layout";

/** Own layouts of counting sheets; their lines come from `records/report.ts`, in this order. */
export const VILLAGE_REPORT: LabelledLayout = layoutOf(
  "own-report",
  "report",
  "青河镇矛盾纠纷排查化解情况统计表",
  [
    ["序号", "serial"],
    ["村（社区）", "village"],
    ["上期结转", "count"],
    ["本期排查", "count"],
    ["本期化解", "count"],
    ["期末在办", "count"],
    ["其中超期", "count"],
    ["办结占比", "rate"],
    ["备注", "note"],
  ],
);

export const VOTE_REPORT: LabelledLayout = layoutOf(
  "own-votes",
  "satisfaction",
  "青河镇群众满意度测评汇总表",
  [
    ["序号", "serial"],
    ["测评事项", "name"],
    ["测评人数", "count"],
    ["满意", ["rating", "count"]],
    ["基本满意", ["rating", "count"]],
    ["不满意", ["rating", "count"]],
    ["不了解", ["rating", "count"]],
    ["满意率", "rate"],
  ],
);
