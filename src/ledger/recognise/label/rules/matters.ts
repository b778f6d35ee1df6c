import type { Tag } from "../tags";
import { COUNTS, LIVING, MATTERS, MEETINGS, PEOPLE, type LabelRule } from "./rule";

/** Words that make a general head one of a matter. */
const MATTER: readonly Tag[] = ["dispute", "hazard", "appeal", "petition", "problem", "matter"];

/** What a matter is called and numbered: 序号 编号 名称. */
const nameRules: readonly LabelRule[] = [
  { head: ["serial"], gives: [["serial", 1]] },
  {
    head: ["code"],
    any: ["private", "grid", "system", "unit", "org", "own", "id", "village", "area", "town"],
    gives: [["code", 0.2]],
  },
  { head: ["code"], any: ["paper", "feedback", "measure"], gives: [["code", 0.2]] },
  { head: ["code"], any: ["phone", "wired"], gives: [["phone", 0.95]] },
  { head: ["code"], any: ["house"], gives: [["householdId", 0.8]] },
  { head: ["code"], any: ["group"], gives: [["group", 0.5]] },
  { head: ["title", "code", "class", "nature", "number", "state"], any: ["building"], gives: [] },
  { head: ["code"], gives: [["code", 0.95]] },
  {
    head: ["title"],
    any: ["org", "unit", "private", "approve", "system", "life", "paper"],
    not: MATTER,
    gives: [["village", 0.4, ...COUNTS]],
  },
  { head: ["title"], any: ["own"], gives: [["person", 0.9]] },
  { head: ["title"], any: ["house"], gives: [["householder", 0.9]] },
  { head: ["title"], any: ["village", "area", "town"], gives: [["village", 0.95]] },
  { head: ["title"], any: ["grid"], gives: [["grid", 1]] },
  { head: ["title"], any: ["group"], gives: [["group", 0.9]] },
  { head: ["title"], any: ["supervise"], gives: [] },
  { head: ["title"], any: ["aid"], not: ["appeal"], gives: [] },
  {
    head: ["title"],
    gives: [
      ["name", 0.95, ...LIVING, "satisfaction"],
      ["village", 0.5, "report"],
      ["summary", 0.4, ...LIVING],
    ],
  },
];

/** 类别 性质 来源 方式. */
const classRules: readonly LabelRule[] = [
  {
    head: ["class"],
    any: ["life", "private", "org", "money", "registered", "paper"],
    gives: [],
  },
  {
    head: ["class", "level", "nature"],
    any: ["visit", "revisit", "call", "user"],
    not: ["dispute", "appeal", "problem", "matter", "petition"],
    gives: [["visitClass", 0.95, ...MEETINGS, ...PEOPLE]],
  },
  {
    head: ["class"],
    any: ["own", "man", "care", "kin", "house"],
    not: ["dispute", "appeal", "problem", "matter"],
    gives: [
      ["visitClass", 0.85, ...MEETINGS],
      ["visitClass", 0.42, ...PEOPLE],
      ["aidType", 0.45, "household"],
      ["category", 0.4, "opinion", "dispute", "petition"],
    ],
  },
  {
    head: ["attention"],
    gives: [
      ["level", 0.95],
      ["visitClass", 0.93, ...MEETINGS, ...PEOPLE],
    ],
  },
  {
    head: ["class"],
    any: [
      "grid",
      "unit",
      "area",
      "village",
      "solve",
      "finish",
      "feedback",
      "enter",
      "system",
      "other",
    ],
    not: ["dispute", "appeal", "problem", "hazard", "petition"],
    gives: [],
  },
  { head: ["class"], any: ["treat"], not: MATTER, gives: [["category", 0.2]] },
  {
    head: ["class"],
    all: ["hazard"],
    not: ["dispute"],
    gives: [
      ["category", 0.95, "hazard"],
      ["category", 0.75, "dispute", "opinion", "petition", "visit"],
    ],
  },
  {
    head: ["class"],
    any: [...MATTER, "title", "register"],
    gives: [["category", 0.97, ...LIVING, "satisfaction"]],
  },
  {
    head: ["class"],
    gives: [
      ["category", 0.95, ...LIVING, "satisfaction"],
      ["aidType", 0.4, "household"],
      ["visitClass", 0.4, "visit"],
    ],
  },
  { head: ["nature"], any: ["life", "org", "private", "registered", "house"], gives: [] },
  { head: ["nature"], gives: [["category", 0.38, ...MATTERS]] },
  { head: ["source"], any: ["money", "private", "feedback", "solve"], gives: [] },
  { head: ["source"], gives: [["source", 0.95]] },
  {
    head: ["contactForm"],
    gives: [
      ["visitMethod", 0.9, ...MEETINGS],
      ["source", 0.6, "petition"],
      ["phone", 0.4],
    ],
  },
  {
    head: ["manner"],
    any: ["visit", "contact"],
    not: ["petition"],
    gives: [
      ["visitMethod", 0.95, ...MEETINGS, "household"],
      ["source", 0.5, "petition", "opinion", "dispute"],
    ],
  },
  {
    head: ["manner"],
    any: ["register", "receive", "find", "petition", "appeal"],
    not: ["solve", "finish", "treat"],
    gives: [["source", 0.85]],
  },
  { head: ["manner"], any: ["care"], gives: [["visitMethod", 0.5, "visit"]] },
  { head: ["manner"], any: ["revisit"], gives: [["visitMethod", 0.3]] },
  { head: ["manner"], bare: true, gives: [["visitMethod", 0.5, ...MEETINGS]] },
  { head: ["manner"], gives: [] },
];

/** 等级 规模 人数 金额 备注. */
const sizeRules: readonly LabelRule[] = [
  {
    head: ["level"],
    any: ["life", "private", "education", "org", "satisfaction", "score"],
    gives: [],
  },
  { head: ["level"], gives: [["level", 0.95]] },
  { head: ["scale"], any: ["org"], gives: [] },
  { head: ["scale"], gives: [["scale", 1]] },
  { head: ["people"], any: ["private", "money", "aid", "life", "score"], gives: [] },
  { head: ["people"], any: ["house", "population"], gives: [["population", 0.9]] },
  {
    head: ["people"],
    gives: [
      ["peopleCount", 0.95, ...LIVING],
      ["population", 0.6, "household"],
      ["count", 0.8, ...COUNTS],
    ],
  },
  {
    head: ["population"],
    gives: [
      ["population", 1, "household", "tenhouse", ...MEETINGS],
      ["count", 0.8, "report"],
    ],
  },
  { head: ["sum"], any: ["aid", "private", "life", "money", "visit"], gives: [] },
  { head: ["sum"], gives: [["amount", 0.95, ...MATTERS]] },
  { head: ["money"], any: ["dispute"], gives: [["amount", 0.6]] },
  { head: ["note"], any: ["solve", "treat", "finish", "rectify"], gives: [["note", 0.4]] },
  { head: ["note"], any: ["hazard", "problem", "dispute", "appeal"], gives: [["summary", 0.6]] },
  { head: ["note"], gives: [["note", 1]] },
];

/** What a matter is. */
export const matterRules: readonly LabelRule[] = [...nameRules, ...classRules, ...sizeRules];
