import { LIVING, MEETINGS, type LabelRule } from "./rule";

/**
 * Facts about a person: 电话 身份证 性别 … Whose they are lowers the score afterwards (`whose.ts`),
 * so that the row's own person wins where two columns compete.
 */
export const personalRules: readonly LabelRule[] = [
  { head: ["phone"], any: ["verify"], gives: [["phoneStatus", 0.9]] },
  { head: ["phone"], any: ["visit"], not: ["own", "visitor", "house"], gives: [["phone", 0.5]] },
  { head: ["phone"], any: ["feedback", "system"], gives: [["phone", 0.3]] },
  {
    head: ["channel"],
    gives: [
      ["phone", 0.89],
      ["visitMethod", 0.5, ...MEETINGS],
    ],
  },
  { head: ["phone"], gives: [["phone", 1]] },
  { head: ["wired"], gives: [["phone", 0.9]] },
  { head: ["id"], any: ["system", "org"], gives: [["idNumber", 0.4]] },
  { head: ["id"], gives: [["idNumber", 1]] },
  { head: ["gender"], gives: [["gender", 1]] },
  { head: ["birthWord"], gives: [["birthDate", 1]] },
  { head: ["age"], gives: [["age", 1]] },
  { head: ["ethnicity"], gives: [["ethnicity", 1]] },
  { head: ["politics"], gives: [["politics", 1]] },
  { head: ["own"], any: ["yesno"], gives: [["politics", 0.3]] },
  { head: ["education"], gives: [["education", 1]] },
  { head: ["marriage"], gives: [["marriage", 1]] },
  { head: ["relation"], any: ["private", "staff", "kin"], not: ["house"], gives: [] },
  { head: ["relation"], any: ["visitor", "owner", "visit"], not: ["house"], gives: [] },
  { head: ["relation"], gives: [["relation", 1]] },
  { head: ["occupation"], any: ["kin", "system"], gives: [] },
  {
    head: ["situation", "state", "class", "nature", "manner", "content"],
    any: ["employ"],
    not: ["care", "visit", "treat", "aid"],
    gives: [["occupation", 0.9]],
  },
  { head: ["occupation"], gives: [["occupation", 1]] },
  {
    head: ["unit", "post"],
    any: ["own"],
    not: ["duty"],
    gives: [
      ["role", 0.8, "tenhouse"],
      ["occupation", 0.7],
      ["role", 0.3, "visit", "contact"],
    ],
  },
  { head: ["post"], any: ["visitor", "helper", "owner", "visit", "care"], gives: [["role", 0.9]] },
  {
    head: ["post"],
    gives: [
      ["role", 0.85, "visit", "contact", "tenhouse"],
      ["role", 0.3, "household", "petition", "dispute", "opinion"],
    ],
  },
  { head: ["level"], any: ["aid"], gives: [["aidType", 0.7]] },
  {
    head: ["class", "nature", "situation", "content", "aid", "source", "level", "title", "state"],
    any: ["private", "money"],
    gives: [],
  },
  { head: ["aid"], any: ["over", "unit", "measure", "owner"], gives: [] },
  {
    head: ["hardship"],
    gives: [
      ["aidType", 0.9, "household", "tenhouse"],
      ["summary", 0.8, ...LIVING],
    ],
  },
  {
    head: ["aid"],
    any: ["appeal", "visit"],
    gives: [
      ["aidType", 0.3],
      ["summary", 0.5, "opinion", "visit", "contact"],
    ],
  },
  {
    head: ["aid"],
    gives: [
      ["aidType", 0.9, "household", "tenhouse"],
      ["aidType", 0.6, "visit", "contact", "opinion"],
      ["summary", 0.5, "opinion", "visit", "contact"],
    ],
  },
  {
    head: ["class", "nature", "state"],
    any: ["aid"],
    gives: [
      ["aidType", 1],
      ["visitClass", 0.4, "visit"],
    ],
  },
  {
    head: ["situation", "content"],
    any: ["aid"],
    not: ["visit", "treat", "care"],
    gives: [
      ["aidType", 0.6, "household"],
      ["summary", 0.6, "visit", "opinion", "contact"],
    ],
  },
];
