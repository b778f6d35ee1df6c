import type { AppraisalRules } from "../appraisal";

/** 乡镇千分考核: the yearly appraisal of villages, used where a profile has no rules of its own. */
export const township: AppraisalRules = {
  by: "village",
  full: 1000,
  missing: "spread",
  items: [
    {
      id: "resolution",
      name: "矛盾纠纷化解率",
      full: 200,
      group: "矛盾纠纷",
      score: { kind: "proportional", rate: "resolution" },
    },
    {
      id: "reporting",
      name: "按月排查和零报告",
      full: 100,
      group: "矛盾纠纷",
      score: { kind: "reporting" },
    },
    {
      id: "on-time",
      name: "按期办结率",
      full: 150,
      group: "办理时效",
      score: {
        kind: "steps",
        rate: "onTime",
        steps: [
          [0.95, 150],
          [0.9, 120],
          [0.8, 90],
          [0.7, 60],
        ],
      },
    },
    {
      id: "overdue",
      name: "超期未办结",
      full: 100,
      group: "办理时效",
      score: { kind: "perCase", count: "overdue", points: 5 },
    },
    {
      id: "closing",
      name: "群众诉求和信访办结率",
      full: 100,
      group: "群众工作",
      score: { kind: "proportional", rate: "closing" },
    },
    {
      id: "coverage",
      name: "走访覆盖率",
      full: 100,
      group: "群众工作",
      score: { kind: "proportional", rate: "coverage" },
    },
    {
      id: "satisfaction",
      name: "群众满意率",
      full: 100,
      group: "群众工作",
      score: { kind: "proportional", rate: "satisfaction" },
    },
    {
      id: "joint-petitions",
      name: "集体访",
      full: 50,
      group: "群众工作",
      score: { kind: "perCase", count: "joint-petitions", points: 10 },
    },
    {
      id: "quality",
      name: "台账质量",
      full: 100,
      group: "基础工作",
      score: { kind: "quality", points: 5 },
    },
  ],
  veto: [{ id: "resolution-veto", name: "化解率低于60%", rate: "resolution", below: 0.6 }],
  grades: [
    { name: "优秀", share: 0.2 },
    { name: "良好", share: 0.3 },
    { name: "合格", share: 0.5 },
  ],
  vetoGrade: "不合格",
};
