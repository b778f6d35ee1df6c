import type { AppraisalRules } from "../appraisal";

/** 平安建设百分考核 of villages. */
export const safeArea: AppraisalRules = {
  by: "village",
  full: 100,
  missing: "spread",
  items: [
    {
      id: "resolution",
      name: "矛盾纠纷化解率",
      full: 30,
      score: { kind: "proportional", rate: "resolution" },
    },
    { id: "reporting", name: "按月排查和零报告", full: 10, score: { kind: "reporting" } },
    {
      id: "overdue",
      name: "超期未办结",
      full: 10,
      score: { kind: "perCase", count: "overdue", points: 1 },
    },
    {
      id: "unsolved",
      name: "未化解事项",
      full: 10,
      score: { kind: "perCase", count: "unsolved", points: 0.5 },
    },
    { id: "safety", name: "群众安全感", full: 20, score: { kind: "proportional", rate: "safety" } },
    {
      id: "satisfaction",
      name: "群众满意率",
      full: 10,
      score: { kind: "proportional", rate: "satisfaction" },
    },
    { id: "quality", name: "台账质量", full: 10, score: { kind: "quality", points: 1 } },
  ],
  veto: [{ id: "resolution-veto", name: "化解率低于60%", rate: "resolution", below: 0.6 }],
  grades: [
    { name: "优秀", atLeast: 0.9 },
    { name: "良好", atLeast: 0.8 },
    { name: "合格", atLeast: 0.6 },
    { name: "不合格", atLeast: 0 },
  ],
  vetoGrade: "不合格",
};
