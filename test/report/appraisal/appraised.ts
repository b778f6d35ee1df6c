import type { Ledger } from "../../../src/ledger/ledger";
import {
  reportAppraisal,
  type AppraisalReport,
  type AppraisalReportOptions,
} from "../../../src/operations/report-appraisal";
import type { AppraisalPart } from "../../../src/profile/appraisal";
import { defaultProfile } from "../../../src/profile/index";
import type { Profile } from "../../../src/profile/profile";
import { day, ledgerOf } from "../../measure/ledger-of";
import { bookOf } from "../../operations/book-of";

/** Items of every way of scoring that these ledgers can tell. */
export const PART: AppraisalPart = {
  full: 100,
  items: [
    {
      ...{ id: "resolution", name: "化解率", full: 50, group: "纠纷" },
      score: { kind: "proportional", rate: "resolution" },
    },
    {
      ...{ id: "late", name: "超期未办结", full: 10, group: "时效" },
      score: { kind: "perCase", count: "overdue", points: 2.5 },
    },
    {
      ...{ id: "more", name: "集体访", full: 0 },
      score: { kind: "bonus", count: "joint-petitions", points: 1, cap: 3 },
    },
    {
      ...{ id: "closing", name: "办结率", full: 20, group: "纠纷" },
      score: {
        kind: "steps",
        rate: "closing",
        steps: [
          [0.9, 20],
          [0.5, 10],
        ],
      },
    },
    { ...{ id: "quality", name: "台账质量", full: 20 }, score: { kind: "quality", points: 1 } },
  ],
  veto: [{ id: "poor", name: "化解率过低", rate: "resolution", below: 0.3 }],
  grades: [
    { name: "优秀", share: 0.2 },
    { name: "良好", share: 0.8 },
  ],
};

export function profileOf(part: AppraisalPart = PART, decimals: Profile["decimals"] = 2): Profile {
  return { ...defaultProfile, unitName: "青河镇", decimals, appraisal: part };
}

/** Three villages: one clean, one with a matter overdue, one with nothing 化解. */
export const disputes: Ledger = ledgerOf(
  "dispute",
  [
    ["柳林村", "张三丰", "2024-04-03", "2024-05-03", "已化解", "2024-04-20"],
    ["柳林村", "李四维", "2024-05-03", "2024-06-03", "已化解", "2024-05-20"],
    ["河东村", "王五星", "2024-04-09", "2024-05-09", "未化解", ""],
    ["河东村", "赵六合", "2024-05-03", "2024-06-03", "已化解", "2024-05-20"],
    ["石桥村", "孙七里", "2024-06-20", "2024-07-20", "未化解", ""],
  ].map(([village = "", person = "", foundOn = "", deadline = "", status = "", closedOn = ""]) => ({
    ...{ village, person, category: "邻里", summary: `${person}家的院墙`, owner: "王建国" },
    ...{ foundOn, deadline, status, closedOn },
  })),
  { sheet: "矛盾纠纷台账" },
);

/** The second quarter of 2024, looked at on 5 July. */
export function appraised(
  ledgers: readonly Ledger[] = [disputes],
  options: Partial<AppraisalReportOptions> = {},
): AppraisalReport {
  return reportAppraisal([bookOf(ledgers)], {
    ...{ profile: profileOf(), asOf: day("2024-07-05"), period: "2024-Q2" },
    ...options,
  });
}
