import type { KindId } from "../../../kind-ids";
import type { LabelRule } from "./rule";

/** Kinds whose records are dealt with and closed. */
const LIVING: readonly KindId[] = ["dispute", "opinion", "hazard", "petition", "visit", "contact"];

/** What was said and done: 内容 情况 结果 意见 措施 状态. */
export const dealingRules: readonly LabelRule[] = [
  // yes or no
  { head: ["supervise"], any: ["yesno"], gives: [["supervised", 1]] },
  { head: ["supervise"], bare: true, gives: [["supervised", 0.85]] },
  { head: ["satisfaction", "vote"], any: ["yesno"], gives: [["rating", 0.95]] },
  {
    head: ["finish", "solve", "rectify"],
    any: ["yesno"],
    not: ["over"],
    gives: [["status", 0.95, ...LIVING]],
  },
  { head: ["treat"], any: ["yesno"], gives: [["status", 0.6]] },
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
      "enter",
      "life",
      "private",
      "other",
      "find",
      "org",
      "money",
    ],
    any: ["yesno"],
    gives: [],
  },
  { head: ["feedback"], any: ["yesno"], gives: [["feedback", 0.4]] },
  { head: ["revisit"], any: ["yesno"], gives: [["revisitResult", 0.4]] },
  { head: ["visit"], any: ["yesno"], gives: [["visitResult", 0.36, "visit"]] },
  { head: ["inspect", "recheck"], any: ["yesno"], gives: [["recheckResult", 0.36]] },
  { head: ["contact"], any: ["yesno"], gives: [["phoneStatus", 0.6, "contact"]] },

  // how a step ended
  {
    head: ["situation", "result", "view", "content", "state", "note", "title"],
    any: ["revisit"],
    not: ["satisfaction"],
    gives: [["revisitResult", 1]],
  },
  {
    head: ["situation", "result", "view", "content", "state"],
    any: ["recheck"],
    gives: [["recheckResult", 1]],
  },
  {
    head: ["situation", "result", "view", "state", "content"],
    any: ["inspect"],
    gives: [["status", 0.36, "hazard"]],
  },
  {
    head: ["situation", "result", "state", "view"],
    any: ["supervise"],
    gives: [["supervised", 0.37]],
  },
  {
    head: ["situation", "result", "state", "view", "content"],
    any: ["verify"],
    gives: [
      ["phoneStatus", 0.8, "contact", "visit"],
      ["summary", 0.2, "petition"],
    ],
  },
  { head: ["phoned"], any: ["yesno"], gives: [["phoneStatus", 0.95]] },
  { head: ["situation", "result", "state"], any: ["phoned"], gives: [["phoneStatus", 0.9]] },
  { head: ["state"], any: ["code"], gives: [["phoneStatus", 0.8, "contact"]] },
  { head: ["situation", "result", "state"], any: ["phone"], gives: [["phoneStatus", 0.9]] },
  {
    head: ["situation", "result", "state"],
    any: ["contact"],
    all: ["contact"],
    not: ["own", "visit"],
    gives: [
      ["phoneStatus", 0.5, "contact"],
      ["visitResult", 0.9, "contact", "visit"],
    ],
  },
  { head: ["verify"], any: ["phone"], gives: [["phoneStatus", 1]] },
  {
    head: ["situation", "result", "state", "view", "content"],
    any: ["satisfaction", "vote"],
    gives: [["rating", 0.85]],
  },
  { head: ["situation", "result"], any: ["awareness"], gives: [["awareness", 1]] },
  {
    head: ["view", "situation", "result", "content", "state"],
    any: ["leader", "approve"],
    not: ["visit", "treat", "solve"],
    gives: [["status", 0.3]],
  },
  {
    head: ["situation", "result", "view", "content"],
    any: ["feedback"],
    not: ["treat", "finish"],
    gives: [["feedback", 1]],
  },
  {
    head: ["content"],
    any: ["visit", "contact"],
    not: ["appeal", "problem", "solve", "finish", "dispute", "hazard"],
    gives: [
      ["summary", 0.95, "visit", "contact"],
      ["visitResult", 0.85, "visit", "contact"],
    ],
  },
  {
    head: ["situation", "result"],
    any: ["visit", "contact"],
    not: ["appeal", "problem", "solve", "finish", "dispute", "hazard"],
    gives: [
      ["visitResult", 0.95, "visit", "contact"],
      ["summary", 0.85, "visit", "contact"],
      ["measure", 0.3, "household", "opinion", "petition"],
    ],
  },
  {
    head: ["situation", "result", "content", "note"],
    any: ["life", "private", "money", "registered"],
    gives: [],
  },
  {
    head: ["situation"],
    any: ["own"],
    not: ["appeal", "problem", "dispute", "visit", "aid"],
    gives: [
      ["person", 0.5],
      ["summary", 0.4, "visit", "contact"],
    ],
  },
  {
    head: ["situation"],
    any: ["post", "own", "house"],
    not: ["appeal", "problem", "dispute"],
    gives: [["summary", 0.35, "visit", "contact"]],
  },
  {
    head: ["situation", "content"],
    any: ["start"],
    not: ["treat", "solve"],
    gives: [["status", 0.3]],
  },
  { head: ["visit"], any: ["last"], gives: [["visitedOn", 0.9]] },
  { head: ["state"], any: ["own", "private", "aid", "life", "money"], gives: [] },
  { head: ["state"], gives: [["status", 0.97, ...LIVING]] },
  { head: ["situation", "result"], any: ["state"], gives: [["status", 0.9, ...LIVING]] },
  {
    head: ["situation", "result"],
    any: ["rectify", "solve", "finish", "treat"],
    not: ["due", "over"],
    gives: [
      ["status", 0.93, ...LIVING],
      ["measure", 0.62],
      ["feedback", 0.3, "opinion", "petition"],
    ],
  },
  { head: ["finish", "solve"], gives: [["status", 0.5]] },

  // what is to be done
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
      ["measure", 0.9, "visit", "opinion", "dispute", "petition", "hazard", "contact"],
      ["measure", 0.36, "household"],
    ],
  },
  { head: ["measure"], gives: [["measure", 1]] },

  // what it is about
  {
    head: ["view"],
    any: ["appeal", "own", "register", "find", "problem", "visit"],
    gives: [["summary", 0.93]],
  },
  {
    head: ["view"],
    bare: true,
    gives: [
      ["summary", 0.7, "opinion", "visit", "contact", "satisfaction"],
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
      "register",
      "occur",
      "find",
    ],
    gives: [["summary", 0.97]],
  },
  { head: ["problem"], any: ["treat", "solve"], gives: [["summary", 0.5]] },
  { head: ["content"], any: ["score"], gives: [] },
  {
    head: ["reason"],
    any: ["life", "private", "aid", "money", "over"],
    gives: [],
  },
  { head: ["reason"], any: ["finish", "solve", "rectify"], gives: [["summary", 0.3]] },
  {
    head: ["reason"],
    gives: [
      ["summary", 0.93],
      ["name", 0.8],
    ],
  },
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
  {
    head: ["matter"],
    bare: true,
    gives: [
      ["name", 0.7],
      ["summary", 0.6],
    ],
  },
  {
    head: ["situation"],
    bare: true,
    gives: [["summary", 0.7, "dispute", "opinion", "petition", "hazard", "visit", "contact"]],
  },
  {
    head: ["result"],
    bare: true,
    gives: [
      ["status", 0.8, "dispute", "opinion", "petition", "hazard"],
      ["visitResult", 0.5, "visit", "contact"],
    ],
  },
  { head: ["visit"], bare: true, gives: [["visitResult", 0.4, "visit"]] },

  // ratings
  { head: ["satisfaction"], any: ["private", "score"], gives: [["score", 0.5]] },
  { head: ["satisfaction"], gives: [["rating", 0.97]] },
  { head: ["awareness"], gives: [["awareness", 1]] },
];
