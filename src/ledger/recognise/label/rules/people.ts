import type { Tag } from "../tags";
import { COUNTS, MATTERS, MEETINGS, PEOPLE, type Given, type LabelRule } from "./rule";

const NAME_OR_MAN: readonly Tag[] = ["personName", "man", "officer"];

/** 名称 after a person means the name: 走访人员名称, but not 隐患责任单位名称. */
const NAMED: readonly Tag[] = ["named"];
const NO_PERSON: readonly Tag[] = [
  ...["dispute", "hazard", "appeal", "petition", "problem", "matter"],
  ...["org", "unit", "group", "grid", "village", "private", "system", "paper", "approve"],
] as const satisfies readonly Tag[];

/** The part a person plays, and the field of whoever plays it; earlier parts win. */
const PARTS: readonly (readonly [Tag, readonly Given[]])[] = [
  ["kin", []],
  [
    "leader",
    [
      ["leader", 1],
      ["visitor", 0.4, "visit"],
    ],
  ],
  [
    "helper",
    [
      ["visitor", 0.97, "visit", "contact"],
      ["owner", 0.96, "dispute", "opinion", "petition", "hazard", "household", "tenhouse"],
      ["owner", 0.6, "visit", "contact"],
    ],
  ],
  [
    "captain",
    [
      ["person", 0.85, "tenhouse"],
      [
        "visitor",
        0.9,
        "dispute",
        "opinion",
        "petition",
        "hazard",
        "household",
        "visit",
        "contact",
        "report",
      ],
    ],
  ],
  [
    "owner",
    [
      ["owner", 0.97],
      ["visitor", 0.4, "visit"],
    ],
  ],
  [
    "handler",
    [
      ["handler", 0.96],
      ["visitor", 0.4, "visit", "contact"],
    ],
  ],
  ["visitor", [["visitor", 0.95]]],
  ["finder", [["visitor", 0.6, "visit", "satisfaction"]]],
  ["opponent", [["person", 0.45]]],
  [
    "party",
    [
      ["person", 0.9, ...MATTERS],
      ["person", 0.5],
    ],
  ],
  ["landlord", [["person", 0.5, "hazard"]]],
  [
    "house",
    [
      ["householder", 1],
      ["person", 0.5, "visit", "opinion", "contact", "dispute", "petition"],
    ],
  ],
  [
    "delegate",
    [
      ["visitor", 0.95, ...MEETINGS],
      ["person", 0.75, ...MATTERS],
    ],
  ],
  [
    "member",
    [
      ["visitor", 0.8, ...MEETINGS],
      ["person", 0.6, ...MEETINGS],
      ["person", 0.95, ...MATTERS, ...PEOPLE, ...COUNTS],
    ],
  ],
  ["own", [["person", 0.95]]],
  ["rater", [["person", 0.8, "satisfaction"]]],
];

/** A name, or "…人" after an act: the act tells the part. */
const namedRules: readonly LabelRule[] = [
  { head: NAME_OR_MAN, any: ["system", "private"], gives: [] },
  { head: NAME_OR_MAN, any: ["staff"], not: ["own"], gives: [] },
  ...PARTS.map(([tag, gives]) => ({ head: NAME_OR_MAN, any: [tag], gives })),
  ...PARTS.map(([tag, gives]) => ({ head: NAMED, any: [tag], not: NO_PERSON, gives })),
  { head: NAME_OR_MAN, any: ["revisit"], gives: [["visitor", 0.7]] },
  {
    head: NAME_OR_MAN,
    any: ["recheck", "inspect", "supervise", "approve", "feedback"],
    gives: [],
  },
  { head: ["personName"], any: ["org", "unit"], gives: [["person", 0.3]] },
  { head: NAME_OR_MAN, any: ["duty"], gives: [["owner", 0.95]] },
  { head: ["man", "officer"], any: ["solve", "rectify", "care"], gives: [["owner", 0.85]] },
  { head: ["man", "officer"], any: ["visit"], gives: [["visitor", 0.95]] },
  { head: ["man", "officer"], any: ["appeal", "petition"], gives: [["person", 0.9]] },
  {
    head: ["man", "officer"],
    any: ["register", "receive", "treat", "enter"],
    gives: [["handler", 0.75]],
  },
  { head: ["man", "officer"], any: ["verify", "phoned"], gives: [["handler", 0.7, "contact"]] },
  { head: ["man", "officer"], any: ["find"], gives: [["visitor", 0.7, "visit"]] },
  {
    head: ["man", "officer"],
    any: ["grid"],
    gives: [
      ["person", 0.85, "tenhouse"],
      ["visitor", 0.8],
    ],
  },
  {
    head: ["man", "officer"],
    any: ["group", "village", "town", "area", "unit", "contact", "finish", "start"],
    gives: [],
  },
  { head: ["personName"], any: ["man"], gives: [["person", 0.9]] },
  { head: ["man"], bare: true, gives: [["person", 0.6]] },
  { head: ["personName"], bare: true, gives: [["person", 0.95]] },
  {
    head: ["personName"],
    any: ["register", "appeal", "petition", "visit", "contact"],
    gives: [["person", 0.8]],
  },
  { head: ["personName"], any: ["aid", "group", "grid"], gives: [["person", 0.6]] },
  { head: ["personName"], gives: [["person", 0.5]] },
];

/** 姓名 and persons: the part they play decides the field. */
export const peopleRules: readonly LabelRule[] = [
  ...namedRules,
  { head: ["leader"], any: ["visit"], gives: [["visitor", 0.9, ...MEETINGS]] },
  { head: ["handler"], all: ["leader"], gives: [["handler", 0.8]] },
  { head: ["visitor"], any: ["own"], gives: [["person", 0.85]] },
  { head: ["own"], any: ["kin", "private"], gives: [] },
  { head: ["own"], all: ["staff"], gives: [["person", 0.3]] },
  { head: ["owner"], any: ["org"], gives: [["owner", 0.7]] },
  { head: ["owner", "handler", "visitor"], any: ["kin", "system"], gives: [] },
  {
    head: ["owner"],
    any: ["grid", "group"],
    gives: [
      ["owner", 0.6],
      ["person", 0.6, "tenhouse"],
    ],
  },
  { head: ["visitor"], any: ["group"], gives: [] },
  { head: ["house"], any: ["number", "private"], gives: [] },
  { head: ["own"], any: ["feedback"], gives: [["person", 0.3]] },
  {
    head: ["own"],
    any: ["find", "hazard"],
    not: ["dispute", "petition", "appeal"],
    gives: [["person", 0.3]],
  },
  ...PARTS.map(([tag, gives]) => ({ head: [tag], gives })),
  { head: ["staff", "officer"], gives: [] },
];
