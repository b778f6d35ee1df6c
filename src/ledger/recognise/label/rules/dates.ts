import { COUNTS, MATTERS, MEETINGS, PEOPLE, type Given, type LabelRule } from "./rule";

/** The day of putting down is the day of the meeting or the answer where no other day stands. */
const ONLY_DAY: readonly Given[] = [
  ["visitedOn", 0.6, ...MEETINGS],
  ["registeredOn", 0.5, ...MEETINGS],
  ["revisitedOn", 0.6, "satisfaction"],
];

/** 时间 日期 期限: what was done decides which date it is. */
export const dateRules: readonly LabelRule[] = [
  { head: ["date"], any: ["birth"], gives: [["birthDate", 1]] },
  { head: ["date", "limit"], any: ["life", "private", "money", "post"], gives: [] },
  {
    head: ["date"],
    any: ["revisit"],
    gives: [
      ["revisitedOn", 1, ...MATTERS, ...PEOPLE, ...COUNTS, "visit"],
      ["visitedOn", 1, "contact"],
      ["revisitedOn", 0.9, "contact"],
    ],
  },
  { head: ["date"], any: ["paper"], gives: [] },
  { head: ["date"], all: ["recheck"], any: ["register"], gives: [] },
  { head: ["date"], any: ["recheck"], gives: [["recheckedOn", 1]] },
  { head: ["date"], any: ["inspect"], gives: [["inspectedOn", 1]] },
  { head: ["limit"], any: ["aid"], gives: [] },
  { head: ["limit"], any: ["over"], gives: [["deadline", 0.3]] },
  { head: ["limit"], any: ["visit", "contact"], gives: [] },
  { head: ["limit"], gives: [["deadline", 1]] },
  { head: ["date"], any: ["over"], gives: [] },
  { head: ["date"], any: ["signed"], gives: [["startedOn", 0.3]] },
  {
    head: ["date"],
    all: ["due"],
    any: ["solve", "finish", "treat", "rectify", "feedback"],
    gives: [["deadline", 1]],
  },
  { head: ["date"], all: ["due"], any: ["visit", "register", "find", "start"], gives: [] },
  { head: ["date"], any: ["due"], gives: [["deadline", 0.8]] },
  { head: ["date"], any: ["supervise", "approve"], gives: [] },
  {
    head: ["date"],
    all: ["visit"],
    any: ["last"],
    gives: [
      ["visitedOn", 1, "household", "tenhouse", "contact"],
      ["visitedOn", 0.7, ...MATTERS, "visit"],
    ],
  },
  { head: ["date"], all: ["last"], any: ["treat"], gives: [["closedOn", 0.25]] },
  {
    head: ["date"],
    any: ["feedback"],
    not: ["last", "register"],
    gives: [["feedbackOn", 1]],
  },
  {
    head: ["date"],
    all: ["start"],
    not: ["finish"],
    any: ["treat", "rectify", "solve"],
    gives: [["startedOn", 1]],
  },
  {
    head: ["date"],
    all: ["finish"],
    any: ["visit", "contact"],
    gives: [["visitedOn", 0.5, "visit", "contact"]],
  },
  {
    head: ["date"],
    any: ["finish"],
    not: ["system", "start"],
    gives: [
      ["closedOn", 1],
      ["visitedOn", 0.2, "visit"],
    ],
  },
  { head: ["date"], any: ["system"], gives: [["registeredOn", 0.2]] },
  {
    head: ["date"],
    any: ["survey"],
    gives: [
      ["revisitedOn", 0.8, "satisfaction"],
      ["visitedOn", 0.7, ...MEETINGS],
      ["revisitedOn", 0.45, "opinion", "dispute", "petition"],
      ["foundOn", 0.4, "hazard"],
    ],
  },
  {
    head: ["date"],
    any: ["call"],
    gives: [
      ["visitedOn", 1, ...MEETINGS, ...PEOPLE],
      ["registeredOn", 0.97, ...MATTERS],
      ["revisitedOn", 0.8, "satisfaction"],
    ],
  },
  {
    head: ["date"],
    any: ["solve"],
    gives: [
      ["closedOn", 0.9],
      ["registeredOn", 0.3],
    ],
  },
  {
    head: ["date"],
    any: ["rectify"],
    gives: [
      ["closedOn", 0.75],
      ["deadline", 0.4, "hazard"],
    ],
  },
  { head: ["date"], any: ["occur"], gives: [["occurredOn", 1]] },
  {
    head: ["date"],
    any: ["visit"],
    gives: [
      ["visitedOn", 1],
      ["foundOn", 0.3, "hazard", "dispute"],
    ],
  },
  {
    head: ["date"],
    any: ["find"],
    gives: [
      [
        "foundOn",
        0.97,
        "dispute",
        "hazard",
        "opinion",
        "petition",
        "contact",
        "household",
        "tenhouse",
      ],
      ["visitedOn", 0.8, "visit"],
    ],
  },
  {
    head: ["date"],
    all: ["petition", "contact"],
    gives: [["registeredOn", 0.8]],
  },
  {
    head: ["date"],
    any: ["contact", "phoned"],
    gives: [["visitedOn", 0.9, "contact", "visit"]],
  },
  {
    head: ["date"],
    any: ["receive"],
    gives: [
      ["visitedOn", 0.85, "contact"],
      ["registeredOn", 0.9, "petition", "opinion", "dispute"],
      ["visitedOn", 0.5, "visit"],
    ],
  },
  {
    head: ["date"],
    any: ["noted"],
    not: ["system"],
    gives: [
      ["registeredOn", 0.97, "dispute", "opinion", "petition", "hazard"],
      ["registeredOn", 0.7, ...PEOPLE],
      ...ONLY_DAY,
    ],
  },
  {
    head: ["date"],
    any: ["register"],
    not: ["satisfaction"],
    gives: [
      ["registeredOn", 0.97, "dispute", "opinion", "petition", "hazard"],
      ["registeredOn", 0.7, ...PEOPLE, ...MEETINGS],
      ["visitedOn", 0.5, "contact"],
    ],
  },
  { head: ["logged"], gives: [["registeredOn", 0.5, ...MATTERS], ...ONLY_DAY] },
  { head: ["date"], any: ["verify", "phoned"], gives: [["visitedOn", 0.7, "contact", "visit"]] },
  {
    head: ["date"],
    any: ["satisfaction", "vote", "awareness"],
    gives: [
      ["revisitedOn", 0.6, "satisfaction"],
      ["revisitedOn", 0.45, "opinion", "dispute", "petition", "visit"],
    ],
  },
  {
    head: ["date"],
    any: ["enter"],
    gives: [
      ["registeredOn", 0.6, ...MATTERS],
      ["visitedOn", 0.36, "contact"],
    ],
  },
  {
    head: ["date"],
    all: ["start"],
    any: ["dispute", "problem", "appeal"],
    gives: [["occurredOn", 0.8]],
  },
  {
    head: ["date"],
    any: ["start"],
    not: ["duty"],
    gives: [
      ["startedOn", 0.9, "dispute", "hazard", "opinion", "petition"],
      ["visitedOn", 0.6, "visit", "contact"],
    ],
  },
  {
    head: ["date"],
    any: ["treat"],
    gives: [
      ["closedOn", 0.55, "dispute", "hazard", "opinion", "petition"],
      ["visitedOn", 0.2, "visit"],
    ],
  },
  {
    head: ["date"],
    any: ["care"],
    gives: [["visitedOn", 0.6, "visit", "household"]],
  },
  { head: ["date"], any: ["period", "score", "note", "aid"], gives: [] },
  {
    head: ["date"],
    bare: true,
    gives: [
      ["visitedOn", 0.85, "visit", "contact"],
      ["registeredOn", 0.8, "petition"],
      ["occurredOn", 0.75, "dispute"],
      ["foundOn", 0.75, "hazard"],
      ["registeredOn", 0.7, "opinion"],
      ["revisitedOn", 0.45, "satisfaction"],
    ],
  },
];
