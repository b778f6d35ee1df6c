import { LIVING, MEETINGS, type LabelRule } from "./rule";

/** How a step went: 情况 结果 意见 状态 after an act. */
export const outcomeRules: readonly LabelRule[] = [
  { head: ["supervise"], bare: true, gives: [["supervised", 0.85]] },
  {
    head: ["situation", "result", "state", "view"],
    any: ["supervise"],
    gives: [["supervised", 0.37]],
  },
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
  { head: ["verify"], any: ["phone"], gives: [["phoneStatus", 1]] },
  { head: ["state"], any: ["code"], gives: [["phoneStatus", 0.8, "contact"]] },
  {
    head: ["situation", "result", "state"],
    any: ["phoned", "phone"],
    gives: [["phoneStatus", 0.9]],
  },
  {
    head: ["situation", "result", "state", "view", "content"],
    any: ["verify"],
    gives: [["phoneStatus", 0.8, ...MEETINGS]],
  },
  {
    head: ["content", "title"],
    any: ["satisfaction"],
    gives: [
      ["name", 0.8, "satisfaction"],
      ["summary", 0.5, "satisfaction"],
    ],
  },
  {
    head: ["situation", "result", "state", "view"],
    any: ["satisfaction", "vote"],
    gives: [["rating", 0.85]],
  },
  {
    head: ["situation", "result"],
    any: ["care"],
    not: ["treat", "solve", "finish"],
    gives: [["visitResult", 0.7, "visit"]],
  },
  { head: ["content"], any: ["care"], gives: [["summary", 0.7, ...MEETINGS]] },
  { head: ["situation", "result"], any: ["awareness"], gives: [["awareness", 1]] },
  {
    head: ["view", "situation", "result", "content", "state"],
    any: ["leader", "approve"],
    not: ["visit", "treat", "solve"],
    gives: [],
  },
  {
    head: ["situation", "result", "content"],
    all: ["feedback"],
    any: ["treat", "solve", "finish", "rectify"],
    gives: [
      ["feedback", 0.9],
      ["status", 0.88, ...LIVING],
      ["measure", 0.45, ...LIVING],
    ],
  },
  {
    head: ["situation", "result", "view", "content"],
    any: ["feedback"],
    not: ["treat", "finish"],
    gives: [["feedback", 1]],
  },
  { head: ["feedback"], any: ["treat", "solve", "finish"], gives: [["feedback", 0.6]] },
  {
    head: ["content"],
    any: ["visit", "contact"],
    not: ["appeal", "problem", "solve", "finish", "dispute", "hazard"],
    gives: [
      ["summary", 0.95, ...MEETINGS],
      ["visitResult", 0.85, ...MEETINGS],
    ],
  },
  {
    head: ["situation", "result"],
    any: ["visit", "contact"],
    not: ["appeal", "problem", "solve", "finish", "dispute", "hazard"],
    gives: [
      ["visitResult", 0.95, ...MEETINGS],
      ["visitResult", 0.7, "household"],
      ["summary", 0.85, ...MEETINGS],
      ["measure", 0.3],
    ],
  },
  { head: ["state"], any: ["visit"], gives: [["status", 0.3]] },
  {
    head: ["situation", "result", "content", "note"],
    any: ["life", "private", "money", "registered", "paper"],
    gives: [],
  },
  {
    head: ["situation"],
    any: ["own"],
    not: ["appeal", "problem", "dispute", "visit", "aid"],
    gives: [
      ["person", 0.5, "dispute", "petition", "opinion"],
      ["summary", 0.4, ...MEETINGS],
    ],
  },
  { head: ["situation"], any: ["post", "house"], not: ["appeal", "problem", "dispute"], gives: [] },
  {
    head: ["situation", "content"],
    any: ["start"],
    not: ["treat", "solve", "rectify"],
    gives: [["status", 0.3]],
  },
  { head: ["visit"], any: ["last"], gives: [["visitedOn", 0.9]] },
  { head: ["state"], any: ["own", "private", "aid", "life", "money"], gives: [] },
  { head: ["state"], gives: [["status", 0.97, ...LIVING]] },
  { head: ["situation", "result"], any: ["state"], gives: [["status", 0.9, ...LIVING]] },
  {
    head: ["situation", "result"],
    any: ["finish"],
    not: ["due", "over"],
    gives: [
      ["status", 0.945, ...LIVING],
      ["measure", 0.45, ...LIVING],
    ],
  },
  {
    head: ["situation", "result"],
    any: ["rectify", "solve", "treat"],
    not: ["due", "over"],
    gives: [
      ["status", 0.93, ...LIVING],
      ["measure", 0.62, ...LIVING],
      ["feedback", 0.3, "opinion", "petition"],
    ],
  },
  {
    head: ["situation"],
    any: ["duty"],
    gives: [
      ["status", 0.6, ...LIVING],
      ["measure", 0.6, ...LIVING],
    ],
  },
  { head: ["finish", "solve", "rectify"], gives: [["status", 0.5, ...LIVING]] },
];
