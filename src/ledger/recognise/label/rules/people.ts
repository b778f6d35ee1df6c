import type { Tag } from "../tags";
import type { LabelRule } from "./rule";

const NAME_OR_MAN: readonly Tag[] = ["personName", "man"];

/** 姓名 and persons: the part they play decides the field. */
export const peopleRules: readonly LabelRule[] = [
  // a name, or "…人" after an act
  { head: NAME_OR_MAN, any: ["kin", "system", "private"], gives: [] },
  { head: NAME_OR_MAN, any: ["revisit"], gives: [["visitor", 0.7]] },
  {
    head: NAME_OR_MAN,
    any: ["recheck", "inspect", "supervise", "approve", "feedback", "verify"],
    gives: [],
  },
  { head: NAME_OR_MAN, any: ["staff"], not: ["own"], gives: [] },
  { head: NAME_OR_MAN, all: ["opponent"], gives: [["person", 0.4]] },
  { head: NAME_OR_MAN, any: ["leader"], gives: [["leader", 1]] },
  {
    head: NAME_OR_MAN,
    any: ["owner"],
    gives: [
      ["owner", 1],
      ["visitor", 0.3],
    ],
  },
  { head: NAME_OR_MAN, any: ["handler"], gives: [["handler", 1]] },
  {
    head: NAME_OR_MAN,
    any: ["visitor"],
    gives: [
      ["visitor", 0.95],
      ["person", 0.8, "tenhouse"],
    ],
  },
  { head: NAME_OR_MAN, any: ["finder"], gives: [["visitor", 0.5, "visit"]] },
  {
    head: ["personName"],
    any: ["house"],
    gives: [
      ["householder", 1],
      ["person", 0.5],
    ],
  },
  { head: ["personName"], any: ["own"], gives: [["person", 1]] },
  { head: ["personName"], any: ["org", "unit"], not: ["own"], gives: [["person", 0.3]] },
  { head: NAME_OR_MAN, any: ["duty"], gives: [["owner", 0.95]] },
  { head: ["man"], any: ["solve", "rectify", "care"], gives: [["owner", 0.85]] },
  { head: ["man"], any: ["visit"], gives: [["visitor", 0.95]] },
  { head: ["man"], any: ["register", "treat", "enter"], gives: [["handler", 0.75]] },
  { head: ["man"], any: ["find"], gives: [["visitor", 0.7, "visit"]] },
  {
    head: ["man"],
    any: ["grid"],
    gives: [
      ["visitor", 0.8],
      ["person", 0.7, "tenhouse"],
    ],
  },
  {
    head: ["man"],
    any: ["group", "village", "town", "area", "unit", "contact", "finish", "start"],
    gives: [],
  },
  { head: ["man"], any: ["aid"], gives: [["person", 0.6, "household"]] },
  {
    head: ["personName"],
    bare: true,
    gives: [["person", 0.95]],
  },
  {
    head: ["personName"],
    any: ["register", "appeal", "petition", "visit", "contact"],
    gives: [["person", 0.8]],
  },
  { head: ["personName"], any: ["aid", "group", "grid"], gives: [["person", 0.6]] },
  // the person's part as the whole label
  {
    head: ["house"],
    not: ["number", "private"],
    gives: [
      ["householder", 0.95],
      ["person", 0.5, "visit", "opinion", "contact"],
    ],
  },
  { head: ["leader"], any: ["visit", "contact"], gives: [["visitor", 0.6, "visit"]] },
  {
    head: ["handler"],
    all: ["leader"],
    gives: [
      ["handler", 0.8],
      ["leader", 0.4],
    ],
  },
  { head: ["leader"], gives: [["leader", 0.95]] },
  { head: ["own"], all: ["staff"], gives: [["person", 0.3]] },
  { head: ["owner"], any: ["org"], gives: [["owner", 0.7]] },
  { head: ["owner"], any: ["kin", "system"], gives: [] },
  {
    head: ["owner"],
    any: ["grid", "group"],
    gives: [
      ["owner", 0.5],
      ["visitor", 0.45],
    ],
  },
  {
    head: ["owner"],
    gives: [
      ["owner", 0.97],
      ["visitor", 0.4, "visit"],
    ],
  },
  { head: ["handler"], any: ["system"], gives: [] },
  {
    head: ["handler"],
    gives: [
      ["handler", 0.95],
      ["visitor", 0.4, "visit", "contact"],
    ],
  },
  {
    head: ["visitor"],
    any: ["group"],
    gives: [],
  },
  {
    head: ["visitor"],
    gives: [
      ["visitor", 0.95],
      ["person", 0.5, "tenhouse"],
    ],
  },
  {
    head: ["finder"],
    gives: [
      ["visitor", 0.6, "visit"],
      ["role", 0.1],
    ],
  },
  { head: ["staff"], not: ["own"], gives: [] },
  { head: ["kin"], gives: [] },
  { head: ["opponent"], gives: [["person", 0.45]] },
  { head: ["own"], any: ["kin", "private"], gives: [] },
  {
    head: ["own"],
    any: ["find", "hazard"],
    not: ["dispute", "petition", "appeal"],
    gives: [["person", 0.2]],
  },
  {
    head: ["own"],
    any: ["visit", "appeal", "petition", "dispute", "register", "contact", "care"],
    gives: [["person", 0.95]],
  },
  { head: ["own"], bare: true, gives: [["person", 0.9]] },
];
