import { COUNTS, LIVING, type LabelRule } from "./rule";

/** 村 网格 组 地址 单位: where, and who is charged with it. */
export const placeRules: readonly LabelRule[] = [
  {
    head: ["villageGroup"],
    gives: [
      ["village", 0.9],
      ["group", 0.85],
    ],
  },
  { head: ["householdId"], gives: [["householdId", 1]] },
  { head: ["registered"], any: ["class", "nature"], gives: [] },
  { head: ["province"], any: ["registered"], gives: [["registeredAddress", 0.9]] },
  { head: ["province"], any: ["address", "occur"], gives: [["address", 0.5]] },
  { head: ["province"], gives: [] },
  { head: ["registered"], gives: [["registeredAddress", 1]] },
  {
    head: ["address", "village", "town", "area"],
    any: ["registered"],
    gives: [["registeredAddress", 0.95]],
  },
  {
    head: ["address"],
    any: ["other", "private", "life", "system", "kin", "occupation"],
    not: ["own"],
    gives: [],
  },
  { head: ["address"], any: ["unit"], not: ["org"], gives: [["address", 0.4]] },
  { head: ["address"], any: ["life"], gives: [] },
  {
    head: ["address"],
    any: ["receive", "solve", "contact", "treat", "register"],
    not: ["occur"],
    gives: [["address", 0.6]],
  },
  { head: ["address"], any: ["visit"], not: ["own"], gives: [["address", 0.8]] },
  { head: ["address"], gives: [["address", 1]] },
  {
    head: ["group"],
    any: ["staff", "system", "visit", "find", "enter"],
    not: ["matter"],
    gives: [],
  },
  { head: ["title"], any: ["town"], gives: [["village", 0.8]] },
  { head: ["title"], any: ["area"], gives: [["village", 0.9]] },
  {
    head: ["bond"],
    gives: [
      ["group", 1, "tenhouse"],
      ["group", 0.8],
    ],
  },
  {
    head: ["hamlet"],
    gives: [
      ["group", 0.8, "tenhouse"],
      ["group", 1, ...LIVING, ...COUNTS, "household"],
    ],
  },
  { head: ["group"], gives: [["group", 1]] },
  { head: ["grid"], any: ["code", "system"], gives: [["grid", 0.5]] },
  { head: ["grid"], gives: [["grid", 1]] },
  { head: ["area", "town", "village"], any: ["life", "money", "aid"], gives: [] },
  { head: ["village"], any: ["private", "due"], gives: [] },
  { head: ["village"], gives: [["village", 1]] },
  {
    head: ["area"],
    any: ["duty"],
    gives: [
      ["grid", 0.4],
      ["village", 0.5],
    ],
  },
  { head: ["area"], any: ["visit", "find"], gives: [["village", 0.6]] },
  { head: ["area"], gives: [["village", 0.9]] },
  { head: ["estate"], gives: [["village", 0.6]] },
  { head: ["town"], gives: [["village", 0.8]] },
  { head: ["mediator"], gives: [["ownerUnit", 0.9]] },
  { head: ["title"], any: ["mediator"], gives: [["ownerUnit", 0.9]] },
  { head: ["unit"], any: ["group", "enter", "signed"], gives: [] },
  {
    head: ["unit"],
    any: ["supervise", "approve", "inspect", "recheck", "feedback", "system", "kin", "verify"],
    gives: [],
  },
  { head: ["unit"], any: ["other"], not: ["duty"], gives: [] },
  { head: ["unit"], any: ["duty", "owner"], gives: [["ownerUnit", 1]] },
  {
    head: ["unit"],
    any: ["solve", "treat", "rectify", "finish"],
    not: ["start"],
    gives: [["ownerUnit", 0.95]],
  },
  { head: ["unit"], any: ["handler"], gives: [["ownerUnit", 0.8]] },
  {
    head: ["unit"],
    any: ["own", "opponent"],
    gives: [["occupation", 0.6]],
  },
  {
    head: ["unit"],
    any: ["submit"],
    gives: [
      ["village", 0.62],
      ["ownerUnit", 0.3],
    ],
  },
  { head: ["unit"], any: ["petition"], not: ["register"], gives: [] },
  { head: ["unit"], any: ["register", "receive"], gives: [["ownerUnit", 0.4]] },
  { head: ["unit"], any: ["find"], gives: [] },
  { head: ["unit"], any: ["start"], gives: [["ownerUnit", 0.45]] },
  { head: ["unit"], any: ["care", "visit"], gives: [["ownerUnit", 0.5]] },
  { head: ["unit"], any: ["hazard", "org", "life"], gives: [] },
  {
    head: ["unit"],
    bare: true,
    gives: [
      ["village", 0.5, ...COUNTS],
      ["village", 0.42, "dispute", "hazard", "opinion", "visit", "tenhouse"],
      ["ownerUnit", 0.3],
    ],
  },
];
