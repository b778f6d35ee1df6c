import type { AppraisalRules } from "../appraisal";

/** 安全生产考核 of the units in charge: hazards found are put right, and in time. */
export const workSafety: AppraisalRules = {
  by: "ownerUnit",
  full: 100,
  missing: "spread",
  items: [
    {
      id: "rectification",
      name: "隐患整改率",
      full: 40,
      score: { kind: "proportional", rate: "rectification" },
    },
    {
      id: "on-time",
      name: "按期整改率",
      full: 20,
      score: { kind: "proportional", rate: "onTime" },
    },
    { id: "reporting", name: "按月检查和零报告", full: 20, score: { kind: "reporting" } },
    {
      id: "overdue",
      name: "超期未整改",
      full: 10,
      score: { kind: "perCase", count: "overdue", points: 2 },
    },
    { id: "quality", name: "台账质量", full: 10, score: { kind: "quality", points: 1 } },
  ],
  veto: [{ id: "rectification-veto", name: "整改率低于60%", rate: "rectification", below: 0.6 }],
  grades: [
    { name: "优秀", atLeast: 0.9 },
    { name: "合格", atLeast: 0.6 },
    { name: "不合格", atLeast: 0 },
  ],
  vetoGrade: "不合格",
};
