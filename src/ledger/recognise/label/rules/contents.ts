import { LIVING, MATTERS, MEETINGS, type LabelRule } from "./rule";

/** What is to be done: 意见 措施 办法. */
const measureRules: readonly LabelRule[] = [
  {
    head: ["view", "content"],
    any: ["treat", "solve", "rectify", "handler", "owner"],
    not: ["appeal", "own"],
    gives: [["measure", 0.95]],
  },
  {
    head: ["view"],
    any: ["unit", "village", "town"],
    not: ["appeal", "own"],
    gives: [["measure", 0.4]],
  },
  {
    head: ["measure"],
    any: ["aid", "care"],
    gives: [
      ["measure", 0.9, ...LIVING],
      ["measure", 0.36, "household"],
    ],
  },
  { head: ["measure"], gives: [["measure", 1, ...LIVING]] },
];

/** What it is about: 内容 情况 问题 诉求 事由. */
const summaryRules: readonly LabelRule[] = [
  {
    head: ["view"],
    any: ["appeal", "own", "register", "find", "problem", "visit"],
    gives: [["summary", 0.93]],
  },
  {
    head: ["view"],
    any: ["view"],
    gives: [["summary", 0.75, "opinion", "petition", ...MEETINGS, "satisfaction"]],
  },
  {
    head: ["view"],
    bare: true,
    gives: [
      ["summary", 0.7, "opinion", ...MEETINGS, "satisfaction"],
      ["measure", 0.3],
    ],
  },
  {
    head: ["content", "situation"],
    any: [
      "hazard",
      "dispute",
      "appeal",
      "petition",
      "problem",
      "matter",
      "title",
      "content",
      "occur",
      "find",
    ],
    gives: [["summary", 0.97]],
  },
  { head: ["situation"], any: ["register", "receive"], gives: [["status", 0.3]] },
  { head: ["problem"], any: ["treat", "solve"], gives: [["summary", 0.5]] },
  { head: ["content"], any: ["score"], gives: [] },
  {
    head: ["cause"],
    gives: [
      ["summary", 0.93],
      ["name", 0.8],
    ],
  },
  {
    head: ["reason"],
    any: ["life", "private", "aid", "money", "over"],
    gives: [],
  },
  { head: ["reason"], any: ["vote", "satisfaction"], gives: [["summary", 0.5, "satisfaction"]] },
  { head: ["reason"], any: ["finish", "solve", "rectify"], gives: [["summary", 0.3]] },
  {
    head: ["reason"],
    gives: [
      ["summary", 0.93],
      ["name", 0.45],
    ],
  },
  { head: ["appeal"], any: ["life", "private"], gives: [] },
  { head: ["content", "problem", "appeal"], not: ["yesno"], gives: [["summary", 0.93]] },
  { head: ["petition"], any: ["problem"], gives: [["summary", 0.9]] },
  {
    head: ["hazard", "dispute"],
    not: ["yesno"],
    gives: [
      ["summary", 0.8],
      ["name", 0.6],
    ],
  },
  { head: ["matter"], any: ["content"], gives: [["summary", 0.9]] },
  {
    head: ["matter"],
    bare: true,
    gives: [
      ["name", 0.7],
      ["summary", 0.6],
    ],
  },
  { head: ["situation"], bare: true, gives: [["summary", 0.7, ...LIVING]] },
  {
    head: ["result"],
    bare: true,
    gives: [
      ["status", 0.8, ...MATTERS],
      ["visitResult", 0.5, ...MEETINGS],
    ],
  },
];

const ratingRules: readonly LabelRule[] = [
  { head: ["satisfaction"], any: ["private", "score"], gives: [["score", 0.5]] },
  { head: ["satisfaction"], gives: [["rating", 0.97]] },
  { head: ["awareness"], gives: [["awareness", 1]] },
];

/** What was said, and what is thought of it. */
export const contentRules: readonly LabelRule[] = [
  ...measureRules,
  ...summaryRules,
  ...ratingRules,
];
