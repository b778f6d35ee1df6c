import type { Tag } from "../tags";
import { LIVING, type LabelRule } from "./rule";

/** What may be safe or good without anybody being asked for an opinion: 住房是否安全. */
const THINGS: readonly Tag[] = ["private", "building", "life", "money", "org", "address", "paper"];

/** 是否… and …与否: what is asked after decides. Every word after 是否 is a head here. */
export const questionRules: readonly LabelRule[] = [
  { head: ["supervise"], any: ["yesno"], gives: [["supervised", 1]] },
  { head: ["vote", "state"], all: ["yesno", "recheck"], gives: [["recheckResult", 0.9]] },
  { head: ["satisfaction"], any: ["yesno"], gives: [["rating", 0.95]] },
  { head: ["vote"], any: ["yesno"], not: ["inspect", ...THINGS], gives: [["rating", 0.95]] },
  { head: ["awareness"], any: ["yesno"], gives: [["awareness", 1]] },
  {
    head: ["finish", "solve", "rectify"],
    any: ["yesno"],
    not: ["over", "start"],
    gives: [["status", 0.95, ...LIVING]],
  },
  { head: ["captain"], any: ["yesno"], gives: [["role", 0.6, "tenhouse"]] },
  { head: ["treat"], any: ["yesno"], gives: [["status", 0.6, ...LIVING]] },
  { head: ["feedback"], any: ["yesno"], gives: [["feedback", 0.7]] },
  { head: ["revisit"], any: ["yesno"], gives: [["revisitResult", 0.4]] },
  { head: ["recheck", "inspect"], any: ["yesno"], gives: [["recheckResult", 0.34]] },
  {
    head: ["phoned"],
    any: ["yesno"],
    not: ["group", "other", "own"],
    gives: [["phoneStatus", 0.95]],
  },
  { head: ["aid"], any: ["yesno"], gives: [["aidType", 0.85]] },
  {
    head: [
      "over",
      "due",
      "hazard",
      "grid",
      "group",
      "phone",
      "start",
      "register",
      "receive",
      "enter",
      "life",
      "private",
      "other",
      "find",
      "org",
      "money",
      "visit",
      "appeal",
      "petition",
      "class",
      "level",
      "paper",
    ],
    any: ["yesno"],
    gives: [],
  },
];
