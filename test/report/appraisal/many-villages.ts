import type { AppraisalReport } from "../../../src/operations/report-appraisal";
import type { AppraisalItem } from "../../../src/profile/appraisal";
import { ledgerOf } from "../../measure/ledger-of";
import { appraised, profileOf } from "./appraised";

/** So many villages, each with a matter, under so many items. */
export function townshipOf(villages: number, items: number): AppraisalReport {
  const rows = Array.from({ length: villages }, (_, index) => ({
    village: `第${index + 1}号村`,
    person: "张三",
    foundOn: "2024-04-03",
    status: index % 3 === 0 ? "未化解" : "已化解",
    closedOn: index % 3 === 0 ? "" : "2024-04-20",
  }));
  const rules = Array.from({ length: items }, (_, index): AppraisalItem => ({
    ...{ id: `item-${index}`, name: `第${index + 1}项化解工作`, full: 10 },
    ...(index < 6 ? { group: "化解" } : {}),
    score: { kind: "proportional", rate: "resolution" },
  }));
  return appraised([ledgerOf("dispute", rows, { sheet: "矛盾纠纷台账" })], {
    profile: profileOf({ items: rules }),
  });
}
