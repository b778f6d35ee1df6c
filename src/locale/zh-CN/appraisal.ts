import type { AppraisedBy, CountId, MissingMarks } from "../../profile/appraisal";
import type { ReadyId } from "../../profile/ready/index";

/** Texts of the appraisal (考核) wherever it is shown. */
export const appraisalText = {
  /** Whom it is about. */
  by: {
    village: "村（社区）",
    owner: "责任人",
    leader: "包案领导",
    ownerUnit: "责任单位",
  } satisfies Readonly<Record<AppraisedBy, string>>,
  /** Why a case costs or brings points. */
  counts: {
    overdue: "超期未办结",
    "closed-late": "超期办结",
    unsolved: "期内发现、未化解",
    "joint-petitions": "5人以上集体访",
    unsatisfied: "群众不满意",
  } satisfies Readonly<Record<CountId, string>>,
  missing: {
    spread: "不计的项目，分值按得分率摊到其他项目",
    full: "不计的项目，按满分计",
    none: "不计的项目，不算得分也不算满分",
  } satisfies Readonly<Record<MissingMarks, string>>,
  ready: {
    township: "乡镇千分考核",
    safeArea: "平安建设百分考核",
    grid: "村（社区）责任人考核",
    school: "学校满意度考核",
    workSafety: "安全生产考核",
    deputies: "人大代表履职考核",
  } satisfies Readonly<Record<ReadyId, string>>,
  /** Instead of points where an item has no base. */
  noBase: "不计",
  none: "—",
  vetoed: "一票否决",
} as const;
