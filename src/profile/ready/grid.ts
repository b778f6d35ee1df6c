import type { AppraisalRules } from "../appraisal";

/** 村（社区）责任人考核: those in charge within one village, by what they settled and how they recorded it. */
export const grid: AppraisalRules = {
  by: "owner",
  full: 100,
  missing: "spread",
  items: [
    {
      id: "resolution",
      name: "矛盾纠纷化解率",
      full: 30,
      score: { kind: "proportional", rate: "resolution" },
    },
    {
      id: "on-time",
      name: "按期办结率",
      full: 30,
      score: { kind: "proportional", rate: "onTime" },
    },
    {
      id: "satisfaction",
      name: "群众满意率",
      full: 20,
      score: { kind: "proportional", rate: "satisfaction" },
    },
    {
      id: "overdue",
      name: "超期未办结",
      full: 10,
      score: { kind: "perCase", count: "overdue", points: 2 },
    },
    { id: "quality", name: "台账质量", full: 10, score: { kind: "quality", points: 1 } },
  ],
  veto: [],
  grades: [
    { name: "优秀", atLeast: 0.9 },
    { name: "合格", atLeast: 0.6 },
    { name: "不合格", atLeast: 0 },
  ],
  vetoGrade: "不合格",
};
