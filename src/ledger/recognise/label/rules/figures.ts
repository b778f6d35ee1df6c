import type { LabelRule } from "./rule";

/** Columns of counts, shares and marks. */
export const figureRules: readonly LabelRule[] = [
  { head: ["rate"], any: ["money"], gives: [] },
  {
    head: ["rate"],
    gives: [
      ["rate", 1, "report", "satisfaction"],
      ["rate", 0.4],
    ],
  },
  {
    head: ["score"],
    gives: [
      ["score", 0.95, "report", "satisfaction"],
      ["score", 0.4],
    ],
  },
  { head: ["vote"], any: ["private", "building", "org", "paper"], gives: [] },
  {
    head: ["vote"],
    gives: [
      ["rating", 0.9, "satisfaction"],
      ["count", 0.85, "satisfaction", "report"],
      ["rating", 0.4],
    ],
  },
  {
    head: ["number"],
    any: ["over", "private", "money"],
    not: ["finish", "treat"],
    gives: [["count", 0.6, "report"]],
  },
  {
    head: ["number"],
    any: ["man", "own"],
    gives: [
      ["peopleCount", 0.85, "dispute", "petition", "opinion", "hazard"],
      ["count", 0.9, "report", "satisfaction"],
    ],
  },
  {
    head: ["number"],
    any: ["house", "population"],
    gives: [
      ["population", 0.7, "household", "tenhouse"],
      ["count", 0.8, "report"],
    ],
  },
  { head: ["number"], gives: [["count", 0.95, "report", "satisfaction"]] },
];
