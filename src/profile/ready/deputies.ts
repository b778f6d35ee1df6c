import type { AppraisalRules } from "../appraisal";

/** 人大代表履职考核: contacts with voters, what came of their opinions, and the records. */
export const deputies: AppraisalRules = {
  by: "owner",
  full: 100,
  missing: "spread",
  items: [
    { id: "contacts", name: "联系群众任务", full: 50, score: { kind: "quota", role: "人大代表" } },
    {
      id: "closing",
      name: "群众意见办结率",
      full: 20,
      score: { kind: "proportional", rate: "closing" },
    },
    {
      id: "satisfaction",
      name: "群众满意率",
      full: 20,
      score: { kind: "proportional", rate: "satisfaction" },
    },
    { id: "quality", name: "记录质量", full: 10, score: { kind: "quality", points: 1 } },
  ],
  veto: [],
  grades: [
    { name: "优秀", share: 0.3 },
    { name: "称职", share: 0.7 },
  ],
  vetoGrade: "不称职",
};
